/** Social norms of indirect reciprocity: what a donor does, and what observers make of it. */

import type { Text } from '../../../base/text.ts';

/** Places of a table are the opinions of donor and recipient: GG, GB, BG, BB. */
export interface Norm {
  /** Whether the donor cooperates, by its own opinions. */
  readonly act: readonly boolean[];
  /** Whether an observer finds the donor good after cooperation. */
  readonly afterC: readonly boolean[];
  /** … after defection. */
  readonly afterD: readonly boolean[];
}

/** @source Ohtsuki & Iwasa 2006, "The leading eight", J. Theor. Biol. 239: L1 … L8; image scoring; shunning */
const NAMED: Readonly<Record<string, string>> = {
  L1: 'CDCC:1111:0100',
  L2: 'CDCC:1011:0100',
  L3: 'CDCD:1111:0101',
  L4: 'CDCD:1110:0101',
  L5: 'CDCD:1011:0101',
  L6: 'CDCD:1010:0101',
  L7: 'CDCD:1110:0100',
  L8: 'CDCD:1010:0100',
  'image-scoring': 'CDCD:1111:0000',
  shunning: 'CDCD:1010:0000',
};

export const LEADING_EIGHT: readonly string[] = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'];

export const NORMS_ALLOWED: Text = {
  en: `with commas between: ${Object.keys(NAMED).join(', ')}, or norms of your own as CDCD:1111:0101 (what the donor does, then what is good after C, after D; each for donor and recipient GG, GB, BG, BB)`,
  'zh-Hans': `以逗号分隔：${Object.keys(NAMED).join('、')}，或自拟规范，如CDCD:1111:0101（行动者怎么做，合作之后、背叛之后何为好；各按行动者与对方GG、GB、BG、BB的次序）`,
};

/** A norm by its name or its three tables; undefined where there is none. */
export function normOf(text: string): Norm | undefined {
  const [, act = '', afterC = '', afterD = ''] = /^([CD]{4}):([01]{4}):([01]{4})$/.exec(NAMED[text] ?? text) ?? [];
  if (act === '') return undefined;
  const is = (table: string, letter: string): boolean[] => [...table].map((own) => own === letter);
  return { act: is(act, 'C'), afterC: is(afterC, '1'), afterD: is(afterD, '1') };
}

/** Place in a table. @param donor whether good @param recipient whether good */
export const place = (donor: boolean, recipient: boolean): number => (donor ? 0 : 2) + (recipient ? 0 : 1);

/** Whether a table does not ask how good the donor is. */
export const blindToDonor = (table: readonly boolean[]): boolean => table[0] === table[2] && table[1] === table[3];

/** Whether a donor cooperates with the good and with nobody else. */
export const discriminates = ({ act }: Norm): boolean => act[0] === true && act[1] === false && blindToDonor(act);
