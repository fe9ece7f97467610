/** The text of `explain` as elements. Everything in it is text. */
import type { ComponentChildren, JSX } from 'preact';
import { blocksOf } from './blocks.ts';

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

function TableOf({ rows: [head = [], ...rows], label }: { readonly rows: readonly (readonly string[])[]; readonly label: string }): JSX.Element {
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
