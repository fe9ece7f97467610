/**
 * How soon the page answers, in the Chromium that npm installs. Run `npm run build` first, on a quiet machine:
 *
 *     GLASSHOUSE_BUILT=1 node bin/n24.mjs bench/page-speed.ts
 *
 * Medians of five, and the least and most.
 */
import { openSite } from '../apps/web/test/browser.ts';

const site = await openSite();
const page = await (await site.browser.newContext({ reducedMotion: 'reduce' })).newPage();
page.setDefaultTimeout(120_000);
await page.goto(`${site.origin}#/lab?scheme=judgment-defaulters&persons=2000&months=60&runs=20&seed=1`);
await page.locator('[data-digest]').waitFor({ state: 'attached' });
await page.locator('[data-path="indicators.refusal.recorded"]').waitFor({ state: 'attached' });

async function five(title: string, unit: string, measure: (n: number) => Promise<number>): Promise<void> {
  const taken: number[] = [];
  for (let n = 0; n < 5; n++) taken.push(await measure(n));
  taken.sort((a, b) => a - b);
  console.log(`| ${title} | ${taken[2]?.toFixed(0)} ${unit} | ${taken[0]?.toFixed(0)} to ${taken[4]?.toFixed(0)} |`);
}

console.log('| what | median | least to most |\n|---|---|---|');
await five('quick look: from the move of a control to its sentence', 'ms', async (n) => {
  await page.locator('.rule:has([data-path="indicators.refusal.recorded"]) .slider').evaluate(
    (node: HTMLInputElement, to) => {
      node.value = `${to}`;
      node.dispatchEvent(new Event('input', { bubbles: true }));
    },
    0.5 + n / 50,
  );
  await page.waitForTimeout(500);
  return Number(await page.locator('.quick').getAttribute('data-waited'));
});
await five('2,000 people × 20 runs: from the release of a control to the numbers', 'ms', (n) =>
  page.evaluate(
    async (to) => {
      const slider = document.querySelector('.rule:has([data-path="indicators.refusal.recorded"]) .slider') as HTMLInputElement;
      const before = document.querySelector('[data-digest]')?.getAttribute('data-digest');
      const began = performance.now();
      slider.value = `${to}`;
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      for (;;) {
        await new Promise((resume) => setTimeout(resume, 5));
        const now = document.querySelector('[data-digest]')?.getAttribute('data-digest') ?? before;
        if (now !== before) {
          const took = performance.now() - began;
          await new Promise((resume) => setTimeout(resume, 1000));
          return took;
        }
      }
    },
    0.4 + n / 50,
  ),
);
await five('longest task of the page while 100,000 people live 60 months in 2 runs', 'ms', async (n) => {
  await page.goto('about:blank');
  await page.goto(`${site.origin}#/lab?scheme=judgment-defaulters&persons=100000&months=60&runs=2&seed=${n}`);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  });
  await page.locator('[data-digest]').waitFor({ state: 'attached' });
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { seen: number[] }).seen));
});
await site.close();
