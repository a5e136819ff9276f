import { detect } from '../../engine/detect.ts';
import { findClutter } from '../../engine/find-clutter.ts';
import type { Cleaning, Removal } from '../../engine/types.ts';
import { keepClean } from '../../engine/watch/keep-clean.ts';
import type { PageLevel, PageState } from '../../messages/protocol.ts';
import { tellBackground } from '../../messages/tell-background.ts';
import { isHtml } from '../../session/is-html.ts';
import type { Session } from '../../session/session.ts';
import { hostOf } from '../../settings/site-keys.ts';
import { describePiece } from './describe-piece.ts';

/** Gives a session the power to clean its page. */
export function attachCleaner(session: Session): void {
  let level: PageLevel = 'off';
  let isChosen = false;
  let cleaning: Cleaning | null = null;
  let found: readonly Removal[] | null = null;

  const undo = () => {
    cleaning?.undo();
    cleaning = null;
    level = 'off';
  };

  const apply = (next: PageLevel) => {
    if (next === level) return;
    undo();
    if (next !== 'off') cleaning = keepClean(document, { level: next, onChange: () => void report() });
    level = next;
    // Counted before, it may have changed since.
    found = null;
  };

  const removals = () => {
    if (cleaning) return cleaning.removals;
    found ??= findClutter(document, { level: 'tidy' }).removals;
    return found;
  };

  const isArticle = () => {
    session.detection ??= detect(document);
    return session.detection.isArticle;
  };

  const describe = (): PageState => {
    const common = { host: hostOf(location), level, isChosen, isReaderOpen: session.isReaderOpen };
    if (!isHtml(document)) return { ...common, page: 'not-html', pieces: [] };
    if (!isArticle() && level === 'off') return { ...common, page: 'other', pieces: [] };
    return { ...common, page: isArticle() ? 'article' : 'other', pieces: removals().map(describePiece) };
  };

  /** Every answer also brings the toolbar up to date. */
  const report = (): PageState => {
    const state = describe();
    void tellBackground({ type: 'tab:show', isArticle: state.page === 'article', pieces: state.pieces.length });
    return state;
  };

  /** What is known of a page goes with it. */
  const startPage = () => {
    session.page.addEventListener('abort', () => {
      undo();
      found = null;
      isChosen = false;
      if (!session.signal.aborted) queueMicrotask(startPage);
    });
  };
  startPage();

  session.answers['page:state'] = report;
  session.answers['page:clean'] = (request) => {
    isChosen ||= request.by === 'reader';
    apply(request.level);
    return report();
  };
}
