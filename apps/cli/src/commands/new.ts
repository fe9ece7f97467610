/** `new`: a scheme of one's own to begin with, written to a file. */
import { existsSync } from 'node:fs';
import { beginScheme, PLAIN_SCHEME } from 'glasshouse';
import { type Found, find, kindOf, shipped } from 'glasshouse/node';
import { EXIT, WrongUsage } from '../exit.ts';
import { checkWritable, writeWhole } from '../files.ts';
import { isRunFile } from '../run-file.ts';
import type { Terminal } from '../terminal.ts';

export interface NewOptions {
  readonly from: string;
  readonly output?: string | undefined;
}

const PLAIN = 'plain';

/** @returns 0 @throws WrongUsage if the file is there already, before anything is written */
export function newScheme(id: string, { from, output = `${id}.scheme.yaml` }: NewOptions, terminal: Terminal): number {
  if (!/^[a-z0-9][\w-]{0,63}$/i.test(id))
    throw new WrongUsage(
      `"${id.slice(0, 80)}" is no id: letters, digits, "-" and "_", at most 64, beginning with a letter or digit. Where to write it is said with -o FILE.`,
    );
  if ([...shipped('schemes'), ...shipped('federations')].includes(id))
    throw new WrongUsage(`"${id}" is the id of a scheme that ships: give yours another, such as my-${id}, or commands could not tell the two apart.`);
  const stdout = output === '-';
  if (!stdout) {
    checkWritable(output);
    if (existsSync(output)) throw new WrongUsage(`"${output}" is there already and is not overwritten: give another name, or -o FILE.`);
  }
  const preset = presetOf(from);
  const file = stdout ? `${id}.scheme.yaml` : output;
  const text = beginScheme(preset.text, preset.file, { id, file, language: terminal.language }, from === PLAIN);
  if (stdout) {
    terminal.print(text.trimEnd());
    return EXIT.done;
  }
  writeWhole(output, text);
  terminal.print(terminal.language === 'zh-Hans' ? `已写入：${output}` : `Written: ${output}`);
  terminal.note(`glasshouse check ${output}`);
  return EXIT.done;
}

function presetOf(from: string): Found {
  if (from === PLAIN) return { file: PLAIN, text: PLAIN_SCHEME };
  if (isRunFile(from)) throw new WrongUsage(`${from} is a run file; --from takes a scheme's id or file, or plain.`);
  const found = find('schemes', from);
  if (kindOf(found.text, found.file) === 'federation/1')
    throw new WrongUsage(`${from} is a federation, which has no rules of its own: take one of its members ("glasshouse explain ${from}").`);
  return found;
}
