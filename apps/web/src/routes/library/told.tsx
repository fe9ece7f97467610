/** The text of `explain`, which is headings, lists and tables, as elements. Everything in it is text. */
import type { ComponentChildren, JSX } from 'preact';

interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}
interface Items {
  readonly kind: 'items';
  readonly items: readonly { readonly text: string; readonly graded: string }[];
}
interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}
interface Words {
  readonly kind: 'words';
  readonly text: string;
}
export type Block = Heading | Items | Table | Words;

/** The title is left out: the page has it already. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of markdown.split('\n')) {
    const last = blocks.at(-1);
    if (line.startsWith('# ') || line.trim() === '' || /^\|(?:-+:?\|)+$/.test(line.replaceAll(' ', ''))) continue;
    if (line.startsWith('## ')) blocks.push({ kind: 'heading', text: line.slice(3) });
    else if (line.startsWith('- ')) {
      const [, text = '', graded = ''] = /^- (.*?)(?: \[([^[\]]*)\])?$/.exec(line) ?? [];
      const item = { text, graded };
      if (last?.kind === 'items') blocks[blocks.length - 1] = { kind: 'items', items: [...last.items, item] };
      else blocks.push({ kind: 'items', items: [item] });
    } else if (line.startsWith('|')) {
      const row = line
        .replace(/^\|\s*|\s*\|$/g, '')
        .split('|')
        .map((cell) => cell.trim());
      if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, row] };
      else blocks.push({ kind: 'table', rows: [row] });
    } else blocks.push({ kind: 'words', text: line });
  }
  return blocks;
}

export function Told({ markdown, label }: { readonly markdown: string; readonly label: string }): JSX.Element {
  let heading = label;
  return (
    <div class="told">
      {blocksOf(markdown).map((block, n) => {
        if (block.kind === 'heading') heading = block.text;
        const key = `${n}`;
        switch (block.kind) {
          case 'heading':
            return <h3 key={key}>{block.text}</h3>;
          case 'words':
            return <p key={key}>{marked(block.text)}</p>;
          case 'items':
            return (
              <ul key={key}>
                {block.items.map(({ text, graded }) => (
                  <li key={text}>
                    {marked(text)} {graded !== '' && <span class="small">[{graded}]</span>}
                  </li>
                ))}
              </ul>
            );
          case 'table':
            return <TableOf key={key} rows={block.rows} label={heading} />;
        }
      })}
    </div>
  );
}

function TableOf({ rows: [head = [], ...rows], label }: { readonly rows: Table['rows']; readonly label: string }): JSX.Element {
  let group = '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section class="wide" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells]) => {
            // A row without a name belongs to the one above.
            if (first !== '') group = first;
            return (
              <tr key={`${group} ${cells.join(' ')}`}>
                <th scope="row">{first === '' ? <span class="unseen">{group}</span> : first}</th>
                {cells.map((cell, n) => (
                  <td key={`${n} ${cell}`}>{cell}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Words between backticks are what one types. */
function marked(text: string): ComponentChildren {
  return text.split('`').map((part, n) => (n % 2 === 1 ? <code key={`${n}`}>{part}</code> : part));
}
