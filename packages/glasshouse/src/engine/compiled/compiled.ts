/**
 * The compiled engine: a WebAssembly kernel that interprets the Program's tables (sources in kernel/, built by
 * `npm run kernel`). Bit for bit the plain engine; the contract suite and the fuzz hold it to that.
 */
import type { Program } from '../../compile/program.ts';
import type { Engine, Shard } from '../back-end.ts';
import type { Tally } from '../goodhart.ts';
import type { MonthTables } from '../month-tables.ts';
import { markWorkplaces, readsFirms, WORKPLACE } from '../workplace.ts';
import { Image, layColumns, STANDINGS } from './image.ts';
import { denseBytes, expectedBytes, type Shape, shapeOf } from './shape.ts';
import { layTables, safeScores } from './tables.ts';

/** The generator of a kernel by itself. */
export interface Generator {
  /**
   * Draws `rounds` times for eight counters (index … index + 7, month, purpose, number), each time from the next eight indexes.
   * @param wide by the function that draws eight at once; else by the one that draws four, for the first four of each eight
   * @returns the words of the last eight (or four): first words, second words, … Shape [4 × 8]
   */
  draw(key: readonly [number, number], counter: readonly [number, number, number, number], rounds: number, wide: boolean): Uint32Array;
}

/** Takes the generator out of a kernel, to check it against known answers and to time it. */
export function generatorOf(kernel: Uint8Array): Generator {
  const memory = new WebAssembly.Memory({ initial: 64, maximum: 65536 });
  const { drawMany } = new WebAssembly.Instance(new WebAssembly.Module(kernel), { env: { memory } }).exports as unknown as Kernel;
  return {
    draw: ([k0, k1], [index, month, purpose, number], rounds, wide) =>
      new Uint32Array(memory.buffer, drawMany(k0, k1, index, month, purpose, number, rounds, wide) >>> 0, 32).slice(),
  };
}

interface Kernel {
  drawMany(seed: number, replicate: number, index: number, month: number, purpose: number, number: number, rounds: number, wide: boolean): number;
  headerAt(): number;
  heapBase(): number;
  begin(): void;
  beginSome(): void;
  month(): void;
  mixInto(into: number): void;
  tally(): void;
  sumRanks(): void;
  standings(first: number, last: number): void;
  portraits(first: number, last: number): void;
}

/**
 * The engine of a compiled kernel.
 * @param kernel bytes of kernel.wasm; the host reads them, since an engine opens no file
 */
export function compiledEngine(kernel: Uint8Array): Engine {
  const module = new WebAssembly.Module(kernel);
  return {
    name: 'compiled',
    bytesPerPerson: (program) => expectedBytes(program, shapeOf(program, 0, 1)),
    open: (program, seed, replicate, low = 0, high = program.persons) => new CompiledShard(module, program, seed, replicate, low, high),
  };
}

/** Positions of one pass, whole pages. */
const SOME = 2 ** 17;

class CompiledShard implements Shard {
  /** The rules of the month. */
  #program: Program;
  readonly #shape: Shape;
  readonly #kernel: Kernel;
  readonly #image: Image;
  readonly #draws: readonly [seed: number, replicate: number];
  /** The first month's state is made with the first step. */
  #begun = false;

