/** Why a change did nothing. */
import type { Language } from 'glasshouse';

const EN = {
  nobodyAppealed: 'nobody in these runs filed an appeal.',
  capacityEnough: 'no appeal had to wait for want of capacity, or none that waited was decided any sooner.',
  scoreUnread: 'no list, grade or penalty of this scheme reads the score.',
  nobodyListed: 'nobody in these runs was ever on a list. Try more people, or a rule for getting on.',
  nobodyResponds: 'nobody in this society answers to the scheme. Try: The world, how people respond.',
  nothingRecorded: 'nothing of this kind was recorded about anybody in these runs. Try more people or months.',
  noneBetween: 'nobody’s score came between the old line and the new one.',
  tooLate: 'nothing in the months that were lived depends on when it begins.',
  nothing: 'nothing that anybody did or met in these runs depends on it.',
} as const;

export type Reason = keyof typeof EN;

const ZH: Readonly<Record<Reason, string>> = {
  nobodyAppealed: '这些模拟里没有人提出申诉。',
  capacityEnough: '没有申诉因为裁决能力不足而久等，或者等待的申诉并未因此提前裁决。',
  scoreUnread: '这项制度的名单、等级和惩戒都不看分数。',
  nobodyListed: '这些模拟里没有人上过名单。可以增加人数，或者改动列入的规则。',
  nobodyResponds: '这个社会里没有人会因制度改变行为。可以改动“社会”里人们的反应。',
  nothingRecorded: '这些模拟里没有任何人有这一类记录。可以增加人数或月数。',
  noneBetween: '没有人的分数落在新旧两条线之间。',
  tooLate: '在所模拟的月份里，没有什么取决于它何时开始。',
  nothing: '这些模拟里，没有人做过或遇到过与它有关的事。',
};

export const EFFECT_WORDS: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = { en: EN, 'zh-Hans': ZH };
