import { detect } from '../../engine/detect.ts';
import { findClutterBySlices } from '../../engine/find-clutter.ts';
import type { Removal } from '../../engine/types.ts';
import { inSlices } from '../../engine/watch/in-slices.ts';
import { keepClean, type LiveCleaning } from '../../engine/watch/keep-clean.ts';
import { askBackground } from '../../messages/ask-background.ts';
import type { AppliedRule, PageLevel, PageState } from '../../messages/protocol.ts';
import { tellBackground } from '../../messages/tell-background.ts';
import { chooseSelectors } from '../../selectors/choose-selectors.ts';
import { isHtml } from '../../session/is-html.ts';
import { lendStyle } from '../../session/lend-style.ts';
import type { Session } from '../../session/session.ts';
import { CHOOSABLE_KINDS } from '../../settings/choose-kinds.ts';
import { hostOf } from '../../settings/site-keys.ts';
import { describePiece } from './describe-piece.ts';
import { PieceChoices } from './piece-choices.ts';
import { readWishes, type Wishes } from './read-wishes.ts';
import { rememberHidden } from './remember-hidden.ts';
import { findRuled, RuleSheet } from './rule-sheet.ts';

/** Gives a session the power to clean its page. */
export function attachCleaner(session: Session): void {
  let level: PageLevel = 'off';
  let cleaning: LiveCleaning | null = null;
  let found: readonly Removal[] | null = null;
  let choices = new PieceChoices();
  let wanted: Wishes | null = null;
  /** All is shown, for the reader to choose what shall stay. */
  let showingAll: object | null = null;
  /** What is to come back after a rest. */
  let levelBefore: PageLevel | null = null;
  const rules = new RuleSheet(document);
  session.signal.addEventListener('abort', () => rules.remove());

  const undo = () => {
    cleaning?.undo();
    cleaning = null;
    level = 'off';
  };

  /** Shows what the reader does not want hidden. */
  const settle = (wishes: Wishes) => {
    wanted = wishes;
    if (showingAll) cleaning?.show(cleaning.removals);
    else if (cleaning && level !== 'off') cleaning.show(choices.left(cleaning.removals, level, wishes));
  };

  const apply = async (next: PageLevel, wishes: Wishes) => {
    followRules(next, wishes);
    if (next === level) return settle(wishes);
    undo();
    if (next !== 'off') {
      const kinds = wishes.kinds(next);
      wanted = wishes;
      cleaning = keepClean(document, {
        level: next,
        kinds,
        lendStyle,
        alsoFind: CHOOSABLE_KINDS.filter((kind) => !kinds.includes(kind)),
        left: (removals) => (showingAll ? removals : choices.left(removals, next, wanted ?? wishes)),
        onChange: () => {
          if (!session.isAlive()) return session.end();
          rules.reach();
          void report(wanted ?? wishes);
        },
      });
    }
    level = next;
    // Counted before, it may have changed since.
    found = null;
    await cleaning?.isReady;
    settle(wishes);
  };

  /** The reader's own rules hold wherever Cleansheet looks, unless the reader put this page back, or lets it rest. */
  const followRules = (next: PageLevel, wishes: Wishes) => {
    const isLeftAlone = next === 'off' && (session.isChosen || wishes.level === 'nothing');
    rules.set(isLeftAlone || showingAll ? [] : wishes.ruled);
    // Now that the page is looked at, nothing is hidden on trust any more: the engine must see what it judges.
    session.early.ruled();
    session.early.learned();
  };

  const removals = () => cleaning?.removals ?? found ?? [];

  /** Finds what there is to hide, if that is not known yet. */
  const look = async () => {
    if (cleaning) return cleaning.isReady;
    if (found) return;
    const { page } = session;
    const work = findClutterBySlices(document, { level: 'tidy', kinds: CHOOSABLE_KINDS });
    const findings = await inSlices(work, { signal: page });
    if (!page.aborted) found = findings?.removals ?? null;
  };

  const isArticle = () => {
    session.detection ??= detect(document);
    return session.detection.isArticle;
  };

  const applied = (wishes: Wishes): AppliedRule[] => {
    const count = (keeps: boolean) => (found: ReadonlyMap<string, readonly Element[]>) =>
      [...found].map(([selector, elements]) => ({ selector, keeps, pieces: elements.length }));
    return [...count(false)(rules.hidden()), ...count(true)(findRuled(document, wishes.kept))];
  };

  const describe = (wishes: Wishes): PageState => {
    const { isChosen, isReaderOpen } = session;
    const hasGivenUp = cleaning?.hasGivenUp ?? false;
    const common = { host: hostOf(location), level, isChosen, isReaderOpen, hasGivenUp, rules: applied(wishes) };
    if (!isHtml(document)) return { ...common, page: 'not-html', pieces: [] };
    if (!isArticle() && level === 'off') return { ...common, page: 'other', pieces: [] };
    const all = removals();
    const left = new Set(choices.left(all, level === 'off' ? 'tidy' : level, wishes));
    const ids = choices.idsOf(all);
    const pieces = all.map((removal) => ({
      ...describePiece(removal),
      id: ids.get(removal) ?? 0,
      isLeft: left.has(removal),
    }));
    return { ...common, page: isArticle() ? 'article' : 'other', pieces };
  };

  /** Every answer also brings the toolbar up to date. */
  const report = async (wishes: Wishes): Promise<PageState> => {
    if (isHtml(document) && (level !== 'off' || isArticle())) await look();
    const state = describe(wishes);
    const pieces = state.pieces.filter((piece) => !piece.isLeft).length;
    void tellBackground({ type: 'tab:show', isArticle: state.page === 'article', pieces });
    return state;
  };

  const learn = (wishes: Wishes) => {
    if (!cleaning || level === 'off' || wishes.level !== level) return;
    const { shown } = cleaning;
    const hidden = cleaning.removals.filter((removal) => !shown.has(removal)).flatMap((removal) => removal.elements);
    // What cannot be remembered is only found a little later next time.
    rememberHidden(level, hidden).catch(() => {});
  };

  /** What is known of a page goes with it. */
  const startPage = () => {
    session.page.addEventListener('abort', () => {
      undo();
      found = null;
      choices = new PieceChoices();
      levelBefore = null;
      if (!session.signal.aborted) queueMicrotask(startPage);
    });
  };
  startPage();

  // Parts of a page that build themselves later have shadow roots of their own.
  window.addEventListener('load', () => requestIdleCallback(() => rules.reach()), { signal: session.signal });

  session.cleaner = {
    look,
    pieces: () =>
      removals().map((removal) => ({
        kind: removal.kind,
        elements: removal.elements,
        isHidden: cleaning !== null && !cleaning.shown.has(removal),
      })),
    ruled: () => rules.hidden(),
    showAll() {
      const own = {};
      showingAll = own;
      cleaning?.show(cleaning.removals);
      rules.remove();
      return async () => {
        if (showingAll && showingAll !== own) return;
        showingAll = null;
        const wishes = await readWishes(location);
        followRules(level, wishes);
        settle(wishes);
        await report(wishes);
      };
    },
  };

  session.answers['page:state'] = async () => {
    const wishes = await readWishes(location);
    followRules(level, wishes);
    return report(wishes);
  };
  session.answers['page:clean'] = async (request) => {
    const { page } = session;
    const wishes = await readWishes(location);
    if (page.aborted) return report(wishes);
    session.isChosen ||= request.by === 'reader';
    await apply(request.level, wishes);
    requestIdleCallback(() => learn(wishes));
    return report(wishes);
  };
  session.answers['page:rest'] = async ({ isResting }) => {
    if (isResting) levelBefore ??= level;
    const wishes = await readWishes(location);
    if (isResting || levelBefore) await apply(isResting ? 'off' : (levelBefore ?? level), wishes);
    if (!isResting) levelBefore = null;
    await report(wishes);
    return true;
  };
  session.answers['page:keep'] = async ({ id }) => {
    await look();
    const [removal] = [...choices.idsOf(removals())].find(([, each]) => each === id) ?? [];
    for (const element of removal?.elements ?? []) {
      const [selector] = chooseSelectors(element);
      if (selector) await askBackground({ type: 'tab:rule', selector, keeps: true, isWanted: true });
    }
    choices.choosePiece(id, false);
    const wishes = await readWishes(location);
    settle(wishes);
    return report(wishes);
  };
  session.answers['page:choose'] = async (request) => {
    const wishes = await readWishes(location);
    await look();
    if ('kind' in request) choices.chooseKind(request.kind, request.isHidden);
    else choices.choosePiece(request.id, request.isHidden);
    settle(wishes);
    return report(wishes);
  };
}
