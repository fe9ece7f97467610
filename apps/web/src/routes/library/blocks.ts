/** The text of `explain`, which is Markdown of headings, lists and tables, as blocks. */
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
