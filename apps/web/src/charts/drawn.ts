/** A request → charts with their pictures. Loads Vega: only the chart worker and the tests may import this file. */
import { type Chart, charts, differencesChart, firmGroups, firmView, lifeChart, renderSvg, sharesChart, subjectsOf } from 'glasshouse';
import type { DrawingOptions, DrawingRequest, Drawn } from './protocol.ts';

/** Draws what is asked for. The same request gives the same text. */
export async function drawnOf(request: DrawingRequest, options: DrawingOptions): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const chart of chartsOf(request, options)) drawn.push({ chart, svg: chart.spec === null ? null : await renderSvg(chart.spec) });
  return drawn;
}

/** The same without pictures. */
export function chartsOf(request: DrawingRequest, { language, width, titled = false }: DrawingOptions): Chart[] {
  const options = { language, width, titled };
  switch (request.kind) {
    case 'run': {
      const { result, scheme, society, ids } = request;
      const subjects = subjectsOf(scheme);
      // A scheme for enterprises is shown by what it does to them, as in the report.
      const [main, groups] = subjects === 'persons' ? [result, society] : [firmView(result), firmGroups(society)];
      const all = charts(main, scheme, groups, { ...options, subjects }, { scheme, society });
      return ids === undefined ? all : all.filter(({ id }) => ids.includes(id));
    }
    case 'differences':
      return [differencesChart(request.compared, options)];
    case 'shares': {
      const chart = sharesChart(request.change, options);
      return chart === null ? [] : [chart];
    }
    case 'life':
      return [lifeChart(request.life, request.scheme, request.society, options, request.companion ?? null)];
  }
}
