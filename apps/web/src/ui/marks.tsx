/** A thousand as marks: ring, square and diamond, so that shape says it as well as colour. Sorted, wrongly listed first. */
import type { JSX } from 'preact';

const COLUMNS = 40;
const STEP = 10;

export interface MarksProps {
  /** Of 1,000, wrongly listed included. */
  readonly listed: number;
  readonly wrongly: number;
  /** What the picture shows, in a sentence. */
  readonly label: string;
}

export function Marks({ listed, wrongly, label }: MarksProps): JSX.Element {
  const { ring, square, diamond } = pathsOf(listed, wrongly);
  return (
    <svg role="img" aria-label={label} class="thousand" viewBox={`0 0 ${COLUMNS * STEP} ${(1000 / COLUMNS) * STEP}`}>
      <path class="ring" d={ring} />
      <path class="square" d={square} />
      <path class="diamond" d={diamond} />
    </svg>
  );
}

/** One path a shape: a thousand elements would take long to draw. */
export function pathsOf(listed: number, wrongly: number): { readonly ring: string; readonly square: string; readonly diamond: string } {
  const paths = { diamond: '', square: '', ring: '' };
  for (let i = 0; i < 1000; i++) {
    const x = (i % COLUMNS) * STEP + STEP / 2;
    const y = Math.floor(i / COLUMNS) * STEP + STEP / 2;
    if (i < wrongly) paths.diamond += `M${x} ${y - 5}l5 5l-5 5l-5 -5z`;
    else if (i < listed) paths.square += `M${x - 3} ${y - 3}h6v6h-6z`;
    else paths.ring += `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
  }
  return paths;
}
