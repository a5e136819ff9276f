import { expect, test } from 'vitest';
import { openPage } from '../test/open-page.ts';
import { PAGE_SIGNALS, pageSignalsOf } from './page-signals.ts';
import { readFacts } from './read-facts.ts';

async function signalsOf(markup: string): Promise<Record<string, number>> {
  const values = pageSignalsOf(readFacts(await openPage(markup)));
  return Object.fromEntries(PAGE_SIGNALS.map(({ name }, i) => [name, values[i] ?? Number.NaN]));
}

test.each([
  [
    'a story',
    `<meta property="og:type" content="article"><meta property="article:published_time" content="2031-06-23"><meta name="author" content="Asha Rao">
     <script type="application/ld+json">{"@type": "NewsArticle"}</script>
     <body class="single post-7"><article><h1>Ferry</h1><div class="article-body byline share related">
     ${'The ferry had been idle since March, when council and islands fell out over who should pay.'.repeat(2)}</div><p>Soon.</p></article>`,
    {
      'says article': 1,
      'says a publication time': 1,
      'says an author': 1,
      'article data': 1,
      'body class': 1,
      'single in body class': 1,
      'author class': 1,
      'share class': 1,
      'related class': 1,
      'prose paragraphs': 1,
    },
  ],
  [
    'a shop',
    `<script type="application/ld+json">{"@type": ["Product", "Thing"]}</script>
     <body class="archive category"><div class="product-card price"></div><div class="grid"></div>`,
    {
      'product data': 1,
      'archive in body class': 1,
      'shop class': 2,
      'card class': 2,
    },
  ],
  [
    'a forum',
    `<div class="thread"><div class="reply comment">Yes</div></div>`,
    { 'forum class': 2, 'comment class': 1, 'says article': 0 },
  ],
])('tells by cheap signs what a page is: %s', async (_, markup, signs) => {
  expect(await signalsOf(`<!doctype html>${markup}`)).toMatchObject(signs);
});

test('a page without anything has no sign that is not a number', async () => {
  expect(Object.entries(await signalsOf('')).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
});
