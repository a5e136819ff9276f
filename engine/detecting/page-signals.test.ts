import { expect, test } from 'vitest';
import { openPage } from '../test/open-page.ts';
import { PAGE_SIGNALS, pageSignalsOf, readFacts } from './page-signals.ts';

async function signalsOf(markup: string): Promise<Record<string, number>> {
  const values = pageSignalsOf(readFacts(await openPage(markup)));
  return Object.fromEntries(PAGE_SIGNALS.map(({ name }, i) => [name, values[i] ?? Number.NaN]));
}

test.each([
  [
    'a story',
    `<meta property="og:type" content="article"><meta property="article:published_time" content="2031-06-23"><meta name="author" content="Asha Rao">
     <meta property="article:section" content="World"><script type="application/ld+json">{"@type": "NewsArticle"}</script>
     <body class="single post-7"><article><h1>Ferry</h1><div class="article-body byline share related">
     ${'The ferry had been idle since March, when council and islands fell out over who should pay.'.repeat(2)}</div><p>Soon.</p></article>`,
    {
      'says article': 1,
      'says a publication time': 1,
      'says an author': 1,
      'says a section': 1,
      'article data': 1,
      'headline in article': 1,
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
    `<meta property="og:type" content="product"><script type="application/ld+json">{"@type": ["Product", "Thing"]}</script>
     <body class="archive category"><div class="product-card price"></div><div class="grid filter result"></div>`,
    {
      'says product': 1,
      'product data': 1,
      'archive in body class': 1,
      'shop class': 2,
      'card class': 2,
      'listing class': 2,
    },
  ],
  [
    'a forum',
    `<meta name="generator" content="Discourse 3"><script type="application/ld+json">{"@type":"QAPage"}</script>
     <div class="thread"><div class="reply comment">Yes</div></div>`,
    { 'says a generator': 1, 'forum data': 1, 'forum class': 2, 'comment class': 1, 'says article': 0 },
  ],
  [
    'documentation, and a service',
    '<div class="sidebar toc markdown"></div><div class="hero cta pricing"></div>',
    { 'documentation class': 3, 'service class': 3, 'article data': 0, 'prose paragraphs': 0 },
  ],
])('tells by cheap signs what a page is: %s', async (_, markup, signs) => {
  expect(await signalsOf(`<!doctype html>${markup}`)).toMatchObject(signs);
});

test('a page without anything has no sign that is not a number', async () => {
  expect(Object.entries(await signalsOf('')).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
});
