/** The prose around the claims in docs/claims, in either language. */
import type { Language } from 'glasshouse';

export interface PageText {
  readonly title: string;
  readonly other: string;
  readonly intro: readonly string[];
  readonly verdicts: string;
  readonly verdict: string;
  readonly means: string;
  readonly all: string;
  readonly claim: string;
  readonly notUsed: string;
  readonly notUsedList: readonly string[];
}

const EN: PageText = {
  title: 'What the press says, claim by claim',
  other: '*[中文](README.zh-Hans.md) · `glasshouse claims` shows the same on a terminal*',
  intro: [
    "Two press articles about China's social credit system are taken apart here. One is an article datelined Dharamsala, 26 July, which condenses a piece by CNBC of 26 July 2019; of that piece the start was read in a mirror. The other stands at todaynewsnational.com and has no date that was found. Each claim is given in our words, with what the record says, the pages that were read, and, where the claim is about what rules do to people, an answer that was measured.",
    '**What a measured answer is.** A simulated society of invented persons lives under a scheme with stated assumptions. Nobody real is in it, and it forecasts nothing. The interval in brackets is chance: other luck, same assumptions. Where it is written *by what is not known*, every number that has a range was drawn within it. A change whose interval holds nought *cannot be told from nought*. The command under each answer gives the same numbers again, bit for bit.',
    'Statements from memory were left out. Long pages were read in part only, some through excerpts. Several sources are mirrors, summaries or abstracts of the original; where that is known, the title says so.',
  ],
  verdicts: 'What the verdicts mean',
  verdict: 'Verdict',
  means: 'Meaning',
  all: 'All claims',
  claim: 'Claim',
  notUsed: 'Looked for and not found',
  notUsedList: [
    [
      "- How many entries on the courts' list are wrong, how many objections there are and how many succeed.",
      '- How many names the list holds now.',
      '- An effect size of any social credit pilot on conduct.',
      "- Whether Beijing's plan of 2018 was carried out, and the cut-offs of most city scores.",
      '- Anybody else who heard the experts that the second article quotes.',
    ].join('\n'),
  ],
};

const ZH: PageText = {
  title: '媒体怎么说：逐条核对',
  other: '*[English](README.md) · 终端里可用 `glasshouse claims --lang zh-Hans` 查看*',
  intro: [
    '这里逐条核对两篇关于中国社会信用体系的报道。一篇的电头是“达兰萨拉，7月26日”，压缩自美国消费者新闻与商业频道（CNBC）2019年7月26日的报道，后者我们只在转载页上读到开头；另一篇登在 todaynewsnational.com，没有查到日期。每条说法都用我们自己的话转述，并列出公开资料怎么说、读过哪些网页；凡涉及规则会对人产生什么影响的，再给出测得的答案。',
    '**“测得”是什么意思。** 让一个由虚构的人组成的模拟社会，在写明的假设之下照某套制度生活。其中没有任何真实的人，也不作任何预测。括号内的区间只反映偶然：假设不变，运气不同。写明“未知范围”的，是把每个带有范围的参数都在范围内抽取。区间包含零的变化，一律写作“无法判断是否有变化”。每个答案下面的命令可以逐位重现同样的数字。',
    '凭记忆而未经核对的说法没有收入。较长的网页只读了一部分，有的读的是摘录。有些来源是转载、概述或摘要，凡已知的，标题中均已注明。',
  ],
  verdicts: '结论的含义',
  verdict: '结论',
  means: '含义',
  all: '全部说法',
  claim: '说法',
  notUsed: '查过而没有找到的',
  notUsedList: [
    [
      '- 失信被执行人名单上有多少条是错的，有多少人提出异议，成功多少。',
      '- 这份名单现在有多少人。',
      '- 任何一个信用试点对行为的效应值。',
      '- 北京2018年的计划是否实施，以及多数城市分数的分档界线。',
      '- 第二篇报道所引专家的话，在别处的任何出处。',
    ].join('\n'),
  ],
};

/** The prose of a language. */
export function pageText(language: Language): PageText {
  return language === 'en' ? EN : ZH;
}
