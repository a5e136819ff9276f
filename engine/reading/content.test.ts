import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';
import { openPage } from '../test/open-page.ts';

const PARAGRAPHS = [
  'The ferry board of Port Amber published its yearly report on Monday, and the figures in it are better than anyone had hoped.',
  'Nearly nine thousand islanders crossed the sound in spring, a third more than in the year before, and most of them came back.',
  'The board wants to spend what it earned on a second pier, which the islands have been asking for since the old one sank.',
  'Work on it should begin in autumn, the harbour master said, if the council agrees and the weather stays as mild as it is.',
];
const [one = '', two = '', three = '', four = ''] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
const page = (body: string, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><title>Ferry report</title></head><body>
  <nav><a href="/">Home</a></nav><main><article><h1>Ferry report</h1>${body}</article></main></body></html>`;

async function contentOf(markup: string): Promise<HTMLElement> {
  const article = read(await openPage(markup));
  const holder = document.createElement('div');
  holder.innerHTML = article?.content ?? '';
  return holder;
}
const among = (part: string) => contentOf(page(`${one}${two}${part}${three}${four}`));

describe('the content keeps', () => {
  test('headings, their levels made consistent', async () => {
    const content = await contentOf(
      page(
        `${one}<h1>The figures</h1>${two}<h4>In spring</h4>${three}<div role="heading" aria-level="4">In autumn</div>${four}`,
      ),
    );
    const headings = [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    expect(headings.map(({ localName, textContent }) => `${localName} ${textContent}`)).toEqual([
      'h2 The figures',
      'h3 In spring',
      'h3 In autumn',
    ]);
  });

  test('lists with lists in them, and lists of definitions', async () => {
    const content = await among(
      '<ul><li>The first pier, which is made of oak, stays.<ul><li>Its lamp is mended this year.</li></ul></li></ul><dl><dt>Sound</dt><dd>The water between the islands and the port.</dd></dl>',
    );
    expect(content.querySelector('ul ul li')?.textContent).toContain('Its lamp');
    expect(content.querySelector('dl > dt + dd')?.textContent).toContain('The water between');
  });

  test('tables of data whole, with their headings', async () => {
    const rows = [2029, 2030, 2031]
      .map((year, i) => `<tr><td>${year}</td><td>${i + 6},410</td><td>–</td></tr>`)
      .join('');
    const content = await among(
      `<p>The table shows how many people crossed the sound in each of the last three years.</p><table><caption>Passengers by year, as counted at the pier in Port Amber</caption><thead><tr><th>Year</th><th>Passengers that crossed the sound</th><th>Of them with a bicycle</th></tr></thead><tbody>${rows}</tbody></table>`,
    );
    expect(content.querySelectorAll('table tr')).toHaveLength(4);
    expect(content.querySelectorAll('th')).toHaveLength(3);
    expect(content.querySelector('tbody tr:last-child')?.textContent).toContain('8,410');
  });

  test('tables of single words and numbers among the paragraphs', async () => {
    const rows = ['Port Amber', 'Gull Island', 'Outer Rock'].map(
      (pier, i) => `<tr><td>${pier}</td><td>${i + 2}</td></tr>`,
    );
    const content = await among(`<div><table><tr><th>Pier</th><th>Boats</th></tr>${rows.join('')}</table></div>`);
    expect(content.querySelector('tr:last-child')?.textContent).toBe('Outer Rock4');
  });

  test('what stands in a table that only lays out, without the table', async () => {
    const content = await contentOf(
      page(`<table role="presentation"><tr><td>${one}${two}</td></tr><tr><td>${three}${four}</td></tr></table>`),
    );
    expect(content.querySelector('table, td')).toBeNull();
    expect(content.querySelectorAll('p').length).toBeGreaterThanOrEqual(3);
  });

  test('what stands in a table that only lays out, though it does not say so', async () => {
    const content = await contentOf(page(`<table><tr><td>${one}${two}${three}${four}</td></tr></table>`));
    expect(content.querySelector('table, td')).toBeNull();
    expect(content.querySelectorAll('p').length).toBeGreaterThanOrEqual(3);
  });

  test('code with its language, its lines and its spaces', async () => {
    const content = await among(
      '<p>The report comes with the program that the board used to count the passengers, written by its clerk.</p><div class="highlight"><pre class="language-python"><span class="gutter">1\n2\n3</span><code><span class="k">def</span> <span class="nf">count</span>(people):\n<span class="k">    return</span> sum(1\n        <span class="k">for</span> person <span class="k">in</span> people)\n</code></pre></div>',
    );
    const code = content.querySelector('pre > code');
    expect(code?.className).toBe('language-python');
    expect(code?.textContent).toBe('def count(people):\n    return sum(1\n        for person in people)');
  });

  test.each([
    ['MathML', '<math><mi>n</mi><mo>=</mo><mn>9000</mn></math>'],
    [
      'KaTeX',
      '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>n</mi><mo>=</mo><mn>9000</mn></mrow><annotation encoding="application/x-tex">n = 9000</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base">n=9000</span></span></span>',
    ],
    [
      'MathJax 3',
      '<mjx-container><mjx-math aria-hidden="true"><mjx-mi></mjx-mi></mjx-math><mjx-assistive-mml><math><mi>n</mi><mo>=</mo><mn>9000</mn></math></mjx-assistive-mml></mjx-container>',
    ],
    [
      'MathJax 2',
      '<span class="MathJax_Preview">n = 9000</span><span class="MathJax" data-mathml="&lt;math&gt;&lt;mi&gt;n&lt;/mi&gt;&lt;mo&gt;=&lt;/mo&gt;&lt;mn&gt;9000&lt;/mn&gt;&lt;/math&gt;"><span>n=9000</span></span>',
    ],
  ])('formulas once each, where they stand: %s', async (_, formula) => {
    const content = await among(
      `<p>The clerk writes it in one line, ${formula}, and says that it is all one needs to know of the spring.</p>`,
    );
    const math = content.querySelectorAll('math');
    expect(math).toHaveLength(1);
    expect(math[0]?.textContent?.replace(/\s/g, '')).toBe('n=9000');
    expect(content.textContent?.match(/9000/g)).toHaveLength(1);
    expect(content.textContent?.replace(/\s+/g, '')).toMatch(/inoneline,n=9000,andsays/);
  });

  test('notes, with links to them and back', async () => {
    const content = await contentOf(
      page(
        `<p>${PARAGRAPHS[0]}<sup id="ref1"><a href="#note1">1</a></sup></p>${two}${three}${four}<section class="footnotes"><ol><li id="note1">Port Amber, 2031. <a href="#ref1">↩</a></li></ol></section>`,
      ),
    );
    const forth = content.querySelector('a[href="#note1"]');
    const back = content.querySelector('a[href="#ref1"]');
    expect(forth).not.toBeNull();
    expect(content.querySelector('#note1')?.contains(back)).toBe(true);
    expect(content.querySelector('#ref1')?.contains(forth)).toBe(true);
  });

  test('places that the article links to, also where their boxes are put away', async () => {
    const content = await contentOf(
      page(
        `<p>The report has two parts, <a href="#past">on the year</a> that is over and <a href="#elsewhere">on the board</a> that wrote it.</p><section id="past"><div>${two}${three}</div></section>${four}`,
      ),
    );
    expect(content.querySelector('a')?.getAttribute('href')).toBe('#past');
    expect(content.querySelector('#past')).not.toBeNull();
    expect(content.querySelectorAll('a')[1]?.getAttribute('href')).not.toMatch(/^#/);
  });

  test('pictures at full resolution, one copy each', async () => {
    const content = await among(
      `<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-srcset="https://pictures.example/a-400.jpg 400w, https://pictures.example/a-1600.jpg 1600w"><noscript><img src="https://pictures.example/a-1600.jpg"></noscript><figcaption>The pier of Port Amber in the mild spring of the year. Asha Rao</figcaption></figure>
      <picture><source type="image/webp" srcset="https://pictures.example/b.webp 900w"><img src="https://pictures.example/b-small.jpg" alt="B"></picture>
      <div class="lazy"><img class="lazy" alt="C"><noscript><img src="https://pictures.example/c.jpg" alt="C"></noscript></div>`,
    );
    const addresses = [...content.querySelectorAll('img')].map((image) => image.getAttribute('src'));
    expect(addresses).toEqual([
      'https://pictures.example/a-1600.jpg',
      'https://pictures.example/b.webp',
      'https://pictures.example/c.jpg',
    ]);
    expect(content.querySelector('figure figcaption')?.textContent).toContain('Asha Rao');
    expect(content.querySelector('img')?.getAttribute('srcset')).toContain('a-400.jpg 400w');
  });

  test('figures with the credit of their photo, inside the caption or beside it', async () => {
    const content = await among(
      `<figure><img src="https://pictures.example/a.jpg" width="800" height="500"><figcaption>The pier of Port Amber in the mild spring of the year. <span class="credit">Photo: Asha Rao</span></figcaption></figure>
       <figure><img src="https://pictures.example/b.jpg" width="800" height="500"><figcaption>The ferry on the day that it came home.</figcaption><small class="photo-credit">Photograph: Bram Holt/Courier</small></figure>`,
    );
    const figures = [...content.querySelectorAll('figure')].map((figure) => figure.textContent);
    expect(figures).toEqual([expect.stringContaining('Asha Rao'), expect.stringContaining('Bram Holt')]);
  });

  test('players and posts as a card that leads to them', async () => {
    const content = await among(
      '<div><iframe src="https://www.youtube-nocookie.com/embed/abc123?autoplay=1" title="The new pier"></iframe></div><iframe src="https://ads.example/frame"></iframe>',
    );
    expect(content.querySelector('iframe')).toBeNull();
    const cards = content.querySelectorAll('figure.embed');
    expect(cards).toHaveLength(1);
    expect(cards[0]?.querySelector('a')?.href).toBe('https://www.youtube.com/watch?v=abc123');
    expect(cards[0]?.textContent).toBe('The new pier (youtube.com)');
  });

  test.each([
    ['https://player.vimeo.com/video/123?h=1', 'https://vimeo.com/123'],
    ['https://geo.dailymotion.com/player.html?video/x7abc', 'https://www.dailymotion.com/video/x7abc'],
    ['https://open.spotify.com/embed/track/7abc', 'https://open.spotify.com/track/7abc'],
    ['https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/pier/bell', 'https://soundcloud.com/pier/bell'],
    ['https://platform.twitter.com/embed/Tweet.html?id=42', 'https://x.com/i/status/42'],
    ['https://www.instagram.com/p/AbC1/embed', 'https://www.instagram.com/p/AbC1'],
    ['https://www.tiktok.com/embed/v2/77', 'https://www.tiktok.com/@/video/77'],
    ['https://www.facebook.com/plugins/post.php?href=https%3A//pier.example/1', 'https://pier.example/1'],
    ['https://www.google.com/maps/embed?pb=pier', 'https://www.google.com/maps/embed?pb=pier'],
    ['https://embed.ted.com/talks/pier', 'https://embed.ted.com/talks/pier'],
  ])('what others show in a frame as a link to it: %s', async (src, href) => {
    const content = await among(`<iframe src="${src}"></iframe>`);
    expect(content.querySelector('.embed a')?.getAttribute('href')).toBe(href);
  });

  test.each([
    ['https://www.google.com/recaptcha/api2'],
    ['https://www.youtube.com/live_chat'],
    ['https://www.facebook.com/plugins/post.php?href=javascript:1'],
    ['about:blank'],
    ['javascript:1'],
    ['https://['],
  ])('no frame in which there is nothing to see: %s', async (src) => {
    expect((await among(`<iframe src="${src}"></iframe>`)).querySelector('.embed')).toBeNull();
  });

  test('films with their picture, but none that runs by itself without a sound', async () => {
    const content = await among(
      `<video poster="https://pictures.example/pier.jpg" aria-label="The bell"><source src="https://films.example/bell.mp4"></video>
      <video autoplay muted src="https://films.example/waves.mp4"></video>`,
    );
    const [card, ...others] = content.querySelectorAll('.embed');
    expect(others).toEqual([]);
    expect(card?.querySelector('img')?.getAttribute('src')).toBe('https://pictures.example/pier.jpg');
    expect(card?.querySelector('a')?.textContent).toBe('The bell (films.example)');
  });

  test.each([
    ['MediaWiki', '<span class="mwe-math-element"><img alt="n = 9000" src="https://pictures.example/n.svg"></span>'],
    ['MathJax 2', '<span class="MathJax"><span>n</span></span><script type="math/tex">n = 9000</script>'],
  ])('the source of a formula where there is no MathML: %s', async (_, formula) => {
    const content = await among(
      `<p>The clerk writes it in one line, ${formula}, and says no more about the spring.</p>`,
    );
    expect(content.querySelector('code.language-tex')?.textContent).toBe('n = 9000');
  });

  test('that a formula stands on a line of its own', async () => {
    const content = await among(
      '<p>The clerk writes it so, and says no more about the spring:</p><div class="katex-display"><span class="katex"><math><mi>n</mi></math></span></div>',
    );
    expect(content.querySelector('math')?.getAttribute('display')).toBe('block');
  });

  test('pictures by density, without icons and without what stands for a picture that is not there yet', async () => {
    const content = await among(
      `<figure><img srcset="https://pictures.example/a.jpg, https://pictures.example/a-2.jpg 2x" alt="A"></figure>
      <figure><img src="https://pictures.example/icon.png" width="16" height="16" alt="B"></figure>
      <figure><img src="https://pictures.example/spacer.gif" alt="C"></figure>`,
    );
    const [picture, ...others] = content.querySelectorAll('img');
    expect(others).toEqual([]);
    expect(picture?.getAttribute('src')).toBe('https://pictures.example/a-2.jpg');
    expect(picture?.getAttribute('srcset')).toBe(
      'https://pictures.example/a.jpg 1x, https://pictures.example/a-2.jpg 2x',
    );
  });

  test('pull quotes, marked as such', async () => {
    const content = await among(
      '<blockquote class="article__pullquote"><p>The figures are better than anyone had hoped, and the islands want their second pier.</p></blockquote>',
    );
    expect(content.querySelector('blockquote.pullquote')?.textContent).toContain('second pier');
  });

  test('direction, language and abbreviations', async () => {
    const content = await among(
      '<div dir="rtl" lang="ar"><p>وصلت العبارة الأولى إلى الجزيرة صباح يوم الاثنين، وكان في انتظارها أكثر من مئة من السكان.</p></div><p>The report was checked by the <abbr title="Board of Island Ferries">BIF</abbr> before it was published on Monday.</p>',
    );
    expect(content.querySelector('[dir="rtl"][lang="ar"] p')?.textContent).toContain('العبارة');
    expect(content.querySelector('abbr')?.title).toBe('Board of Island Ferries');
  });
});

describe('the article is found', () => {
  test('in a frame of the same site', async () => {
    const frame = await openPage(page('<iframe id="story" width="800" height="600"></iframe>'));
    const story = frame.querySelector('iframe')?.contentDocument;
    if (!story) throw new Error('no frame');
    story.body.innerHTML = `<div>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</div>`;
    const article = read(frame);
    for (const text of PARAGRAPHS) expect(article?.content).toContain(text);
  });

  test('in an open shadow root, with what is slotted into it', async () => {
    const shadow = await openPage(page(`<x-story><div slot="body">${one}${two}</div></x-story>`));
    const host = shadow.querySelector('x-story');
    if (!host) throw new Error('no host');
    host.attachShadow({ mode: 'open' }).innerHTML = `<section><slot name="body"></slot>${three}${four}</section>`;
    const content = read(shadow)?.content ?? '';
    const places = PARAGRAPHS.map((text) => content.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('in paragraphs that are set with line breaks', async () => {
    const content = await contentOf(page(`<div class="text">${PARAGRAPHS.join('<br><br>')}</div>`));
    for (const text of PARAGRAPHS) expect(content.textContent).toContain(text);
  });
});
