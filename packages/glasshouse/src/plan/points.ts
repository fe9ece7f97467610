/** Plan → points: where in the space of its parameters it is lived. */
import { latinHypercube } from '../sensitivity/latin-hypercube.ts';
import { morrisDesign } from '../sensitivity/morris.ts';
import { saltelliDesign } from '../sensitivity/saltelli.ts';
import { sobolPoints } from '../sensitivity/sobol.ts';
import type { Plan } from './plan.ts';
import { priorUnits } from './prior.ts';

/** Levels of a Morris design that names none. */
export const MORRIS_LEVELS = 4;

type Sized = Pick<Plan, 'design' | 'parameters'>;

/** How many points a plan has, without laying them. */
export function pointCount({ design, parameters }: Sized): number {
  const { kind, points = 0, base = 0, trajectories = 0 } = design;
  switch (kind) {
    case 'grid':
      return parameters.reduce((product, { levels }) => product * (levels?.length ?? 1), 1);
    case 'list':
      return parameters[0]?.levels?.length ?? 0;
    case 'saltelli':
      return base * (parameters.length + 2);
    case 'morris':
      return trajectories * (parameters.length + 1);
    default:
      return points;
  }
}

/**
 * What a parameter's number may be: any of some, or any between two, a multiple of `step` where that is not 0. Uniformly; with
 * a `middle`, half of the mass uniformly on each side of it.
 */
export type Span = { readonly levels: readonly number[] } | { readonly low: number; readonly high: number; readonly step: number; readonly middle?: number };

/**
 * Lays the points of a plan.
 * @param spans of each parameter
 * @returns the value of each parameter. Shape [points][parameters]; in a grid the last parameter moves first
 * @throws CannotRun if a Sobol sequence is asked for more points than it has
 */
export function pointsOf({ design, parameters }: Sized, spans: readonly Span[]): readonly (readonly number[])[] {
  const count = pointCount({ design, parameters });
  const levels = spans.map((span) => ('levels' in span ? span.levels : []));
  switch (design.kind) {
    case 'grid':
      return Array.from({ length: count }, (_, point) => gridPoint(levels, point));
    case 'list':
      return Array.from({ length: count }, (_, point) => levels.map((own) => own[point] as number));
    default:
      return unitPoints({ design, parameters }).map((point) => point.map((u, p) => valueAt(spans[p] as Span, u)));
  }
}

function unitPoints({ design, parameters }: Sized): readonly (readonly number[])[] {
  const { kind, points = 0, base = 0, trajectories = 0, levels = MORRIS_LEVELS, seed = 0 } = design;
  const dimensions = parameters.length;
  switch (kind) {
    case 'prior':
      return priorUnits(points, dimensions, seed);
    case 'latin-hypercube':
      return latinHypercube(points, dimensions, seed);
    case 'sobol':
      return sobolPoints(points, dimensions);
    case 'saltelli':
      return saltelliDesign(base, dimensions);
    default:
      return morrisDesign(trajectories, dimensions, levels, seed);
  }
}

function gridPoint(levels: readonly (readonly number[])[], point: number): readonly number[] {
  const values = new Array<number>(levels.length);
  let left = point;
  for (let p = levels.length - 1; p >= 0; p--) {
    const own = levels[p] as readonly number[];
    values[p] = own[left % own.length] as number;
    left = Math.floor(left / own.length);
  }
  return values;
}

/** The number below which a share `u` of a span's mass lies. @param u 0 … 1; both ends occur in Morris designs */
export function valueAt(span: Span, u: number): number {
  if ('levels' in span) return span.levels[Math.min(span.levels.length - 1, Math.floor(u * span.levels.length))] as number;
  const { low, high, step, middle } = span;
  if (middle !== undefined) return u < 0.5 ? valueAt({ low, high: middle, step }, 2 * u) : valueAt({ low: middle, high, step }, Math.min(2 * u - 1, 1));
  if (step === 0) return Math.min(high, low + u * (high - low));
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Math.min(last, first + Math.floor(u * (last - first + 1))) * step;
}
