import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { joinSession } from '../../session/session.ts';
import { attachReader } from './attach-reader.ts';

/** Comes to a page on request, and reads, sums up and shows its article. Coming twice changes nothing. */
export default defineUnlistedScript(() => {
  const session = joinSession();
  if (!session.answers['page:reader']) attachReader(session);
});
