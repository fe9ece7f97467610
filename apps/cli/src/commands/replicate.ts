/** `replicate`: what others published, or what can be solved exactly, beside what our models give. */
import { type Language, renderSvg } from 'glasshouse';
import { engineOf } from 'glasshouse/node';
import {
  BadSetting,
  replicate as live,
  parametersOf,
  type Replication,
  readSettings,
  reproduced,
  TARGETS,
  type Target,
  type Values,
  written,
} from 'glasshouse/replicate';
import { EXIT, WrongUsage } from '../exit.ts';
import { checkWritable, writeWhole } from '../files.ts';
import { json } from '../json.ts';
import { shownNumber, tellParameters, tellReplication } from '../replicate-text.ts';
import type { Terminal } from '../terminal.ts';

export interface ReplicateOptions {
  readonly set: readonly string[];
  readonly json: boolean;
  readonly output?: string | undefined;
  readonly help: boolean;
  /** Lives the targets on the main engine; both give the same numbers. */
  readonly engine: 'plain' | 'compiled';
}

/** @returns 0, or 5 if a number is not reproduced @throws WrongUsage with what is allowed */
export async function replicate(ids: readonly string[], options: ReplicateOptions, terminal: Terminal): Promise<number> {
  const targets = ids.length === 0 ? TARGETS : ids.map(targetOf);
  if (options.help) {
    for (const [n, target] of targets.entries()) terminal.print(`${n > 0 ? '\n' : ''}${tellParameters(target, terminal)}`);
    return EXIT.done;
  }
  try {
    const settings = readSettings(targets, options.set);
    if (options.output !== undefined) checkPicture(targets, ids, options.output);
    const engine = await engineOf(options.engine);
    const results: Replication[] = [];
    for (const target of targets) {
      if (targets.length > 1) terminal.note(`${target.id} …`);
      const result = await live(target, settings.get(target), engine);
      results.push(result);
      if (!options.json) terminal.print(`${results.length > 1 ? '\n' : ''}${tellReplication(target, result, terminal)}`);
      if (options.output !== undefined) await drawInto(options.output, target, settings.get(target) ?? {}, terminal);
    }
    if (options.json) terminal.print(json(ids.length === 1 ? results[0] : results));
    const differing = results.filter((result) => !reproduced(result));
    for (const { target, rows } of differing)
      for (const { id, ours, exact, published } of rows.filter(({ ok }) => ok === false))
        terminal.note(`${target} ${id}: ours is ${shownNumber(ours)}, expected was ${shownNumber(exact ?? published ?? Number.NaN)}.`);
    return differing.length > 0 ? EXIT.differs : EXIT.done;
  } catch (error) {
    if (error instanceof BadSetting) throw new WrongUsage(error.message);
    throw error;
  }
}

function targetOf(id: string): Target {
  const found = TARGETS.find((target) => target.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) throw new WrongUsage(`there is no target "${id}". What there is: ${TARGETS.map((target) => target.id).join(', ')}.`);
  return found;
}

function checkPicture(targets: readonly Target[], ids: readonly string[], output: string): void {
  const drawn = TARGETS.filter(({ picture }) => picture !== undefined).map(({ id }) => id);
  if (ids.length !== 1 || targets[0]?.picture === undefined) throw new WrongUsage(`--output draws one target that has a picture: ${drawn.join(', ')}.`);
  checkWritable(output);
}

async function drawInto(file: string, target: Target, set: Values, terminal: Terminal): Promise<void> {
  const defaults = Object.fromEntries(Object.entries(parametersOf(target)).map(([name, parameter]) => [name, parameter.default]));
  const language: Language = terminal.language;
  const spec = target.picture?.({ ...defaults, ...set }, { language });
  if (spec === undefined) return;
  writeWhole(file, await renderSvg(spec));
  const changed = Object.entries(set).map(([name, value]) => `${name}=${written(value)}`);
  terminal.note(`${terminal.language === 'en' ? 'Written: ' : '已写入：'}${file}${changed.length > 0 ? ` (${changed.join(', ')})` : ''}`);
}
