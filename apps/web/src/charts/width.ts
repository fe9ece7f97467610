/** At which width a chart is drawn. */

const STEP = 8;
const NARROWEST = 240;

/**
 * The width to draw at: that of the box, cut to steps so that a box that trembles asks for nothing. What is drawn stays
 * while it fits and leaves at most two steps of room.
 * @param drawn at which it is drawn; null: not yet @param box pixels
 */
export function widthFor(drawn: number | null, box: number): number {
  if (drawn !== null && drawn <= box && box - drawn <= 2 * STEP) return drawn;
  return Math.max(NARROWEST, Math.floor(box / STEP) * STEP);
}
