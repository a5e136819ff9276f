import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

interface State {
  readonly isArticle: boolean;
  readonly pieces: number;
}

const SIZES_PX = [16, 32, 48] as const;

/** Amber on which dark text has a contrast of 9 to 1, in light and dark toolbars. */
const BADGE_COLOUR = '#f2b84b';
const BADGE_TEXT_COLOUR = '#231a05';

/** Shows on the toolbar what a tab's page is. The browser drops it by itself when the tab goes elsewhere. */
export async function showState(tabId: number, { isArticle, pieces }: State): Promise<void> {
  const { action } = browser;
  const icon = isArticle ? 'article' : 'idle';
  const path = Object.fromEntries(SIZES_PX.map((px) => [px, `/icon/${icon}-${px}.png`]));
  const text = isArticle && pieces > 0 ? String(pieces) : '';
  // The tab may be gone by now; nobody needs to hear of that.
  await Promise.allSettled([
    setIcon({ tabId, path }),
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    action.setBadgeTextColor({ tabId, color: BADGE_TEXT_COLOUR }),
    action.setTitle({ tabId, title: titleFor({ isArticle, pieces }) }),
  ]);
}

/**
 * By callback: the promise that Chromium gives for an icon is kept even where the tab is gone, and what nobody caught is then
 * reported as an error of ours.
 */
function setIcon(details: chrome.action.TabIconDetails): Promise<void> {
  return new Promise((resolve) => {
    chrome.action.setIcon(details, () => {
      void chrome.runtime.lastError;
      resolve();
    });
  });
}

function titleFor({ isArticle, pieces }: State): string {
  if (!isArticle) return i18n.t('action.other');
  return pieces > 0 ? i18n.t('action.pieces', pieces) : i18n.t('action.article');
}
