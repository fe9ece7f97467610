/** Months that a run may last. */
export const MOST_MONTHS = 24000;
