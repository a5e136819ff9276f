import { describe, expect, test } from 'vitest';
import { read, readOrReason } from './read.ts';
import { openPage } from './test/open-page.ts';

const PARAGRAPHS = [
  'The council of Port Amber voted on Monday to reopen the ferry to the outer islands in spring, after a year without boats.',
  'The ferry had been idle since March, when the council and the islands fell out over who should pay for its repairs.',
  'Under the agreement the islands will pay a third of the repairs, and the council will run the ferry four times a day.',
];
const page = (body: string, head = '<title>Ferry to reopen in spring | Amber Post</title>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <main><h1>Ferry to reopen in spring</h1>${body}</main><footer>© Amber Post</footer></body></html>`;
const story = (extra = '') => PARAGRAPHS.map((text) => `<p>${text}</p>`).join(extra);

const contentOf = async (markup: string) => {
  const article = read(await openPage(markup));
  const holder = document.createElement('div');
  holder.innerHTML = article?.content ?? '';
  return holder;
};

describe('the text', () => {
  test('is the whole story, without its headline and what stands around it', async () => {
    const article = read(await openPage(page(story())));
    for (const text of PARAGRAPHS) expect(article?.textContent).toContain(text);
    expect(article?.content).not.toContain('Ferry to reopen');
    expect(article?.content).not.toContain('Home');
  });

  test('is without its headline also where that is the first of the page', async () => {
    const article = read(await openPage(page(story()).replace(/<nav>.*<\/nav>/, '')));
    expect(article?.content).toContain(PARAGRAPHS[0]);
    expect(article?.content).not.toContain('Ferry to reopen');
  });

  test('is read from paragraphs that are divs, and from a body split over sections', async () => {
    const [one, two, three] = PARAGRAPHS;
    const markup = page(`<section><div>${one}</div></section><section><div>${two}</div><div>${three}</div></section>`);
    const article = read(await openPage(markup));
    for (const text of PARAGRAPHS) expect(article?.textContent).toContain(text);
  });

  test('is said once, however many copies of it the page has', async () => {
    const article = read(
      await openPage(page(`<div class="wide">${story()}</div><div class="narrow">${story()}</div>`)),
    );
    for (const text of PARAGRAPHS) expect(article?.textContent.split(text)).toHaveLength(2);
  });

  test('is read in its order where it was sent in parts that no script has put in place', async () => {
    const [one, two, three] = PARAGRAPHS;
    const markup = `${page(`<p>${one}</p><!--$?--><template id="B:0"></template><p>Loading the story</p><!--/$-->`)}
      <div hidden id="S:1"><p>${three}</p></div><div hidden id="S:0"><p>${two}</p><template id="P:1"></template></div>`;
    const content = await contentOf(markup);
    expect([...content.querySelectorAll('p')].map((p) => p.textContent)).toEqual([one, two, three]);
  });

  test('ends before a long disclaimer', async () => {
    const disclaimer =
      'What you read here is for general information only and does not constitute advice of any kind on boats, tides or their repair, for which you should ask somebody who knows your boat, your harbour and the season, and who has seen all three with their own eyes before you go to sea in it.';
    const text = read(await openPage(page(`${story()}<p>${disclaimer}</p>`)))?.textContent;
    expect(text).toContain(PARAGRAPHS[2]);
    expect(text).not.toContain('general information only');
  });

  test('goes without what it says of paid links where it begins and ends, not of shops between', async () => {
    const first =
      'We choose every boat ourselves, and may receive a commission where you buy one through links on our site.';
    const last =
      'This story of boats may contain affiliate links; as an Amazon Associate we earn from qualifying purchases.';
    const deals =
      'Oars are had at Amazon, says the mayor, who found one of the best deals there on rope for all boats besides.';
    const text = read(await openPage(page(`<p>${first}</p>${story(`<p>${deals}</p>`)}<p>${last}</p>`)))?.textContent;
    expect(text).toContain(deals);
    expect(text).not.toContain('commission');
    expect(text).not.toContain('affiliate');
  });

  describe('folded away under a title', () => {
    const transcript =
      'The ferry will sail at six, says the mayor, and at noon, and at four, and once more at eight in the evening.';
    const textWith = async (extra: string) => read(await openPage(page(story() + extra)))?.textContent;

    test.each([
      ['that says so', `<button aria-expanded="false">Transcript</button><div hidden>${transcript}</div>`],
      [
        'that names it',
        `<h2 aria-controls="fold">Transcript</h2><div id="fold" style="display:none">${transcript}</div>`,
      ],
      [
        'like others, each in a box',
        ['When', 'Who', 'Why']
          .map((word) => `<div class="q"><h3>${word}?</h3><div class="a" hidden>${word}: ${transcript}</div></div>`)
          .join(''),
      ],
      [
        'like others, in one row',
        `<dl>${['When', 'Who'].map((word) => `<dt>${word}?</dt><dd hidden>${word}: ${transcript}</dd>`).join('')}</dl>`,
      ],
    ])('%s, it is read', async (_, markup) => {
      expect(await textWith(markup)).toContain(transcript);
    });

    test.each([
      ['what is hidden under no title', `<div hidden>${transcript}</div>`],
      ['what is hidden under a line that unfolds nothing', `<p>For subscribers</p><div hidden>${transcript}</div>`],
      [
        'a menu',
        `<button aria-expanded="false">More</button><div hidden>${'<a href="/a">All about our ferries</a> '.repeat(4)}</div>`,
      ],
    ])('%s is not read', async (_, markup) => {
      const text = await textWith(markup);
      expect(text).toContain(PARAGRAPHS[2]);
      expect(text).not.toMatch(/says the mayor|our ferries/);
    });
  });

  test('runs without a list of the places in it, and the heading over that', async () => {
    const places = ['Costs', 'Boats', 'Times'];
    const list = places.map((name) => `<li><a href="#${name}">${name}</a></li>`).join('');
    const parts = places.map((name, i) => `<h2 id="${name}">${name}</h2><p>${PARAGRAPHS[i]}</p>`).join('');
    const article = read(
      await openPage(page(`<p>${PARAGRAPHS[0]}</p><h2>What is in here</h2><ul>${list}</ul>${parts}`)),
    );
    expect(article?.content).not.toContain('What is in here');
    for (const name of places) expect(article?.textContent.split(name)).toHaveLength(2);
  });

  test('keeps the standfirst over a row of buttons', async () => {
    const buttons = ['Share', 'Save', 'Print'].map((name) => `<li><a href="#">${name}</a></li>`).join('');
    const standfirst = 'Boats will leave four times a day, says the council of the port.';
    const article = read(await openPage(page(`<h2>${standfirst}</h2><ul>${buttons}</ul>${story()}`)));
    expect(article?.textContent).toContain(standfirst);
  });

  test('goes on before and behind a heading that is like the title', async () => {
    const [one, two, three] = PARAGRAPHS;
    const body = `<p>${one}</p><h3>Costs</h3><p>${two}</p><h2>Ferry to reopen in spring</h2><p>${three}</p>`;
    const article = read(await openPage(page(body).replace(/<h1>.*?<\/h1>/, '')));
    expect(article?.content).toContain('Costs');
    expect(article?.content).toContain('Ferry to reopen in spring</h2>');
  });

  test.each([
    ['a newsletter', 'Ferry news in your inbox each Friday: sign up for our newsletter.'],
    ['an agency', 'This report is auto-generated from a syndicated feed. All rights reserved.'],
    ['other stories', 'Related story: A pier nobody wanted'],
    ['a player', '0:00 / 2:47'],
  ])('runs without a line of the paper for itself: %s', async (_, line) => {
    const article = read(await openPage(page(story(`<p>${line}</p>`))));
    expect(article?.textContent).not.toContain(line);
    for (const text of PARAGRAPHS) expect(article?.textContent).toContain(text);
  });

  test('keeps a paragraph about newsletters in which the paper does not speak', async () => {
    const paragraph =
      'The newsletter of the islands, which has been printed since 1911 and is read aloud in the harbour bar each Friday by whoever has the loudest voice, called the vote the first good news of the year.';
    const article = read(await openPage(page(story(`<p>${paragraph}</p>`))));
    expect(article?.textContent).toContain(paragraph);
  });

  test('runs without what readers said below', async () => {
    const comments = [
      'I have waited for this ferry for a whole year, and I would have paid for all of it myself if anyone had asked me.',
      'My grandfather rowed across every day, and he never once complained about the council, the weather or the price.',
    ];
    const thread = comments.map((text) => `<li><p>${text}</p></li>`).join('');
    const article = read(await openPage(page(`${story()}${story()}<ol class="comment-list">${thread}</ol>`)));
    for (const text of comments) expect(article?.textContent).not.toContain(text);
    for (const text of PARAGRAPHS) expect(article?.textContent).toContain(text);
  });

  test('runs without captions, which the content keeps', async () => {
    const picture =
      '<figure><img src="https://pictures.example/a.jpg" alt=""><figcaption>The ferry at its pier in Port Amber last week.</figcaption></figure>';
    const article = read(await openPage(page(story(picture))));
    expect(article?.content).toContain('at its pier');
    expect(article?.textContent).not.toContain('at its pier');
  });

  test('is null where there is nothing to read', async () => {
    expect(read(await openPage('<!doctype html><body></body>'))).toBeNull();
    expect(read(await openPage('<!doctype html><body><a href="/">Home</a></body>'))).toBeNull();
  });
});

test.each([
  ['no-text', '<!doctype html><body></body>'],
  ['too-short', '<!doctype html><body><a href="/">Home</a><p>Soon here.</p></body>'],
  ['no-prose', `<!doctype html><body><ul>${'<li><a href="/x">Another page of ours</a></li>'.repeat(20)}</ul></body>`],
])('tells why there is nothing to read: %s', async (reason, markup) => {
  expect(readOrReason(await openPage(markup))).toEqual({ article: null, reason });
});

describe('the content', () => {
  test('keeps links, emphasis and lists, with absolute addresses', async () => {
    const list = '<ul><li>Monday and Tuesday at nine, weather allowing.</li><li>Friday at ten.</li></ul>';
    const content = await contentOf(
      page(`${story()}<p>The <em>whole</em> plan is <a href="/plan">online</a>, the council said.</p>${list}`),
    );
    expect(content.querySelector('a')?.getAttribute('href')).toMatch(/^\w+:.*plan$/);
    expect(content.querySelector('em')?.textContent).toBe('whole');
  });

  test('keeps a picture that loads late, with its real address', async () => {
    const picture =
      '<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://pictures.example/ferry.jpg" alt="The ferry"><figcaption>The ferry at its pier in Port Amber.</figcaption></figure>';
    const content = await contentOf(page(story(picture)));
    expect(content.querySelector('img')?.getAttribute('src')).toBe('https://pictures.example/ferry.jpg');
    expect(content.querySelector('img')?.alt).toBe('The ferry');
  });

  test.each([
    ['a script', '<script>window.__ran = 1</script>'],
    ['a handler', '<p onclick="window.__ran = 1">The boats, the harbour master said, are ready to sail again.</p>'],
    [
      'a link that is code',
      '<p>Read <a href="javascript:window.__ran = 1">the plan</a>, which the council keeps online.</p>',
    ],
    ['a picture with a handler', '<img src="x:y" onerror="window.__ran = 1" width="500" height="300">'],
    ['a frame with a document', '<iframe srcdoc="&lt;script&gt;parent.__ran = 1&lt;/script&gt;"></iframe>'],
    ['a form', '<form action="https://elsewhere.example"><input name="firstChild"><button>Go</button></form>'],
    ['a style', '<style>body { display: none }</style>'],
  ])('has nothing in it that runs or reaches out: %s', async (_, hostile) => {
    const content = await contentOf(page(story(hostile)));
    expect(content.querySelector('script, iframe, form, input, button, style, [onclick], [onerror]')).toBeNull();
    for (const link of content.querySelectorAll('a')) expect(link.protocol).not.toBe('javascript:');
    expect(window).not.toHaveProperty('__ran');
  });
});

describe('a gate', () => {
  const GATE = '<div><p>Subscribe to continue reading this article.</p></div>';
  const isStub = async (body: string) => read(await openPage(page(body)))?.isStub;

  test('makes a stub of what ends at it', async () => {
    expect(await isStub(story() + GATE)).toBe(true);
    expect(await isStub(story())).toBe(false);
  });

  test('says nothing of an article that goes on behind it, or ends long before', async () => {
    expect(await isStub(GATE + story())).toBe(false);
    const others = Array.from({ length: 15 }, (_, day) => `<li><a href="/${day}">Ferry diary, day ${day}</a></li>`);
    expect(await isStub(`${story()}<aside><h3>More stories</h3><ul>${others.join('')}</ul>${GATE}</aside>`)).toBe(
      false,
    );
  });
});

describe('what is known besides', () => {
  test('comes from structured data before meta elements', async () => {
    const data = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Ferry to reopen in spring',
          author: [
            { '@type': 'Person', name: 'Asha Rao' },
            { '@type': 'Person', name: 'Tomas Ekeland' },
          ],
          datePublished: '2031-06-23T10:43:00+05:30',
          publisher: { name: 'Amber Post' },
        },
      ],
    };
    const head = `<title>Ferry to reopen</title><meta name="author" content="By Web Desk"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(read(await openPage(page(story(), head)))).toMatchObject({
      title: 'Ferry to reopen in spring',
      byline: 'Asha Rao, Tomas Ekeland',
      siteName: 'Amber Post',
      publishedTime: '2031-06-23T10:43:00+05:30',
      lang: 'en',
      dir: 'ltr',
    });
  });

  test('comes from microdata and the page itself where the head is silent', async () => {
    const microdata = `<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2031-06-23">
      <p class="by">Words by <span itemprop="author" itemscope><b itemprop="name">Asha Rao</b></span></p>${story()}</div>`;
    expect(read(await openPage(page(microdata, '<title>Ferry</title>')))).toMatchObject({
      title: 'Ferry to reopen in spring',
      byline: 'Asha Rao',
      publishedTime: '2031-06-23',
      origins: { title: 'page', byline: 'microdata', publishedTime: 'microdata', lang: 'page' },
    });
  });

  test.each([
    ['By Asha Rao and Tomas Ekeland', 'Asha Rao, Tomas Ekeland'],
    ['Von Asha Rao | Aktualisiert 12:30', 'Asha Rao'],
    ['Asha Rao, Amber Post', 'Asha Rao'],
    ['Amber Post', null],
    ['https://people.example/asha', null],
    ['बाय आशा राव', 'आशा राव'],
  ])('names people: %s', async (stated, byline) => {
    const head = `<meta property="og:site_name" content="Amber Post"><meta name="author" content="${stated}">`;
    expect(read(await openPage(page(story(), head)))?.byline).toBe(byline);
  });

  test.each([
    ['2031-06-23T10:43:00+0530', '2031-06-23T10:43:00+05:30'],
    ['2031-06-23 10:43:00.000Z', '2031-06-23T10:43:00Z'],
    ['2031-06-23T10:43', '2031-06-23T10:43:00'],
    ['Mon, 23 Jun 2031 10:43:00 +0530', '2031-06-23T05:13:00Z'],
    ['June 23, 2031', '2031-06-23'],
    ['yesterday', null],
  ])('gives times in ISO 8601: %s', async (stated, time) => {
    const head = `<meta property="article:published_time" content="${stated}">`;
    expect(read(await openPage(page(story(), head)))?.publishedTime).toBe(time);
  });

  test('has no change before the article was there, and no standfirst that the article begins with', async () => {
    const head = `<meta property="article:published_time" content="2031-06-23"><meta property="article:modified_time" content="2031-06-01">
      <meta name="description" content="${PARAGRAPHS[0]?.slice(0, 80)}…">`;
    expect(read(await openPage(page(story(), head)))).toMatchObject({ modifiedTime: null, standfirst: null });
  });

  test('counts reading time by language', async () => {
    const minutes = async (lang: string) => {
      const long = page(Array.from({ length: 12 }, () => story()).join('')).replace('lang="en"', `lang="${lang}"`);
      return read(await openPage(long))?.readingMinutes ?? 0;
    };
    expect(await minutes('ar')).toBeGreaterThan(await minutes('en'));
  });

  test('does without broken data, and without the word before a name', async () => {
    const head =
      '<title>Ferry to reopen in spring | Amber Post</title><meta name="author" content="By Asha Rao"><script type="application/ld+json">{ broken</script>';
    expect(read(await openPage(page(story(), head)))).toMatchObject({
      title: 'Ferry to reopen in spring',
      byline: 'Asha Rao',
      publishedTime: null,
    });
  });
});
