import { describe, expect, onTestFinished, test } from 'vitest';
import { read } from '../read.ts';
import { openPage, snapshotOf } from '../test/open-page.ts';

const PARAGRAPHS = [
  'The ferry board of Port Amber published its yearly report on Monday, and the figures in it are better than anyone had hoped.',
  'Nearly nine thousand islanders crossed the sound in spring, a third more than in the year before, and most of them came back.',
  'The board wants to spend what it earned on a second pier, which the islands have been asking for since the old one sank.',
].map((text) => `<p>${text}</p>`);
const page = (hostile: string) =>
  `<!doctype html><html lang="en"><head><title>Ferry report</title></head><body><main><article><h1>Ferry report</h1>${PARAGRAPHS.join('')}${hostile}</article></main></body></html>`;

/** Words that make a block part of the article, so that what stands around them is copied with them. */
const WORDS = 'The harbour master said that the boats are ready to sail again as soon as the weather allows it.';
const ran = () => Reflect.get(window, '__ran');

/** Puts what was read into a document that runs scripts, as the reader view would, and lets everything in it load or fail. */
async function show(content: string): Promise<Document> {
  Reflect.set(window, '__ran', undefined);
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const shown = frame.contentDocument;
  if (!shown) throw new Error('no document');
  shown.open();
  shown.write(`<!doctype html><body><form id="outside"></form>${content}`);
  shown.close();
  for (const element of shown.querySelectorAll<HTMLElement>('a, [tabindex], details, summary')) {
    for (const type of ['click', 'focus', 'toggle', 'mouseover'])
      element.dispatchEvent(new Event(type, { bubbles: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, 60));
  return shown;
}

const ATTACKS: readonly (readonly [string, string])[] = [
  ['a script', `<p>${WORDS}<script>top.__ran = 1</script></p>`],
  ['a handler', `<p onmouseover="top.__ran = 1" tabindex="0" onfocus="top.__ran = 1">${WORDS}</p>`],
  ['a picture that fails', `<p>${WORDS}</p><img src="x:y" onerror="top.__ran = 1" width="500" height="300">`],
  ['a link to code', `<p>${WORDS} <a href="javascript:top.__ran = 1">More</a></p>`],
  ['a link to code in disguise', `<p>${WORDS} <a href=" jav&#x09;ascript&colon;top.__ran = 1">More</a></p>`],
  ['a link to a document of its own', `<p>${WORDS} <a href="data:text/html,<script>top.__ran=1</script>">More</a></p>`],
  ['a frame with a document', '<iframe srcdoc="<script>top.__ran = 1</script>"></iframe>'],
  ['a frame with code', '<iframe src="javascript:top.__ran = 1" title="YouTube"></iframe>'],
  [
    'a player whose address is code',
    '<video src="javascript:top.__ran = 1" poster="javascript:top.__ran = 1"></video>',
  ],
  ['a base', '<base href="https://elsewhere.example/">'],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=javascript:top.__ran=1">'],
  [
    'an object',
    '<object data="data:text/html,<script>top.__ran=1</script>"></object><embed src="javascript:top.__ran=1">',
  ],
  [
    'a form',
    `<form action="https://elsewhere.example"><p>${WORDS}</p><input name="parentNode" autofocus onfocus="top.__ran = 1"><button formaction="javascript:top.__ran=1">Go</button></form>`,
  ],
  [
    'SVG with a script',
    `<p>${WORDS}<svg><script>top.__ran = 1</script><a xlink:href="javascript:top.__ran=1"><text>x</text></a><animate onbegin="top.__ran = 1" attributeName="x" dur="1s"/></svg></p>`,
  ],
  [
    'SVG that ends in HTML',
    `<p>${WORDS}</p><svg></p><style><a id="</style><img src=x:y onerror=top.__ran=1 width=500 height=300>"></a></style></svg>`,
  ],
  [
    'MathML with a link to code',
    `<p>${WORDS} <math href="javascript:top.__ran=1"><mi href="javascript:top.__ran=1">x</mi><maction actiontype="statusline#1" xlink:href="javascript:top.__ran=1">y</maction></math></p>`,
  ],
  [
    'MathML that ends in HTML',
    `<p>${WORDS} <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x:y onerror=top.__ran=1&gt;"></style></mglyph></table></mtext></math></p>`,
  ],
  [
    'a form in MathML',
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=top.__ran=1></style></mglyph></form></mtext></math></form><p>${WORDS}</p>`,
  ],
  [
    'a formula in an attribute',
    `<p>${WORDS} <span class="MathJax" data-mathml="&lt;math&gt;&lt;mtext&gt;&lt;img src=x:y onerror=top.__ran=1&gt;&lt;/mtext&gt;&lt;/math&gt;&lt;script&gt;top.__ran=1&lt;/script&gt;">x</span></p>`,
  ],
  [
    'noscript that is something else when it is read again',
    `<p>${WORDS}</p><noscript><p title="</noscript><img src=x:y onerror=top.__ran=1 width=500 height=300>"></noscript>`,
  ],
  ['a comment that ends early', `<p>${WORDS}<!--><img src=x:y onerror=top.__ran=1>--></p>`],
  [
    'code that is markup',
    `<pre class="language-html&quot; onclick=&quot;top.__ran=1"><code>&lt;img src=x:y onerror=top.__ran=1&gt; ${WORDS}</code></pre>`,
  ],
  [
    'a style',
    `<style>body { display: none } @import "https://elsewhere.example/x.css";</style><p style="position:fixed;inset:0;background:url(https://elsewhere.example/x)">${WORDS}</p>`,
  ],
  [
    'a template and a slot',
    `<template shadowrootmode="open"><script>top.__ran=1</script></template><p is="x-y">${WORDS}</p>`,
  ],
];

describe('what is read does nothing, whatever the page holds', () => {
  test.each(ATTACKS)('%s', async (_, hostile) => {
    const markup = await openPage(page(hostile));
    const before = snapshotOf(markup);
    const article = read(markup);
    expect(snapshotOf(markup)).toBe(before);
    for (const paragraph of PARAGRAPHS) expect(article?.content).toContain(paragraph);
    const shown = await show(article?.content ?? '');
    expect(ran()).toBeUndefined();
    const inert =
      'script, iframe, object, embed, form:not(#outside), input, button, style, base, meta, link, template, svg';
    expect(shown.body.querySelectorAll(inert)).toHaveLength(0);
    for (const element of shown.body.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^srcdoc$/);
        // DOMPurify empties what cannot be taken away.
        if (name === 'is') expect(value).toBe('');
        if (/^(href|src|xlink:href|poster|action)$/.test(name))
          expect(value.trim()).not.toMatch(/^(javascript|data:text)/i);
      }
    }
  });

  test('names that would hide a document’s own do not come along', async () => {
    const names = [
      'body',
      'cookie',
      'getElementById',
      'createElement',
      'forms',
      'defaultView',
      'attributes',
      'childNodes',
    ];
    const hostile = names
      .map((name) => `<p id="${name}">${WORDS} <a name="${name}" href="#${name}">${name}</a></p>`)
      .join('');
    const shown = await show(read(await openPage(page(hostile)))?.content ?? '');
    for (const name of ['cookie', 'body', 'defaultView']) {
      expect(Reflect.get(shown, name)).not.toBeInstanceOf(
        shown.defaultView?.HTMLElement === undefined ? Object : HTMLAnchorElement,
      );
    }
    expect(typeof shown.getElementById).toBe('function');
    expect(typeof shown.createElement).toBe('function');
    expect(shown.body.localName).toBe('body');
  });
});

describe('documents that are no pages', () => {
  test('tags inside each other without an end are read', async () => {
    const { content } = read(await openPage(page('<div>'.repeat(5000)))) ?? {};
    for (const paragraph of PARAGRAPHS) expect(content).toContain(paragraph);
  });

  test('a deep tree that a script built is read', async () => {
    const markup = await openPage(page(''));
    const article = markup.querySelector('article');
    let around: Element = markup.body;
    for (let i = 0; i < 1500; i++) around = around.appendChild(markup.createElement(i % 3 ? 'div' : 'blockquote'));
    if (article) around.append(article);
    const { content } = read(markup) ?? {};
    for (const paragraph of PARAGRAPHS) expect(content).toContain(paragraph);
  });

  test.each([
    ['XML', 'application/xml', '<feed><entry><title>Ferry</title></entry></feed>'],
    ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>Ferry</text></svg>'],
    ['XHTML without a body', 'application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><head/></html>'],
  ] as const)('%s gives nothing and throws nothing', (_, type, markup) => {
    const parsed = new DOMParser().parseFromString(markup, type);
    expect(read(parsed)).toBeNull();
  });

  test('an empty document, and one without a root, give nothing', () => {
    const empty = document.implementation.createHTMLDocument('');
    expect(read(empty)).toBeNull();
    empty.documentElement.remove();
    expect(read(empty)).toBeNull();
  });
});
