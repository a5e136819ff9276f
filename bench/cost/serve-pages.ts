import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CorpusPage, readMarkup } from '../corpus.ts';

/** Stored pages come without their scripts, styles and pictures. */
const STORED_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const FIXTURES = 'tests/fixtures/';
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', svg: 'image/svg+xml' };

export interface PageServer extends AsyncDisposable {
  /** Address of a fixture, by its file's name. */
  fixture(file: string): string;
  /** Address of a page of a corpus: its own path, below a number. */
  stored(page: CorpusPage): string;
  /** Address of an article of so many elements. */
  sized(elements: number): string;
}

/** Serves all pages from one address, so that a browser keeps one process for them. */
export async function servePages(): Promise<PageServer> {
  const stored: CorpusPage[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const [, kind = '', which = ''] = new URL(url, 'http://bench.invalid').pathname.split('/');
    const type = `${TYPES[which.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`;
    try {
      const page = stored[Number(which)];
      const [body, headers] =
        kind === 'stored' && page
          ? [readMarkup(page), { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': STORED_CSP }]
          : [kind === 'sized' ? articleOf(Number(which)) : readFileSync(FIXTURES + which), { 'content-type': type }];
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    fixture: (file) => `${origin}/fixtures/${file}`,
    stored: (page) => `${origin}/stored/${stored.push(page) - 1}${new URL(page.url, origin).pathname}`,
    sized: (elements) => `${origin}/sized/${elements}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Elements of a row of the page below. */
const ROW = 6;

/** A long article, with an offer in it and a list of other stories behind it. */
export function articleOf(elements: number): string {
  const row = (i: number) =>
    `<div class="row"><p>Paragraph ${i} tells of a bridge at the gorge, which carried <b>walkers</b> and mules, and of <a href="/${i}">those who use it</a> when the river is high.</p><p>In the year ${i} nobody had thought of counting them yet.</p></div>`;
  const rows = Array.from({ length: Math.ceil(elements / ROW) }, (_, i) => row(i));
  const offer =
    '<aside><h3>Subscribe to the Courier</h3><p>Unlimited access from £4 a month. Cancel anytime, renews automatically.</p></aside>';
  const more =
    '<section><h3>More From This Section</h3><ul><li><a href="/1">Harbour dredging to begin in spring</a></li><li><a href="/2">Lighthouse keepers meet for the last time</a></li></ul></section>';
  return `<!doctype html><html lang="en"><head><title>A bridge</title><meta property="og:type" content="article"></head><body><article><h1>A bridge</h1>${rows.slice(0, 3).join('')}${offer}${rows.slice(3).join('')}</article>${more}</body></html>`;
}
