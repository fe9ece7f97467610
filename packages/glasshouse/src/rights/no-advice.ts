import type { Text } from '../base/text.ts';
import { both } from './norm.ts';

/** Stands in every output. */
export const NO_ADVICE: Text = both(
  'This is no legal advice. A file of rules is held against texts of norms, as if the scheme were run where each norm holds; facts, courts and authorities decide real cases.',
  '这不是法律意见。这里只是把规则文件与规范文本对照，并假定制度在该规范有效之地实施；真实案件取决于事实，由法院和主管机关决定。',
);
