import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteNameOf } from '../settings/site-name.ts';
import { offerSiteName } from './reader/look/name-site.ts';

/** Brings the list of public suffixes to a page whose reader view is to remember something of its site. */
export default defineUnlistedScript(() => offerSiteName(siteNameOf));
