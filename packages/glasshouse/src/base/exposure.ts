/** The attempts in life that a society gives rates for and that a consequence may refuse. */
export type Exposure = 'travel' | 'employment' | 'credit' | 'housing' | 'schooling' | 'public_services' | 'dating';

/** All exposures, in the order in which counters stand. */
export const EXPOSURES: readonly Exposure[] = ['travel', 'employment', 'credit', 'housing', 'schooling', 'public_services', 'dating'];
