import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../../messages/answer-requests.ts';
import { bringTool } from '../../messages/ask-page.ts';
import { isBackgroundRequest } from '../../messages/protocol.ts';
import { isSettingsRequest } from '../../messages/settings-requests.ts';
import { bringWatcher } from './bring-watcher.ts';
import { changeRules } from './change-rules.ts';
import { changeSettings } from './change-settings.ts';
import { forgetUnvisited } from './forget-unvisited.ts';
import { greet } from './greet.ts';
import { holdStyle } from './hold-style.ts';
import { keepInSync } from './keep-in-sync.ts';
import { obeyIcon } from './obey-icon.ts';
import { obeyShortcuts } from './obey-shortcuts.ts';
import { offerMenus, readWhereAsked } from './offer-menus.ts';
import { quietTab, unmuteOnLeave } from './quiet-tab.ts';
import { showState } from './show-state.ts';
import { watchFromStart } from './watch-from-start.ts';

/** Sets the toolbar icon and brings the tools. It keeps nothing: the browser may stop it at any moment. */
export default defineBackground(() => {
  answerRequests(isBackgroundRequest, async (request, { tabId }) => {
    if (tabId === undefined) return;
    if (request.type === 'tab:rule') return changeRules(tabId, request);
    if (request.type === 'tab:quiet') return quietTab(tabId, request.isQuiet);
    if (request.type === 'tab:show') {
      await showState(tabId, request);
      if (request.isArticle) await readWhereAsked(tabId);
    } else if (request.type === 'tab:style') await holdStyle(tabId, request.css, request.isWanted);
    else await bringTool(tabId, request.tool);
    return true;
  });
  answerRequests(isSettingsRequest, (request, { isOwnPage }) => (isOwnPage ? changeSettings(request) : undefined));
  bringWatcher();
  watchFromStart();
  obeyShortcuts();
  obeyIcon();
  offerMenus();
  keepInSync();
  forgetUnvisited();
  unmuteOnLeave();
  greet();
});