  constructor(module: WebAssembly.Module, program: Program, seed: number, replicate: number, low: number, high: number) {
    const memory = new WebAssembly.Memory({ initial: 64, maximum: 65536 });
    this.#kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernel;
    this.#program = program;
    this.#shape = shapeOf(program, low, high);
    this.#image = new Image(memory, this.#kernel.headerAt() >>> 0, this.#kernel.heapBase() >>> 0);
    this.#draws = [seed, replicate];
    layTables(this.#image, program, this.#shape, seed, replicate, 0);
    layColumns(this.#image, program, this.#shape);
    this.#image.close();
  }

  step(tables: MonthTables, row: Float64Array): void {
    const image = this.#image;
    if (tables.program !== this.#program) this.#turn(tables);
    this.#enter(tables);
    if (!this.#begun) {
      this.#each(() => this.#kernel.beginSome());
      this.#kernel.begin();
    }
    this.#begun = true;
    this.#lookAtWorkplaces(tables);
    const { width } = this.#program.layout;
    const at = image.word('row');
    image.bytes(at, 8 * width).fill(0);
    this.#live();
    const counters = image.uints(at, 2 * width);
    for (let n = 0; n < width; n++) row[n] = row[n] + counters[2 * n] + 4294967296 * counters[2 * n + 1];
  }

  /** Another phase begins: its tables are laid out beside those of the one before. What is stored of persons stays where it is. */
  #turn({ program, month }: MonthTables): void {
    this.#program = program;
    this.#image.reopen();
    layTables(this.#image, program, this.#shape, ...this.#draws, month);
    this.#image.close();
  }

  #live(): void {
    try {
      this.#kernel.month();
    } catch (error) {
      const { from, to } = this.#shape;
      const full = this.#image.memory.buffer.byteLength >= 2 ** 32 - 2 ** 20;
      if (full)
        throw new RangeError(`the records of ${to - from} persons have outgrown the 4 GiB of one shard; live fewer persons, or give the run more --jobs`, {
          cause: error,
        });
      throw error;
    }
  }

  /** Does something for some positions at a time: a long call would run to its end in code that is not yet optimised. */
  #each(pass: () => void, first: number = this.#shape.from, last: number = this.#shape.to): void {
    for (let from = first; from < last; from = from - (from % SOME) + SOME) {
      this.#image.set({ from, to: Math.min(last, from - (from % SOME) + SOME) });
      pass();
    }
    this.#image.set({ from: this.#shape.from, to: this.#shape.to });
  }

  /** Writes the tables of the month where the kernel looks for them. */
  #enter(tables: MonthTables): void {
    const image = this.#image;
    const { remedies } = this.#program;
    image.write(image.word('coverage'), tables.coverage);
    image.write(image.word('falseRatio'), tables.falseRatio);
    image.write(image.word('falseBars'), tables.falseBars);
    if (remedies.reviewed) {
      image.write(image.word('seen'), tables.seen);
      image.write(image.word('falseSeenRatio'), tables.falseSeenRatio);
    } else image.set({ falseSeenRatio: image.word('falseRatio') });
    let over = 0;
    const starts = Uint32Array.from([0, ...tables.falseOver.map((list) => (over += list.length))]);
    image.write(image.word('falseOverStart'), starts);
    image.write(image.word('falseOver'), Uint8Array.from(tables.falseOver.flat()));
    image.write(image.word('service'), tables.service);
    image.write(image.word('active'), Uint8Array.from(tables.active));
    const safe = safeScores(this.#program, tables.active);
    const familyActive = tables.active.some((c) => this.#program.consequences.family[c] === 1) ? 1 : 0;
    image.set({ t: tables.month, activeCount: tables.active.length, familyActive, safeFrom: safe.from, safeTo: safe.to }, { salience: tables.salience });
  }

  /** Marks whom the standing of enterprises at the end of last month concerns. */
  #lookAtWorkplaces({ month, firms, firmJobLoss }: MonthTables): void {
    if (!readsFirms(this.#program)) return;
    const image = this.#image;
    image.set({ firmsKnown: firms === null ? 0 : 1 });
    if (firms === null) return;
    image.write(image.word('firmStanding'), firms);
    image.write(image.word('firmJobLoss'), firmJobLoss);
    // The marks of odd months stand in the high half of each byte.
    markWorkplaces(this.#program, firms, image.bytes(image.word('near'), this.#shape.padded), this.#shape.low, WORKPLACE << (month % 2 === 0 ? 0 : 4));
  }

  mix(into: Uint32Array, low?: number, high?: number): void {
    const image = this.#image;
    const { from, to, low: base } = this.#shape;
    const at = image.word('standing');
    image.write(at, into);
    this.#each(() => this.#kernel.mixInto(at), low === undefined ? from : low - base, high === undefined ? to : high - base);
    into.set(image.uints(at, 4));
  }

  tally(): Tally {
    const image = this.#image;
    const { ledger, chance } = this.#program;
    const range = ledger.max16 - ledger.min16 + 1;
    const keys = chance.rows * 64;
    image.bytes(image.word('tallyScores'), 4 * range).fill(0);
    image.bytes(image.word('tallyExpectations'), 4 * keys).fill(0);
    this.#each(() => this.#kernel.tally());
    return {
      scores: Float64Array.from(image.uints(image.word('tallyScores'), range)),
      expectations: Float64Array.from(image.uints(image.word('tallyExpectations'), keys)),
    };
  }

  rankSums(twice: Float64Array): BigUint64Array {
    const image = this.#image;
    const keys = this.#program.chance.rows * 64;
    image.write(image.word('rankTable'), Uint32Array.from(twice));
    image.bytes(image.word('rankSums'), 8 * keys).fill(0);
    this.#each(() => this.#kernel.sumRanks());
    return new BigUint64Array(image.memory.buffer.slice(image.word('rankSums'), image.word('rankSums') + 8 * keys));
  }

  standing(): Uint16Array {
    const { from, to } = this.#shape;
    const result = new Uint16Array(to - from);
    for (let first = from; first < to; first += STANDINGS) {
      const last = Math.min(to, first + STANDINGS);
      this.#kernel.standings(first, last);
      result.set(new Uint16Array(this.#image.memory.buffer, this.#image.word('standing'), last - first), first - from);
    }
    return result;
  }

  portrait(): Uint32Array {
    const { from, to } = this.#shape;
    const result = new Uint32Array(to - from);
    for (let first = from; first < to; first += STANDINGS / 2) {
      const last = Math.min(to, first + STANDINGS / 2);
      this.#kernel.portraits(first, last);
      result.set(this.#image.uints(this.#image.word('standing'), last - first), first - from);
    }
    return result;
  }

  save(): readonly Uint8Array[] {
    return [Uint8Array.of(this.#begun ? 1 : 0), this.#image.bytes(0, this.#image.word('heap'))];
  }

  load(sizes: readonly number[], fill: (into: Uint8Array) => void): void {
    const image = this.#image;
    const [one, size] = sizes;
    const heap = image.word('heap');
    if (sizes.length !== 2 || one !== 1 || size === undefined || size < heap || size > 2 ** 32)
      throw new RangeError('what was saved is not of this shard: it has another size');
    const begun = new Uint8Array(1);
    fill(begun);
    image.room(size - heap);
    fill(image.bytes(0, size));
    this.#begun = begun[0] === 1;
  }

  get bytesPerPerson(): number {
    const { from, to, restSize, lateSize } = this.#shape;
    const records = (list: number): number => this.#image.uints(list, 8)[6];
    let sparse = records(this.#image.word('restBefore')) * restSize;
    const late = this.#image.uints(this.#image.word('lateAt'), this.#program.lag + 1);
    for (const list of this.#program.lag > 0 ? late : []) sparse += records(list) * lateSize;
    return denseBytes(this.#program, this.#shape) + (to === from ? 0 : sparse / (to - from));
  }
}
