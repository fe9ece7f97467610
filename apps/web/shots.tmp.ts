import { openSite } from '/work/wt/web/apps/web/test/browser.ts';

process.env['GLASSHOUSE_BUILT'] = '1';
const site = await openSite();
const shots: [string, string, number, number, 'light' | 'dark'][] = [
  ['start-en', '#/?lang=en', 1280, 800, 'light'],
  ['start-zh', '#/?lang=zh-Hans', 1280, 800, 'dark'],
  ['start-phone', '#/?lang=en', 390, 844, 'light'],
  ['start-phone-zh', '#/?lang=zh-Hans', 390, 844, 'dark'],
  [
    'lab-en',
    '#/lab?scheme=judgment-defaulters&society=china-aggregates&persons=2000&months=60&runs=5&seed=42&safeguards=human-review&lang=en',
    1280,
    800,
    'light',
  ],
  ['lab-zh', '#/lab?scheme=national-score&persons=2000&months=60&runs=5&seed=42&lang=zh-Hans', 390, 844, 'dark'],
];
const only = process.argv[2];
for (const [name, hash, width, height, colorScheme] of shots) {
  if (only && !name.includes(only)) continue;
  const context = await site.browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  page.on('console', (m) => console.log(name, m.type(), m.text()));
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  await page.goto(site.origin + hash);
  if (hash.includes('lab')) {
    const t = Date.now();
    await page
      .locator('[data-digest]')
      .waitFor({ timeout: 60000 })
      .catch((e) => console.log(name, 'no digest', e.message.slice(0, 200)));
    console.log(
      'lab ms',
      Date.now() - t,
      await page
        .locator('[data-digest]')
        .getAttribute('data-digest')
        .catch(() => null),
    );
  }
  console.log(name, 'scrollWidth', await page.evaluate(() => document.documentElement.scrollWidth), width);
  await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
  await context.close();
}
await site.close();
