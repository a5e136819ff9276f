import { expect, test } from 'vitest';
import { read } from '../read.ts';
import { openPage } from '../test/open-page.ts';

const STORY = [
  'The council of Port Amber voted on Monday to reopen the ferry to the outer islands in spring, after a year without boats.',
  'The ferry had been idle since March, when the council and the islands fell out over who should pay for its repairs.',
  'Under the agreement the islands will pay a third of the repairs, and the council will run the ferry four times a day.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

const articleOf = async (head: string, before = '') =>
  read(
    await openPage(
      `<!doctype html><html lang="en"><head>${head}</head><body><main>${before}${STORY}</main></body></html>`,
    ),
  );
const data = (article: object) => `<script type="application/ld+json">${JSON.stringify(article)}</script>`;

test.each([
  [
    'a bar and a site that says its name',
    '<title>Ferry to reopen in spring | Amber Post</title><meta property="og:site_name" content="Amber Post">',
  ],
  ['a bar and few words', '<title>Ferry to reopen in spring | Amber Post</title>'],
])('a title goes without the site: %s', async (_, head) => {
  expect((await articleOf(head))?.title).toBe('Ferry to reopen in spring');
});

test('a title keeps a dash of its own', async () => {
  expect((await articleOf('<title>Ferry to reopen - in spring, says council</title>'))?.title).toBe(
    'Ferry to reopen - in spring, says council',
  );
});

test('what stands over the article is its title, whatever is stated; of several headlines none is', async () => {
  const head = '<title>Ferry news: latest on boats, islands, council</title>';
  expect((await articleOf(head, '<h1>Ferry to reopen in spring</h1>'))?.title).toBe('Ferry to reopen in spring');
  expect((await articleOf(head, '<h1>Amber Post</h1><h1>Ferry to reopen in spring</h1>'))?.title).toBe(
    'Ferry news: latest on boats, islands, council',
  );
});

test('what is encoded twice is read once', async () => {
  expect((await articleOf('<meta property="og:title" content="Ferry &amp;amp; islands agree on spring">'))?.title).toBe(
    'Ferry & islands agree on spring',
  );
});

test.each([
  ['an object', { image: { '@type': 'ImageObject', url: '/ferry.jpg' } }],
  ['a list', { image: ['/ferry.jpg', '/pier.jpg'] }],
  ['a string', { image: '/ferry.jpg' }],
])('a picture is told as %s', async (_, image) => {
  const base = '<base href="https://amber.example/world/">';
  const article = await articleOf(`${base}${data({ '@type': 'NewsArticle', headline: 'Ferry to reopen', ...image })}`);
  expect(article?.leadImage).toBe('https://amber.example/ferry.jpg');
});

test('an address that is none, or is code, is no picture', async () => {
  for (const address of ['https://[', 'javascript:1'])
    expect((await articleOf(`<meta property="og:image" content="${address}">`))?.leadImage).toBeNull();
});

test('the page’s own byline and time are taken where nothing else tells', async () => {
  const article = await articleOf(
    '<title>Ferry</title>',
    '<p class="byline"></p><p class="byline">By Asha Rao</p><time datetime="2031-06-23">Monday</time>',
  );
  expect(article).toMatchObject({ byline: 'Asha Rao', publishedTime: '2031-06-23' });
});
