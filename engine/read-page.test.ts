import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';
import { openPage } from './test/open-page.ts';

const textsOf = async (markup: string) => readPage(await openPage(markup)).blocks.map((block) => block.text);

test('reads paragraphs, headings and list items as blocks, in order', async () => {
  expect(await textsOf('<h1>Head</h1><p>One <b>bold</b> word</p><ul><li>First<li>Second</ul>')).toEqual([
    'Head',
    'One bold word',
    'First',
    'Second',
  ]);
});

test('reads text around a box as blocks of its own', async () => {
  expect(await textsOf('<div>Before<div>Inside</div>After</div>')).toEqual(['Before', 'Inside', 'After']);
});

test('reads what is shown and nothing else', async () => {
  const markup =
    '<p style="display:none">Hidden</p><script>code()</script><noscript>No</noscript><p>Seen</p><p>···</p>';
  expect(await textsOf(markup)).toEqual(['Seen']);
});

/** A part that a page sent behind itself, for a script to put in the place of a template. */
const part = (number: number, content: string) => `<div hidden id="S:${number}">${content}</div>`;

test('reads parts that no script has put in their places where they belong', async () => {
  const markup = `<p>One</p><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--><p>Four</p>
    ${part(0, '<p>Two</p><template id="P:1"></template>')}${part(1, '<p>Three</p>')}${part(2, '<p>Nowhere</p>')}`;
  expect(await textsOf(markup)).toEqual(['One', 'Two', 'Three', 'Four']);
});

test('reads parts once that wait for each other', async () => {
  const markup = `<p>Top</p><template id="B:0"></template>
    ${part(0, '<p>One</p><template id="P:1"></template>')}${part(1, '<p>Two</p><template id="P:0"></template>')}`;
  expect(await textsOf(markup)).toEqual(['Top', 'One', 'Two']);
});

test('takes no form for a part, whatever its fields are named', async () => {
  const form = '<form hidden id="S:0"><input name="hasAttribute"><p>One</p></form>';
  expect(await textsOf(`<p>Top</p><template id="B:0"></template>${form}`)).toEqual(['Top']);
});

test('takes an inline element that a style makes a box for a box', async () => {
  expect(await textsOf('<p><span style="display:block">One</span><span>Two</span></p>')).toEqual(['One', 'Two']);
});

test('counts the words of links', async () => {
  const { blocks } = readPage(await openPage('<p>Read <a href="/a">the whole story</a> now</p>'));
  expect(blocks[0]).toMatchObject({ words: 5, linkWords: 3, links: 1 });
});

test('is not led astray by fields named like properties of the form', async () => {
  const markup =
    '<form><input name="firstChild"><input name="childNodes"><input name="getAttribute"><p>Text</p></form>';
  expect(await textsOf(markup)).toEqual(['Text']);
});

test('reads the text of open shadow roots', async () => {
  const page = await openPage('<div id="host"></div><p>Light</p>');
  const root = (page.getElementById('host') as Element).attachShadow({ mode: 'open' });
  const paragraph = page.createElement('p');
  paragraph.textContent = 'Shadow';
  root.append(paragraph);
  expect(readPage(page).blocks.map((block) => block.text)).toEqual(['Shadow', 'Light']);
});

test('reads a page that nests deeper than a call stack', () => {
  // Outside any window, since browsers themselves cannot lay out such a page.
  const page = document.implementation.createHTMLDocument('');
  let inner: Element = page.body;
  for (let i = 0; i < 50_000; i++) {
    const box = page.createElement('i');
    inner.append(box);
    inner = box;
  }
  inner.append('Bottom');
  expect(readPage(page).blocks.map((block) => block.text)).toEqual(['Bottom']);
});

test('reads what a slot shows in the box that shows it', async () => {
  const page = await openPage('<div id="host"><span>In the <i>slot</i></span></div>');
  const root = (page.getElementById('host') as Element).attachShadow({ mode: 'open' });
  const box = page.createElement('section');
  box.append(page.createElement('slot'));
  root.append(box);
  const { blocks } = readPage(page);
  expect(blocks.map(({ text, container }) => [text, container.element])).toEqual([['In the slot', box]]);
});
