/** The texts that ship as shelves, so that an experiment is prepared in a page as it is on a disk. */
import { type Found, notFound, type Shelf, type Shelves } from 'glasshouse/prepare';

const PLACES: Readonly<Record<Shelf, (id: string) => string>> = {
  schemes: (id) => `schemes/${id}/scheme.yaml`,
  federations: (id) => `schemes/${id}/federation.yaml`,
  societies: (id) => `societies/${id}/society.yaml`,
  safeguards: (id) => `safeguards/${id}.yaml`,
  claims: (id) => `claims/${id}.yaml`,
};

/** @param texts by path from the root of the project */
export function shelvesOf(texts: Readonly<Record<string, string>>): Shelves {
  const at = (file: string): Found | undefined => {
    const text = Object.hasOwn(texts, file) ? texts[file] : undefined;
    return text === undefined ? undefined : { file, text };
  };
  return {
    find(shelf, name, beside) {
      const own = beside === undefined ? undefined : at(join(beside, name));
      const places: readonly Shelf[] = shelf === 'schemes' ? ['schemes', 'federations'] : [shelf];
      const found = own ?? (/^[\w+-]+$/.test(name) ? places.map((place) => at(PLACES[place](name))).find((one) => one !== undefined) : undefined);
      if (found === undefined) throw notFound(shelf, name, idsOf(texts, places));
      return found;
    },
    read(file) {
      const found = at(file);
      if (found === undefined) throw notFound('schemes', file, []);
      return found.text;
    },
  };
}

/** A path told from a file. */
function join(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function idsOf(texts: Readonly<Record<string, string>>, places: readonly Shelf[]): string[] {
  const files = Object.keys(texts);
  const patterns = places.map((place) => PLACES[place]('*').split('*') as [string, string]);
  return patterns
    .flatMap(([head, tail]) => files.filter((file) => file.startsWith(head) && file.endsWith(tail)).map((file) => file.slice(head.length, -tail.length)))
    .sort();
}
