import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { joinSession } from '../../session/session.ts';
import { attachCleaner } from './attach-cleaner.ts';

/** Comes to a page on request, and finds and hides its clutter. Coming twice changes nothing. */
export default defineUnlistedScript(() => {
  const session = joinSession();
  if (!session.answers['page:clean']) attachCleaner(session);
});
