import type { Plugin } from 'vite';

interface Change {
  /** End of the path of the package's file. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Markup is parsed into a document of its own, which runs nothing. */
const parse = (html: string) => `new DOMParser().parseFromString(${html}, 'text/html').body.childNodes`;

/**
 * Where packages write markup into an element or make code of a string. Mozilla's reviewers ask about each such place; we
 * use none of them, so they are taken out of what ships.
 */
const CHANGES: readonly Change[] = [
  // Only `dangerouslySetInnerHTML` comes here, and no component of ours has it.
  { file: 'preact/dist/preact.mjs', from: '(t.innerHTML=h.__html)', to: '0' },
  {
    file: '@mozilla/readability/Readability.js',
    from: 'page.innerHTML = pageCacheHtml;',
    to: `page.replaceChildren(...${parse('pageCacheHtml')});`,
  },
  {
    file: '@mozilla/readability/Readability.js',
    from: 'tmp.innerHTML = noscript.innerHTML;',
    to: `tmp.replaceChildren(...${parse('noscript.innerHTML')});`,
  },
  // For browsers without DOMParser: without it nothing passes.
  {
    file: 'dompurify/dist/purify.es.mjs',
    from: 'doc.documentElement.innerHTML = IS_EMPTY_INPUT ? emptyHTML : dirtyPayload;',
    to: '',
  },
  { file: 'json5/dist/index.js', from: "Function('return this')()", to: 'globalThis' },
];

/** Takes the sinks for markup and code out of the packages that are built in; fails where one is not as it was. */
export function withoutSinks(): Plugin {
  return {
    name: 'cleansheet:without-sinks',
    transform(code, id) {
      const [path = ''] = id.split('?');
      const changes = CHANGES.filter(({ file }) => path.endsWith(`/node_modules/${file}`));
      if (changes.length === 0) return null;
      for (const { from } of changes) if (!code.includes(from)) this.error(`${path} no longer has: ${from}`);
      return { code: changes.reduce((text, { from, to }) => text.replace(from, to), code), map: null };
    },
  };
}
