/** The chart worker: the only script of the page that has Vega in it. */
import { drawnOf } from './drawn.ts';
import type { Order, Reply } from './protocol.ts';

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  const { ticket } = data;
  const say = (reply: Reply): void => postMessage(reply);
  try {
    say({ ticket, charts: await drawnOf(data.request, data.options) });
  } catch (error) {
    say({ ticket, failure: error instanceof Error ? error.message : String(error) });
  }
});
