/** A page of a listing of objects (ListObjectsV2), as far as a sweep reads it. */
export interface ListPage {
  readonly keys: readonly string[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @param xml what the storage answers: flat, without namespaces of its own making */
export function keysIn(xml: string): ListPage {
  const keys = [...xml.matchAll(/<Contents>.*?<Key>(.*?)<\/Key>.*?<\/Contents>/gs)].map(([, key = '']) => plain(key));
  const more = /<IsTruncated>\s*true\s*<\/IsTruncated>/.test(xml);
  const token = /<NextContinuationToken>(.*?)<\/NextContinuationToken>/s.exec(xml)?.[1];
  return { keys, next: more && token !== undefined ? plain(token) : null };
}

function plain(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}
