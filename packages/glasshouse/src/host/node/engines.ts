/** Engines by name, for the main thread and for workers. */
import { readFileSync } from 'node:fs';
import { CannotRun } from '../../base/faults.ts';
import type { Engine } from '../../engine/back-end.ts';
import { compiledEngine } from '../../engine/compiled/compiled.ts';
import { plain } from '../../engine/plain/plain.ts';
import type { EngineName } from '../protocol.ts';

const KERNEL = new URL('../../engine/compiled/kernel.wasm', import.meta.url);
let compiled: Engine | undefined;

/** The engine of a name. The compiled one reads its kernel when it is first asked for. @throws CannotRun if this machine cannot run it */
export async function engineOf(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'plain':
      return plain;
    case 'compiled':
      compiled ??= makeCompiled();
      return compiled;
  }
}

function makeCompiled(): Engine {
  try {
    return compiledEngine(readFileSync(KERNEL));
  } catch (error) {
    throw new CannotRun(`this machine cannot run the compiled engine, which needs WebAssembly with SIMD (${(error as Error).message}). Give --engine plain.`);
  }
}
