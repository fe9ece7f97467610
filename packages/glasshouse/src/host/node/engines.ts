/** Engines by name, for the main thread and for workers. */
import { CannotRun } from '../../base/faults.ts';
import type { Engine } from '../../engine/back-end.ts';
import { plain } from '../../engine/plain/plain.ts';
import type { EngineName } from '../protocol.ts';

/** @throws CannotRun if this version lacks the engine */
export async function engineOf(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'plain':
      return plain;
    case 'compiled':
      throw new CannotRun('this version has no compiled engine. Give --engine plain, or leave it out.');
  }
}
