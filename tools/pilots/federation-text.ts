/** The federation of documented pilots and draws, and the table of what was drawn. */
import type { Axes, Draw } from './axes.ts';

export interface NumberedDraw {
  /** Of its region, two digits. */
  readonly number: string;
  readonly draw: Draw;
}

/** Which option each draw has on each axis. */
export function tableText({ axes }: Axes, draws: readonly NumberedDraw[]): string {
  const row = (draw: Draw): string => axes.map(({ id }) => `${id}: ${draw[id]?.id}`).join(', ');
  return `# Written by tools/draw-pilots.ts: what was drawn on each axis of axes.yaml.
${draws.map(({ number, draw }) => `draw-${number}: { ${row(draw)} }`).join('\n')}
`;
}

/** The text of the federation file. */
export function federationText({ documented, regions }: Axes, draws: readonly NumberedDraw[]): string {
  const members = [
    ...documented.map((id, n): [string, string] => [String(n + 1).padStart(2, '0'), id]),
    ...draws.map(({ number }): [string, string] => [number, `draw-${number}.scheme.yaml`]),
  ];
  return `# yaml-language-server: $schema=../../schema/federation.schema.json
# Written by tools/draw-pilots.ts from axes.yaml: change that, then \`npm run pilots\`.
glasshouse: federation/1
id: forty-three-pilots
title: { en: "Forty-three differing pilots", zh-Hans: "四十三个各不相同的试点" }
about:
  en: >-
    A few dozen local pilots, each with its own points, penalties and remedies: the press and a research institute
    speak of ${regions}. For ${documented.length} of them enough is known for a scheme of their own. The other ${draws.length} are draws over the ways in
    which documented pilots differ, and no cities: what is real about them is how unlike one another they are, not what any of
    them does. All live in regions that are alike, so that what differs between regions comes from the rules and from chance.
  zh-Hans: >-
    数十个地方试点，各有各的分值、惩戒和救济：媒体和研究机构说有${regions}个。其中${documented.length}个有足够资料，可以单独写成制度；其余${draws.length}个是在有资料的各地差异之间随机抽取的，不是任何城市：它们反映的是各地做法差别之大，而不是某地的做法。所有地区条件相同，地区之间的差别只来自规则和偶然。
society: pilot-regions
sources:
  merics:
    title: "MERICS: 43 pilot cities and districts authorised since August 2015"
    url: "https://www.merics.org/en/node/2106"
    seen: true
  ndrc:
    title: "China Daily, 29 Jan 2019, an official of the planning commission"
    url: "https://chinaservicesinfo.com/s/201901/29/WS5c500c35498e27e338037d09/china-to-step-up-work-on-national-social-credit-system.html"
    quote: "We encourage local governments to build methodologies of their own, and have no intention to unify them as national standards"
    seen: true
  other-fields:
    title: "China Law Translate, 'Who did China ban from flying?'"
    url: "https://www.chinalawtranslate.com/who-did-china-ban-from-flying/"
    note: "Some limits have no link to the breach and press for compliance in other fields: bodies act on one another's lists."
    seen: true
  lab:
    title: "Glasshouse's own assumption"
    url: null
    note: "No source gives this number. The range beside it says how little is known."

# One region a pilot; the region and a draw bear the same number.
regions:
${members.map(([number, member]) => `  r${number}: ${member}`).join('\n')}
elsewhere: null

sharing:
  joint: true
  grade: inferred
  source: other-fields
  note:
    en: >-
      Joint sanctions are on: where a pilot's rules have other bodies act on its list, they do. Whether the lists of
      one pilot were acted on in another was not found.
    zh-Hans: >-
      开启联合惩戒：凡规则中写有其他机构按名单惩戒的，均予执行。一地的名单是否在另一地执行，没有查到。
`;
}
