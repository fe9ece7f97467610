/** Who works for and who represents which enterprise: the same arithmetic as engine/workplace.ts. */
import { f64At, i32At, L, u32At, WORKPLACE } from './life';
import { P } from './program';
import { halfOf, seat } from './ties';

/**
 * Finds the enterprise with which the person in hand has a seat. A segment is laid out as low, persons, key, enterprises,
 * then by size class the first enterprise, the number of them, the first seat, and at the end two words to spare and one past the last seat.
 * @returns the enterprise, with bit 31 where the person represents it; 0x7fffffff where the segment has none
 */
function workplaceOf(): u32 {
  const sizes = P.firmSizes;
  const number = i32At(P.segmentOf, L.region) + ((L.index >>> 20) as i32) - i32At(P.segmentBlock, L.region);
  const segment = P.segments + (((number as u32) * (7 + 3 * sizes)) << 2);
  const persons = u32At(segment, 1);
  if (u32At(segment, 3) == 0) return 0x7fffffff;
  const mine = seat(L.index - u32At(segment, 0), persons, halfOf(persons), u32At(segment, 2), false);
  let z: i32 = 0;
  while (mine >= u32At(segment, 4 + 3 * (z + 1) + 2)) z++;
  const first = u32At(segment, 4 + 3 * z);
  const count: u64 = u32At(segment, 4 + 3 * z + 1);
  const from = u32At(segment, 4 + 3 * z + 2);
  const seats: u64 = u32At(segment, 4 + 3 * (z + 1) + 2) - from;
  const j = (((mine - from + 1) as u64) * count - 1) / seats;
  const firm = first + (j as u32);
  return mine == from + (((seats * j) / count) as u32) ? firm | 0x80000000 : firm;
}

/** Whether one represents an enterprise that was on its list `list` at the end of last month, in a ledger. */
export function representsListed(ledger: i32, list: i32): bool {
  if (!P.firmsKnown || (L.near & WORKPLACE) == 0) return false;
  const place = workplaceOf();
  if (place < 0x80000000) return false;
  return ((load<u16>((P.firmStanding as usize) + (((place & 0x7fffffff) as usize) << 1)) >>> ((8 * ledger + list) as u16)) & 1) == 1;
}

/** What the lists that one's employer was on at the end of last month do to the hazard of losing one's job. */
export function lossAtWork(): f64 {
  let loss: f64 = 1;
  if (!P.firmsKnown) return loss;
  const firm = workplaceOf() & 0x7fffffff;
  if (firm == 0x7fffffff) return loss;
  const standing = load<u16>((P.firmStanding as usize) + ((firm as usize) << 1)) as u32;
  for (let l: u32 = 0; l < P.firmLists; l++) if (((standing >>> l) & 1) == 1) loss *= f64At(P.firmJobLoss, l);
  return loss;
}
