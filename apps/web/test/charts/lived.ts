/** Experiments lived in Node, as the page's study worker has them measured. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plain, runReplicate, type Trace } from 'glasshouse';
import { plainExperiment } from '../../src/state/experiment.ts';
import { readWorlds } from '../../src/study/prepared.ts';
import type { StudyView } from '../../src/study/protocol.ts';
import { shelvesOf } from '../../src/study/shelves.ts';
import { openStudy, viewOf } from '../../src/study/worlds.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const SHELVES = shelvesOf(
  Object.fromEntries(
    globSync(['schemes/**/*.yaml', 'societies/*/society.yaml', 'safeguards/*.yaml'], { cwd: ROOT }).map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(`${ROOT}/${path}`, 'utf8'),
    ]),
  ),
);

export function lived(scheme: string, society: string, persons = 200, months = 12, runs = 2): StudyView {
  const experiment = plainExperiment({ scheme, society, persons, months, runs, seed: 42 });
  const study = openStudy(experiment, readWorlds(experiment, SHELVES));
  const live = (program: Parameters<typeof runReplicate>[1], count: number, portrait: boolean): Trace[] =>
    Array.from({ length: count }, (_, replicate) => runReplicate(plain, program, 42, replicate, { portrait }) as Trace);
  const worlds = study.worlds.map(({ id, toLive }) => ({
    id,
    traces: live(toLive.program, toLive.runs, toLive.portraits),
    parts: toLive.parts.map((part) => live(part, toLive.partRuns, true)),
  }));
  return viewOf(study, worlds, '0.0.0');
}
