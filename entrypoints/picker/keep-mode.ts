import { i18n } from '#i18n';
import { wordForKind } from '../../components/clutter-words.ts';
import { askBackground } from '../../messages/ask-background.ts';
import type { BackgroundRequest } from '../../messages/protocol.ts';
import { chooseSelectors } from '../../selectors/choose-selectors.ts';
import type { Cleaner } from '../../session/session.ts';
import { isWithin } from './element-at.ts';
import type { Mode } from './mode.ts';

type RuleRequest = Extract<BackgroundRequest, { type: 'tab:rule' }>;

/** Something that was hidden, and what must be stored to keep it. */
interface Taken {
  readonly elements: readonly Element[];
  readonly name: string;
  readonly rules: readonly RuleRequest[];
}

/** Shows what was hidden, and lets the reader point at what shall stay on all pages of the site. */
export function keepMode(cleaner: Cleaner): Mode {
  const taken = inOrder([...byEngine(cleaner), ...byRules(cleaner)]);
  const hideAgain = cleaner.showAll();
  let at = 0;

  const ask = async (isKept: boolean) => {
    const rules = taken[at]?.rules ?? [];
    const stored = await Promise.all(
      rules.map((rule) => askBackground({ ...rule, isWanted: isKept ? rule.isWanted : !rule.isWanted })),
    );
    return stored.length > 0 && stored.every(Boolean);
  };

  const goTo = (index: number) => {
    at = Math.min(Math.max(0, index), Math.max(0, taken.length - 1));
    taken[at]?.elements[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  };

  return {
    name: 'keep',
    candidates: taken.flatMap(({ elements }) => elements),
    choice() {
      const chosen = taken[at];
      const selector = chosen?.rules.map((rule) => rule.selector).join(', ') || null;
      const words = chosen ? i18n.t('picker.keeps') : i18n.t('picker.nothingHidden');
      return {
        elements: chosen?.elements ?? [],
        name: chosen?.name ?? '',
        tells: chosen && !selector ? i18n.t('picker.noName') : words,
        selector,
        hasAlike: false,
      };
    },
    point(element) {
      const found = taken.findLastIndex(({ elements }) => elements.some((box) => isWithin(element, box)));
      if (found >= 0) at = found;
    },
    step: (by) => goTo(at - by),
    pass: (by) => goTo(at + by),
    toggleAlike() {},
    async confirm() {
      if (!(await ask(true))) return null;
      await hideAgain();
      return async () => {
        await ask(false);
        await hideAgain();
      };
    },
    end: () => void hideAgain(),
  };
}

function byEngine(cleaner: Cleaner): Taken[] {
  return cleaner
    .pieces()
    .filter(({ isHidden }) => isHidden)
    .map(({ kind, elements }) => ({
      elements,
      name: wordForKind(kind),
      rules: elements.flatMap((element) =>
        chooseSelectors(element)
          .slice(0, 1)
          .map((selector) => ({ type: 'tab:rule', selector, keeps: true, isWanted: true }) as const),
      ),
    }));
}

/** What a rule of the reader's own hides is kept by taking the rule away. */
function byRules(cleaner: Cleaner): Taken[] {
  return [...cleaner.ruled()].map(([selector, elements]) => ({
    elements,
    name: i18n.t('picker.byRule'),
    rules: [{ type: 'tab:rule', selector, keeps: false, isWanted: false }],
  }));
}

/** As they stand on the page. */
function inOrder(taken: readonly Taken[]): readonly Taken[] {
  const follows = (a: Element | undefined, b: Element | undefined) =>
    a && b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  return [...taken].sort((a, b) => follows(a.elements[0], b.elements[0]));
}
