/**
 * Phases: a scheme whose rules change in mid-run. Each phase is the one before it with some changes, in the words of
 * a safeguard. What people carry from one phase to the next (score, clocks, entries on their way) must mean the same
 * in both, so the ledger itself, its population and the lag stay.
 */
import { copy } from '../base/copy.ts';
import type { Path, Reading } from '../base/document.ts';
import { InvalidFile } from '../base/faults.ts';
import { show, valueAt } from '../base/reading.ts';
import { applyToPhase } from './apply.ts';
import type { Checked } from './check.ts';
import type { Safeguard } from './safeguard.ts';
import type { Phase, Scheme } from './scheme.ts';

/** Rules from a month on. */
export interface Stretch {
  readonly from: number;
  readonly scheme: Scheme;
}

/** The rules of a scheme in the order of time; one stretch from month 0 where it has no phases. */
export function stretchesOf(scheme: Scheme): readonly Stretch[] {
  return [{ from: 0, scheme }, ...(scheme.phases ?? []).map((phase) => ({ from: phase.from, scheme: phase.scheme ?? scheme }))];
}

/** What no phase may change, and why. */
const KEPT: readonly (readonly [string, string])[] = [
  ['ledger.start', 'scores are carried from phase to phase'],
  ['ledger.min', 'scores are carried from phase to phase'],
  ['ledger.max', 'scores are carried from phase to phase'],
  ['ledger.forget.kind', 'what is stored of the entries follows from it'],
  ['population', 'who takes part is drawn once'],
  ['sharing.lag', 'entries are on their way when the phase begins'],
  ['attention', 'attention goes on from what was recorded before'],
  ['subjects', 'persons and enterprises live side by side'],
  ['enterprises', 'the companion has phases of its own'],
];

/** Makes the scheme of each phase. @throws InvalidFile where a phase makes no valid scheme, at the phase's own place */
export function followPhases(checked: Checked<Scheme>): Checked<Scheme> {
  const { phases } = checked.value;
  if (phases === undefined || phases.length === 0) return checked;
  const { phases: _, amnesties: __, breaches: ___, ...first } = checked.value;
  let before: Scheme = first;
  const followed = phases.map((phase, n): Phase => {
    const scheme = follow(before, phase, ['phases', n], checked.reading);
    before = scheme;
    return { ...phase, scheme };
  });
  return { ...checked, value: { ...checked.value, phases: followed } };
}

function follow(before: Scheme, phase: Phase, at: Path, reading: Reading): Scheme {
  // Faults stand where the phase makes them.
  const within: Reading = {
    file: reading.file,
    value: valueAt(reading.value, at),
    at: (path, key) => reading.at([...at, ...path], key),
  };
  const change: Safeguard = {
    glasshouse: 'safeguard/1',
    id: phase.id,
    title: phase.title ?? { en: phase.id },
    about: { en: '' },
    sources: {},
    ...changesOf(phase),
  };
  const { value } = applyToPhase(copy(before), [{ value: change, reading: within, warnings: [] }], reading, null);
  for (const [path, why] of KEPT) {
    if (JSON.stringify(valueAt(value, path.split('.'))) === JSON.stringify(valueAt(before, path.split('.')))) continue;
    const named = Object.keys(phase.change ?? {}).find((other) => `${path}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${path}.`));
    refuse(reading, named === undefined ? at : [...at, 'change', named], `a phase cannot change \`${path}\`: ${why}`, 'a scheme of its own');
  }
  const bands = (scheme: Scheme): string => scheme.bands.map((band) => band.id).join();
  if (bands(value) !== bands(before)) refuse(reading, at, 'a phase can move bands, but neither add nor remove any', 'bands.<id>.from');
  // What a phase brings starts with it, and is later than the rest to whoever asks.
  const known = new Set(before.consequences.map((item) => item.id));
  return {
    ...value,
    consequences: value.consequences.map((item) => (known.has(item.id) ? item : { ...item, starts: Math.max(item.starts ?? 0, phase.from) })),
  };
}

function changesOf({ remove, change, add }: Phase): Pick<Safeguard, 'remove' | 'change' | 'add'> {
  return { remove, change, add };
}

function refuse(reading: Reading, path: Path, message: string, allowed: string): never {
  throw new InvalidFile(reading.file, [{ ...reading.at(path, path.length > 2), path: show(path, reading.value), message, allowed, level: 'error' }]);
}
