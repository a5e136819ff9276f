import type { ClutterKind, Reason } from '../engine/types.ts';

/** How much of this page is hidden right now. */
export const PAGE_LEVELS = ['off', 'tidy', 'focus'] as const;
export type PageLevel = (typeof PAGE_LEVELS)[number];

/** A removal as told outside the page: without its elements, with the beginning of its text. */
export interface Piece {
  readonly kind: ClutterKind;
  readonly because: readonly Reason[];
  readonly words: number;
  readonly excerpt: string;
  /** Names the piece in requests to its page. */
  readonly id: number;
  /** It is found, and stays on the page: its kind is not to be hidden, or the reader wants to see it. */
  readonly isLeft: boolean;
}

/** A rule of the reader's own, and how many pieces of the page it hides or keeps. */
export interface AppliedRule {
  readonly selector: string;
  readonly keeps: boolean;
  readonly pieces: number;
}

/** All that popup and background are told of a page. It is an answer, never a copy to keep. */
export interface PageState {
  /** Host under which the page's site is remembered. */
  readonly host: string;
  readonly page: 'article' | 'other' | 'not-html';
  readonly level: PageLevel;
  /** Whether the reader chose the level of this page by hand. */
  readonly isChosen: boolean;
  /** What is hidden or left, or what tidy would hide or leave while nothing is. */
  readonly pieces: readonly Piece[];
  /** The reader's own rules that say something of this page. */
  readonly rules: readonly AppliedRule[];
  /** Whether the page brings clutter back faster than it is worth hiding. */
  readonly hasGivenUp: boolean;
  readonly isReaderOpen: boolean;
}

export interface SummarySentence {
  readonly index: number;
  readonly text: string;
}

/** What a page can be asked. */
export type PageRequest =
  | { readonly type: 'page:state' }
  /** `by` keeps apart what the reader chose and what the site's setting did: the choice wins. */
  | { readonly type: 'page:clean'; readonly level: PageLevel; readonly by: 'reader' | 'setting' }
  /** Hides or shows one piece, or all of a kind, for as long as the page is there. */
  | { readonly type: 'page:choose'; readonly kind: ClutterKind; readonly isHidden: boolean }
  | { readonly type: 'page:choose'; readonly id: number; readonly isHidden: boolean }
  /** Keeps a piece on all pages of the site from now on. */
  | { readonly type: 'page:keep'; readonly id: number }
  /** Lets the reader point at what to hide. */
  | { readonly type: 'page:pick' }
  /** Puts the page back for as long as Cleansheet rests everywhere, or brings it to where it was. */
  | { readonly type: 'page:rest'; readonly isResting: boolean }
  /** Without `isOpen` it is opened where it is closed, and closed where it is open. */
  | { readonly type: 'page:reader'; readonly isOpen?: boolean }
  /** Shows what carries the selected text, or the article where nothing is selected, beside the page. */
  | { readonly type: 'page:sum-up'; readonly selection: string | null }
  | { readonly type: 'page:summary'; readonly sentences: number }
  | { readonly type: 'page:sentence'; readonly text: string };

/** What a page answers. */
export interface PageAnswers {
  'page:state': PageState;
  'page:clean': PageState;
  'page:choose': PageState;
  'page:keep': PageState;
  /** Whether the picker is open now. */
  'page:pick': boolean;
  'page:rest': boolean;
  /** Whether the reader view is open now. */
  'page:reader': { readonly isOpen: boolean };
  'page:sum-up': boolean;
  /** Null where the page has nothing to sum up. */
  'page:summary': readonly SummarySentence[] | null;
  /** Whether the sentence was found and shown. */
  'page:sentence': boolean;
}
export type AnswerTo<Request extends PageRequest> = PageAnswers[Request['type']];

/** The scripts that can be brought to a page. */
export const TOOLS = [
  'watcher',
  'cleaner',
  'reader',
  'picker',
  'font-literata',
  'font-opendyslexic',
  'site-name',
] as const;
export type Tool = (typeof TOOLS)[number];

/** Which tool answers what. */
export const TOOL_FOR = {
  'page:state': 'cleaner',
  'page:clean': 'cleaner',
  'page:choose': 'cleaner',
  'page:keep': 'cleaner',
  'page:pick': 'picker',
  'page:rest': 'watcher',
  'page:reader': 'reader',
  'page:sum-up': 'reader',
  'page:summary': 'reader',
  'page:sentence': 'reader',
} as const satisfies Record<PageRequest['type'], Tool>;

/** What a page tells the background, or asks of it. */
export type BackgroundRequest =
  /** The page is looked at: set the icon, and the badge once the pieces are counted. */
  | { readonly type: 'tab:show'; readonly isArticle: boolean; readonly pieces: number }
  | { readonly type: 'tab:bring'; readonly tool: Tool }
  /** Silences what sounds in the tab and cannot be paused, or gives it its sound back. */
  | { readonly type: 'tab:quiet'; readonly isQuiet: boolean }
  /** Has the browser hold a style for the page, above all of the page's own, or gives it back. */
  | { readonly type: 'tab:style'; readonly css: string; readonly isWanted: boolean }
  /** Adds a rule to the page's site, that hides or keeps what the selector names; or takes it back. */
  | { readonly type: 'tab:rule'; readonly selector: string; readonly keeps: boolean; readonly isWanted: boolean };

/** Whether a message is a request to a page, in every field. */
export function isPageRequest(message: unknown): message is PageRequest {
  if (!isRecord(message)) return false;
  switch (message.type) {
    case 'page:state':
    case 'page:pick':
      return true;
    case 'page:keep':
      return Number.isInteger(message.id);
    case 'page:clean':
      return PAGE_LEVELS.some((level) => level === message.level) && ['reader', 'setting'].includes(String(message.by));
    case 'page:choose':
      return (
        typeof message.isHidden === 'boolean' && (Number.isInteger(message.id) || typeof message.kind === 'string')
      );
    case 'page:rest':
      return typeof message.isResting === 'boolean';
    case 'page:reader':
      return message.isOpen === undefined || typeof message.isOpen === 'boolean';
    case 'page:sum-up':
      return message.selection === null || typeof message.selection === 'string';
    case 'page:summary':
      return Number.isInteger(message.sentences);
    case 'page:sentence':
      return typeof message.text === 'string';
    default:
      return false;
  }
}

/** Whether a message is a request to the background, in every field. */
export function isBackgroundRequest(message: unknown): message is BackgroundRequest {
  if (!isRecord(message)) return false;
  switch (message.type) {
    case 'tab:show':
      return typeof message.isArticle === 'boolean' && Number.isInteger(message.pieces);
    case 'tab:rule':
      return (
        typeof message.selector === 'string' &&
        typeof message.keeps === 'boolean' &&
        typeof message.isWanted === 'boolean'
      );
    case 'tab:style':
      return typeof message.css === 'string' && typeof message.isWanted === 'boolean';
    case 'tab:quiet':
      return typeof message.isQuiet === 'boolean';
    case 'tab:bring':
      return TOOLS.some((tool) => tool === message.tool);
    default:
      return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
