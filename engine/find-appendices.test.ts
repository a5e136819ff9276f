import { expect, test } from 'vitest';
import seed from '../tests/fixtures/news--seed-layout.html?raw';
import { clean } from './clean.ts';
import { isSeen, openPage } from './test/open-page.ts';

/** The lines that stay of a box put behind the story. */
async function keptOf(lines: readonly string[], box: string): Promise<string[]> {
  const page = await openPage(seed.replace('</main>', `${box}$&`));
  clean(page, { level: 'tidy' });
  return lines.filter((line) => isSeen(page, line));
}

const QUESTIONS = [
  ['Can I cancel a season ticket?', 'Yes, at any time, and what is left of it is paid back by the month.'],
  ['Is there a discount for new subscribers?', 'The first month costs half the price, with a ticket for the museum.'],
  ['Do I have to sign up in the app?', 'No, a subscription can be bought at the counter too.'],
];

test('questions stay with their answers, though they stand apart and speak of offers', async () => {
  const lines = QUESTIONS.flat();
  const rows = QUESTIONS.map(([question, answer]) => `<h4>${question}</h4><p>${answer}</p>`).join('');
  expect(await keptOf(lines, `<div><h3>Season tickets: what readers asked</h3>${rows}</div>`)).toEqual(lines);
});

test('references stay', async () => {
  const lines = [
    'Kelve Harbour Board. (2024). Yearly report of the harbour.',
    'https://harbour.example/reports/2024.pdf',
    'Institute of Tides. (March 3, 2023). Tables for the outer islands.',
  ];
  const rows = lines.map((line) => `<p>${line}</p>`).join('');
  expect(await keptOf(lines, `<div class="notes"><div>Sources</div>${rows}</div>`)).toEqual(lines);
});

test('teasers that ask something are no questions with answers', async () => {
  const lines = ['Who pays for the pier?', 'Where do the herring go?', 'Is the lighthouse for sale?'];
  const links = lines.map((line) => `<li><a href="/${line.length}">${line}</a></li>`).join('');
  expect(await keptOf(lines, `<div class="related"><h3>More stories</h3><ul>${links}</ul></div>`)).toEqual([]);
});
