/**
 * The Program and the columns of a shard, laid out in linear memory for the kernel.
 *
 *   0 … kernel's own data │ tables of the Program │ tables of the month │ columns │ directories │ sparse records …
 */
import { EXPIRE, type Program } from '../../compile/program.ts';
import { FLOATS, FLOATS_AT, type Float, HEADER_BYTES, WORDS, type Word } from './fields.ts';
import type { Shape } from './shape.ts';

const PAGE = 65536;
export type Table = Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

const wordAt = new Map(WORDS.map((name, n) => [name, 4 * n]));
const floatAt = new Map(FLOATS.map((name, n) => [name, FLOATS_AT + 8 * n]));

/** Linear memory with a header at its place. Views are made anew each time: memory may have grown. */
export class Image {
  readonly memory: WebAssembly.Memory;
  readonly #header: number;
  /** Next free address. */
  #top: number;

  constructor(memory: WebAssembly.Memory, header: number, heapBase: number) {
    this.memory = memory;
    this.#header = header;
    this.#top = heapBase;
  }

  get header(): DataView {
    return new DataView(this.memory.buffer, this.#header, HEADER_BYTES);
  }

  word(name: Word): number {
    return this.header.getUint32(wordAt.get(name) as number, true);
  }

  set(words: Partial<Record<Word, number>>, floats: Partial<Record<Float, number>> = {}): void {
    const { header } = this;
    for (const [name, value] of Object.entries(words)) header.setUint32(wordAt.get(name as Word) as number, value >>> 0, true);
    for (const [name, value] of Object.entries(floats)) header.setFloat64(floatAt.get(name as Float) as number, value, true);
  }

  /** Goes on taking room where the kernel's heap has come to; {@link Image.close} gives the rest back to it. */
  reopen(): void {
    this.#top = this.word('heap');
  }

  /** What is taken from here on belongs to the kernel's heap. */
  close(): void {
    this.set({ heap: this.room(0) });
  }

  /** Takes room. @returns its address @throws RangeError if 4 GiB are full */
  room(bytes: number): number {
    const at = Math.ceil(this.#top / 16) * 16;
    this.#top = at + bytes;
    const pages = Math.ceil(this.#top / PAGE);
    const have = this.memory.buffer.byteLength / PAGE;
    if (pages > 65536) throw new RangeError(`a shard would take ${(this.#top / 2 ** 30).toFixed(1)} GiB, and one holds at most 4; give it fewer persons`);
    if (pages > have) this.memory.grow(pages - have);
    return at;
  }

  /** Copies a table in. @returns its address */
  put(table: Table): number {
    const at = this.room(table.byteLength);
    this.write(at, table);
    return at;
  }

  write(at: number, table: Table): void {
    new Uint8Array(this.memory.buffer, at, table.byteLength).set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
  }

  floats(at: number, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, at, length);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, at, length);
  }

  uints(at: number, length: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, at, length);
  }
}

/** Positions whose standing is read at a time. */
export const STANDINGS = 65536;

/** Makes room for the columns of a shard, and for records of the few. After the tables. */
export function layColumns(image: Image, program: Program, shape: Shape): void {
  const { padded } = shape;
  const column = (bytes: number): number => (bytes === 0 ? 0 : image.room(bytes * padded));
  const points = program.hasScheme ? (shape.wide ? 4 : 2) : 0;
  const expires = program.ledger.forget === EXPIRE;
  const windows = expires ? Array.from(program.ledger.windows) : [];
  const both = <T>(make: () => T[]): T[] => [...make(), ...make()];
  const table = (addresses: readonly number[]): number => image.put(Uint32Array.from(addresses.length > 0 ? addresses : [0]));
  const list = (): number => {
    const at = image.room(32);
    image.write(at, Uint32Array.of(0, 0, 0, 0xffffffff, 0, image.room(8 * shape.pages), 0, 0));
    return at;
  };
  const sized = (size: number): number => {
    const at = list();
    image.write(at + 16, Uint32Array.of(size));
    return at;
  };
  image.set({
    wide: shape.wide ? 1 : 0,
    score0: column(points),
    score1: column(points),
    held0: column(expires ? 4 : 0),
    held1: column(expires ? 4 : 0),
    windowAt: table(both(() => windows.map((months) => column(months * (shape.broadWindow ? 4 : 2))))),
    broadWindow: shape.broadWindow ? 1 : 0,
    means: column(1),
    flags: column(1),
    near: column(shape.near ? 1 : 0),
    repeatAt: table(both(() => Array.from({ length: program.diminishing.count }, () => column(2)))),
    bandsBefore: column(shape.bandTies ? 1 : 0),
    bandsAfter: column(shape.bandTies ? 1 : 0),
    pages: shape.pages,
    restSize: shape.restSize,
    restBefore: sized(shape.restSize),
    restAfter: sized(shape.restSize),
    lateSize: shape.lateSize,
    lateAt: table(Array.from({ length: program.lag + 1 }, () => sized(shape.lateSize))),
  });
}
