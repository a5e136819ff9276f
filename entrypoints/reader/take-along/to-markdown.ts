import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import type { Article } from '../../../engine/types.ts';
import { copyOfNote, findNote, findTarget } from '../article/find-note.ts';

/**
 * The article as Markdown with a front matter that says where it is from.
 * @param content the article's body as it was parsed; its notes are taken out of it
 * @param source address of the page
 */
export function toMarkdown(article: Article, content: HTMLElement, source: string): string {
  const notes = takeNotes(content);
  const service = makeService(notes);
  const body = service.turndown(content);
  const texts = [...notes.values()].map(({ label, copy }) => `[^${label}]: ${service.turndown(copy).trim()}`);
  return `${[`${frontMatter(article, source)}\n# ${article.title}`, body, ...texts].join('\n\n')}\n`;
}

interface Note {
  readonly label: number;
  readonly copy: HTMLElement;
}

/** Takes the notes that the text refers to out of it, by the id that refers to them. */
function takeNotes(content: HTMLElement): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  const places = new Set<Element>();
  for (const link of content.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const id = idOf(link);
    const target = findTarget(content, id);
    const note = target && findNote(link, target);
    if (!note || notes.has(id)) continue;
    places.add(note);
    notes.set(id, { label: notes.size + 1, copy: copyOfNote(note) as HTMLElement });
  }
  for (const place of places) {
    const list = place.parentElement;
    place.remove();
    if (list?.matches('ol, ul') && list.children.length === 0) list.remove();
  }
  return notes;
}

const idOf = (link: Element): string => link.getAttribute('href')?.slice(1) ?? '';

/** JSON's strings are YAML's. */
function frontMatter(article: Article, source: string): string {
  const facts = {
    title: article.title,
    source,
    author: article.byline,
    site: article.siteName,
    date: article.publishedTime,
    lang: article.lang || null,
  };
  const lines = Object.entries(facts).flatMap(([name, value]) => (value ? [`${name}: ${JSON.stringify(value)}`] : []));
  return ['---', ...lines, '---', ''].join('\n');
}

function makeService(notes: ReadonlyMap<string, Note>): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' });
  service.use(gfm);
  service.addRule('within', {
    filter: (node) => node.nodeName === 'A' && (node.getAttribute('href') ?? '').startsWith('#'),
    // Places of the page are none of the file's.
    replacement(text, node) {
      const note = notes.get(idOf(node as Element));
      return note ? `[^${note.label}]` : text;
    },
  });
  service.addRule('caption', { filter: 'figcaption', replacement: (text) => `\n\n_${text.trim()}_\n\n` });
  service.addRule('formula', {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (text, node) => {
      const tex = (node as Element).querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim();
      const isBlock = (node as Element).getAttribute('display') === 'block';
      if (!tex) return text;
      return isBlock ? `\n\n$$\n${tex}\n$$\n\n` : `$${tex}$`;
    },
  });
  return service;
}
