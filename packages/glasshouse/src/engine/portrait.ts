/**
 * A portrait of a person: what comparisons of two worlds need to know of each at the end, in seventeen bits. Worlds are
 * held beside each other person by person; no history is stored.
 */

/** Level of means, 0 … 63. */
export const MEANS: number = 0x3f;
/** On some black list officially, and truly. */
export const LISTED: number = 1 << 6;
export const TRULY_LISTED: number = 1 << 7;
/** Has been on a black list; has been on one wrongly. */
export const EVER_LISTED: number = 1 << 8;
export const EVER_WRONGLY_LISTED: number = 1 << 9;
export const EMPLOYED: number = 1 << 10;
/** The official record has something about the person: a score other than at the start, or a listing; and the true record. */
export const ON_RECORD: number = 1 << 11;
export const TRULY_ON_RECORD: number = 1 << 12;
/** Has a ledger. */
export const SCORED: number = 1 << 13;
/** On some black list officially and not truly on that list. */
export const WRONGLY_LISTED: number = 1 << 14;
/** In the last month some penalty, or some reward, was in force for those who stand in the person's band or on one of the person's lists. */
export const PENALISED: number = 1 << 15;
export const REWARDED: number = 1 << 16;
