// Asks Lighthouse about one page as on a phone: `node lighthouse.mjs MODULES CHROMIUM URL CATEGORY...`;
// prints what it says as JSON.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, chromium, url, ...categories] = process.argv.slice(2);
const found = createRequire(`${modules}/`);
const load = name => import(pathToFileURL(found.resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { default: puppeteer } = await load('puppeteer-core');

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();
// The page forbids scripts to fetch anything, also Lighthouse's own, which asks for robots.txt.
await page.setBypassCSP(true);
const wanted = { onlyCategories: categories, disableFullPageScreenshot: true, logLevel: 'error' };
const { lhr } = await lighthouse(url, wanted, undefined, page);
await browser.close();

const places = id => (lhr.audits[id].details?.items ?? []).slice(0, 3).map(item => item.node?.selector);
const wanting = Object.values(lhr.categories)
  .flatMap(category => category.auditRefs)
  .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
  .map(({ id }) => [id, lhr.audits[id].displayValue, lhr.audits[id].explanation, ...places(id)].filter(Boolean).join(' '));
const scores = Object.fromEntries(categories.map(id => [id, Math.round(lhr.categories[id].score * 100)]));
console.log(JSON.stringify({ scores, wanting }));
