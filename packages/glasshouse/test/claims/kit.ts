/** The smallest claim that is valid, and one with a question. */
export const PLAIN_CLAIM = `glasshouse: claim/1
id: some-claim
claim: { en: Something is so., zh-Hans: 某事如此。 }
said:
  - { publisher: A paper, date: "2019-07-26", title: { en: A title, zh-Hans: 一个标题 }, url: "https://example.org/said" }
verdict: in-part
record: { en: One half is so. The other is not., zh-Hans: 一半如此。另一半不然。 }
sources:
  - { title: A page, url: "https://example.org/page" }
unsimulated: { en: It is a fact., zh-Hans: 这是事实。 }
`;

export const ASKED_CLAIM: string = PLAIN_CLAIM.replace(
  /unsimulated: .*\n/,
  `simulate:
  - id: one
    title: { en: A question, zh-Hans: 一个问题 }
    scheme: national-score
    against: none
    persons: 1000
    months: 24
    runs: 2
    seed: 7
    ignorance: 20
    measures: [benefit, listed_share]
    yearly: [harm_rate]
    assumes: { en: Something., zh-Hans: 某些假设。 }
    answer: { en: "By {benefit told}, {listed_share range of 1000} of 1,000, {harm_rate year 2 told}, {benefit unknown}.", zh-Hans: "变化{benefit told}。" }
    limits: { en: Much., zh-Hans: 很多。 }
`,
);
