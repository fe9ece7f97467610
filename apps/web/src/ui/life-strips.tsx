/** Lives beside each other as strips under one axis of months: the state by position, what happened as glyphs. Drawn at the width there is. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { LifeStrip, LifeView } from '../study/protocol.ts';
import type { LivesWords } from '../words/lives.ts';
import './life-strips.css';
import { useWidth } from './use-width.ts';

export interface LifeStripsProps {
  readonly lives: readonly LifeView[];
  readonly worldTitle: (id: string) => string;
  readonly words: LivesWords;
}

const SIDE = 8;
const BAR = { top: 2, height: 14 };
const LINE = 19;
const LANES: Readonly<Record<LifeStrip['glyphs'][number]['lane'], number>> = { did: 28, record: 38, penalty: 48, remedy: 58 };
const HEIGHT = 66;

export function LifeStrips({ lives, worldTitle, words }: LifeStripsProps): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>();
  const months = lives[0]?.strip.months ?? 0;
  const x = (month: number): number => SIDE + (month / Math.max(1, months)) * Math.max(0, width - 2 * SIDE);
  const w = words.beside;
  return (
    <figure class="strips">
      <figcaption>{w.strips}</figcaption>
      <div ref={box}>
        {lives.map((life) => (
          <div key={life.world}>
            <p class="small">
              <strong>{worldTitle(life.world)}</strong> {life.partsAt !== null && w.partsAt(life.partsAt)}
            </p>
            {width > 0 && <Strip life={life} width={width} x={x} label={`${worldTitle(life.world)}: ${w.strip(life.strip)}`} />}
          </div>
        ))}
        {width > 0 && <Axis months={months} width={width} x={x} title={w.axis} />}
      </div>
      <p class="small">{w.legend}</p>
    </figure>
  );
}

interface Scaled {
  readonly width: number;
  readonly x: (month: number) => number;
}

function Strip({ life, width, x, label }: Scaled & { readonly life: LifeView; readonly label: string }): JSX.Element {
  const hatch = useId();
  const { months, stretches, glyphs } = life.strip;
  const half = Math.max(1, (x(1) - x(0)) / 2);
  const r = Math.min(4, Math.max(2, half));
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="wrongly-fill" width="6" height="6" />
          <rect class="gap" width="1.5" height="6" />
        </pattern>
      </defs>
      <line class="zero" x1={x(0)} x2={x(months)} y1={LINE} y2={LINE} />
      {stretches.map(({ from, to, state }) => (
        <rect
          key={from}
          class={state === 'listed' ? 'listed-fill' : undefined}
          {...(state === 'wrongly' ? { fill: `url(#${hatch})` } : {})}
          x={x(from)}
          y={BAR.top}
          width={Math.max(2, x(to) - x(from))}
          height={BAR.height}
        />
      ))}
      {glyphs.map(({ month, lane }) => (
        <path key={`${month} ${lane}`} class={`glyph ${lane}`} d={shapeOf(lane, x(month) + half, LANES[lane], r)} />
      ))}
      {life.partsAt !== null && <line class="parts" x1={x(life.partsAt)} x2={x(life.partsAt)} y1={0} y2={HEIGHT} />}
    </svg>
  );
}

function shapeOf(lane: keyof typeof LANES, x: number, y: number, r: number): string {
  switch (lane) {
    case 'did':
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    case 'record':
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case 'penalty':
      return `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}`;
    case 'remedy':
      return `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`;
  }
}

function Axis({ months, width, x, title }: Scaled & { readonly months: number; readonly title: string }): JSX.Element {
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => (size / months) * width >= 44) ?? 120;
  const ticks = Array.from({ length: Math.floor(months / step) + 1 }, (_, n) => n * step);
  return (
    <svg aria-hidden="true" width={width} height={36} class="axis">
      {ticks.map((month) => (
        <g key={month}>
          <line x1={x(month)} x2={x(month)} y1={0} y2={4} />
          <text x={x(month)} y={17} text-anchor={month === 0 ? 'start' : x(month) > width - 20 ? 'end' : 'middle'}>
            {month}
          </text>
        </g>
      ))}
      <text x={width / 2} y={33} text-anchor="middle">
        {title}
      </text>
    </svg>
  );
}
