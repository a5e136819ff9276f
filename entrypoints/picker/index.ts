import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { joinSession } from '../../session/session.ts';
import { openPicker } from './open-picker.ts';

/** Comes to a page on request, and lets the reader point at what to hide. Coming twice changes nothing. */
export default defineUnlistedScript(() => {
  const session = joinSession();
  session.answers['page:pick'] ??= () => openPicker(session);
});
