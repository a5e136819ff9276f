import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isHtml } from '../../session/is-html.ts';
import { joinSession } from '../../session/session.ts';
import { readPlan } from '../../settings/read-plan.ts';
import { hideEarly } from './hide-early.ts';
import { lookAtPage } from './look-at-page.ts';
import { becomesVisible, isLoaded, isParsed, nextIdle } from './moments.ts';
import { watchNavigation } from './watch-navigation.ts';

/**
 * The one script that runs on every page: from the start where something is hidden before it is painted, elsewhere once it
 * has loaded. It must stay small: it looks, tells, and asks for the tools when they are wanted. It is no WXT content script,
 * because the wrapper of those posts their name to the page.
 */
export default defineUnlistedScript(() => {
  // A rejected promise of a content script ends up in the page's console; whatever fails here must not.
  watch().catch(() => {});
});

async function watch(): Promise<void> {
  if (!isHtml(document)) return;
  const { level, ruled, learned } = await readPlan(location);
  if (level === 'nothing') return;
  // Joined first: what it clears away of an older self looks like what is hidden early.
  const session = joinSession();
  if (session.isWatched) return;
  session.isWatched = true;
  const early = { ruled: hideEarly(ruled), learned: hideEarly(learned) };
  session.takeEarly(early);

  await becomesVisible(document);
  await isParsed(document);
  // Asked again each time: the reader may have changed it since.
  const look = async () => lookAtPage(session, (await readPlan(location)).level);
  watchNavigation(session, look);
  window.addEventListener('pageshow', (event) => event.persisted && look(), { signal: session.signal });

  session.answers['page:rest'] = async ({ isResting }) => {
    if (isResting) session.early.ruled();
    else {
      session.takeEarly({ ...session.early, ruled: hideEarly((await readPlan(location)).ruled) });
      await look();
    }
    return true;
  };

  // Where nothing is to be done by itself, the page comes first.
  if (level === 'detect') {
    await isLoaded(document);
    await nextIdle();
  }
  // Some pages build their article only while they load.
  const lookAgain = async () => {
    await nextIdle();
    if (!session.detection?.isArticle) await look();
  };
  window.addEventListener('load', lookAgain, { signal: session.signal });
  // Whatever comes of it, what was only hidden on trust has by now been looked at.
  await lookAtPage(session, level).finally(early.learned);
}
