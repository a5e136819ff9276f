import { describe, expect, test } from 'vitest';
import survey from '../tests/fixtures/long--river-survey.html?raw';
import seed from '../tests/fixtures/news--seed-layout.html?raw';
import stub from '../tests/fixtures/news--stub.html?raw';
import { clean } from './clean.ts';
import { isSeen, openPage } from './test/open-page.ts';

describe('a box that opens with an offer', () => {
  const BENEFITS = ['Daily crosswords and two number puzzles', 'A copy of the paper to leaf through on any screen'];
  const items = BENEFITS.map((benefit) => `<li>${benefit}.</li>`).join('');
  const tidy = async (heading: string) => {
    const box = `<div><div><p>${heading}</p></div><ul>${items}</ul></div>`;
    const page = await openPage(seed.replace('<div class="adslot" id="ad-mid">', `${box}$&`));
    clean(page, { level: 'tidy' });
    return BENEFITS.filter((benefit) => isSeen(page, benefit));
  };

  test('goes with the list of what subscribers get', async () => {
    expect(await tidy('Subscribe now to read the latest news and unlock more articles')).toEqual([]);
  });

  test('is no example for a list of the article under a line of its own', async () => {
    expect(await tidy('What the islanders found in the first issue of the paper')).toEqual(BENEFITS);
  });
});

describe('behind the last paragraph before a gate', () => {
  const tidy = async (line: string) => {
    const page = await openPage(stub.replace('</div>\n<section class="gate">', `${line}$&`));
    clean(page, { level: 'tidy' });
    return page;
  };

  test.each([
    'You have 62% of this article left. The rest of this article is reserved for subscribers.',
    'This story is available exclusively to readers who pay for it.',
  ])('a line that looks like one goes with the gate: %s', async (line) => {
    expect(isSeen(await tidy(`<p>${line}</p>`), line)).toBe(false);
  });

  test('what opens the rest of the page stays', async () => {
    expect(isSeen(await tidy('<p><button>Continue reading</button></p>'), 'Continue reading')).toBe(true);
  });
});

describe('a line between two paragraphs', () => {
  const isLeft = async (line: string, text: string) => {
    const page = await openPage(survey.replace('</p>', `$&${line}`));
    clean(page, { level: 'tidy' });
    return isSeen(page, text);
  };
  const STORY = 'How the old slipway came to be sold twice in one winter';

  test.each(['Read more:', '&gt;&gt; See also:', 'Must read:'])('leads away: %s', async (says) => {
    expect(await isLeft(`<p><strong>${says}</strong> <a href="/harbour/slipway">${STORY}</a></p>`, STORY)).toBe(false);
    expect(await isLeft(`<p><a href="/harbour/slipway">${says} ${STORY}</a></p>`, STORY)).toBe(false);
  });

  test.each(['<h3>Related stories</h3>', '<p>Read more:</p>'])(
    'leads away, with nothing under it: %s',
    async (line) => {
      const text = line.replace(/<[^>]+>/g, '');
      expect(await isLeft(line, text)).toBe(false);
    },
  );

  test('is article where it says more', async () => {
    const heading = 'Related rivers, and what they say of this one';
    expect(await isLeft(`<h3>${heading}</h3>`, heading)).toBe(true);
  });

  test('is article where it says so without a link, or goes on after it', async () => {
    const map = 'See also: the map of the yard that hangs in the ferry hall.';
    expect(await isLeft(`<p>${map}</p>`, map)).toBe(true);
    const sentence = 'which the council had voted for in spring and forgotten by the summer.';
    expect(await isLeft(`<p>Related: <a href="/slipway">the old slipway</a>, ${sentence}</p>`, sentence)).toBe(true);
  });
});

test('rows of other stories are no figures, even where they do not link', async () => {
  const rows = ['Why the fish market opens at four', 'Five towns and one bridge', 'The last typewriter repairer'];
  const items = rows.map((row) => `<li>${row}</li>`).join('');
  const page = await openPage(
    seed.replace('<form class="letter"', `<div class="most-read"><h3>Most Read</h3><ul>${items}</ul></div>$&`),
  );
  clean(page, { level: 'tidy' });
  expect(rows.filter((row) => isSeen(page, row))).toEqual([]);
});

test('rows of figures stay in a column of other stories', async () => {
  const rows = ['Kelve 06:12 4.1', 'Norrhamn 06:48 3.7', 'Sandvik 07:05 3.9'];
  const items = rows.map((row) => `<li>${row}</li>`).join('');
  const figures = `<div class="box"><h3>Tides today</h3><ul>${items}</ul></div>`;
  const page = await openPage(seed.replace('<form class="letter"', `${figures}$&`));
  clean(page, { level: 'tidy' });
  expect(isSeen(page, 'Why the fish market moved its opening')).toBe(false);
  expect(rows.filter((row) => !isSeen(page, row))).toEqual([]);
});

describe('in a guide to what one can buy', () => {
  const SERVICES = ['Amberplay', 'Kelve Cinema', 'Tidewatch', 'Norrhamn TV', 'Sound & Sail', 'Lantern Films'];

  const hiddenIn = async (selector: string, factsOf: (n: number) => string) => {
    const entries = SERVICES.map(
      (name, i) => `<section class="entry"><h2>${i + 1}. ${name}</h2>
      <p>${name} has the older films of the islands and some new ones, and we watched it for a month on three sets at home.</p>
      ${factsOf(i)}<h3>What we missed</h3>
      <p>What it lacks is a way to take films along on the ferry, which the makers of ${name} have promised for next year.</p></section>`,
    );
    const page =
      await openPage(`<!doctype html><html lang="en"><head><title>The best film services of the islands</title></head>
    <body><nav><a href="/">Home</a> <a href="/tv">Television</a></nav><main><article><h1>The best film services of the islands</h1>
    <p>Six services show films on the islands. We paid for each of them ourselves, and say what they cost.</p>${entries.join('')}</article></main></body></html>`);
    clean(page, { level: 'tidy' });
    const lines = [...page.querySelectorAll(selector)];
    expect(lines.length).toBeGreaterThan(SERVICES.length);
    return lines.filter((line) => !line.checkVisibility()).map((line) => line.textContent);
  };

  test('trials and plans stay', async () => {
    const specs = (n: number) =>
      `<div class="specs"><div><h3>Free trial</h3></div><div>${n + 5} days</div><div>Monthly plan</div><div>€${n + 6}.90</div></div>`;
    expect(await hiddenIn('.specs > div', specs)).toEqual([]);
  });

  test('what things cost, and where, stays', async () => {
    const shops = (n: number) =>
      `<p class="shop"><a href="https://shop.example.com/${n}" rel="sponsored">€${n + 60} at Kelve Radio</a></p>
      <p class="shop"><a href="https://tv.example.org/${n}" rel="sponsored">€${n + 70} at Norrhamn Sets (with a stand)</a></p>`;
    expect(await hiddenIn('.shop', shops)).toEqual([]);
  });
});
