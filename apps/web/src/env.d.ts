/** What the build puts in: see tools/bake.ts and tools/bundle.ts. */
declare module 'virtual:baked' {
  const baked: import('./baked.ts').Baked;
  export const { catalogue, version }: typeof baked;
}

/** What stands on the first page. */
declare module 'virtual:start' {
  export const start: import('./baked.ts').StartData;
}

/** The texts of all schemes, societies and safeguards that ship, by path from the root of the project. */
declare module 'virtual:texts' {
  export const texts: Readonly<Record<string, string>>;
}

/** Schemes that ship and their societies, read and checked when the page was built. */
declare module 'virtual:prepared' {
  export const prepared: import('./study/prepared.ts').PreparedShelf;
}

/** kernel.wasm, packed (deflate), in base64, so that the page asks for nothing once it stands. */
declare module 'virtual:kernel' {
  export const kernel: string;
}

declare module '*?worker&inline' {
  const Inline: new () => Worker;
  // biome-ignore lint/style/noDefaultExport: this is how the bundler gives a worker
  export default Inline;
}

declare module '*.css';

interface ImportMeta {
  /** Modules by pattern; each a function that fetches it. The bundler writes them in. */
  readonly glob: <T>(pattern: string) => Readonly<Record<string, () => Promise<T>>>;
}

/** Everything that the library shows. */
declare module 'virtual:library' {
  export const library: import('./routes/library/data.ts').LibraryData;
}
