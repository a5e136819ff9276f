import { expect, test } from 'vitest';
import { openPage } from '../test/open-page.ts';
import type { ClutterKind, Removal } from '../types.ts';
import { asksForConsent, findConsentDialogs } from './find-consent-dialogs.ts';

const FIXED = 'style="position:fixed;inset-inline:0;bottom:0"';
const BANNER = `<div ${FIXED}><p>This website uses cookies to count its readers.</p><button>Accept all</button></div>`;
const CONSENT_OR_PAY = `<div><div ${FIXED}><p>Mit Ihrer Einwilligung verwenden wir und unsere Partner Cookies.</p><button>Alle akzeptieren</button><p>Oder lesen Sie ab 2 € im Monat ohne Werbung: <a href="/abo">Jetzt abonnieren</a></p></div></div>`;
const NEWSLETTER = `<div ${FIXED}><h2>Before you read on</h2><p>Sign up for our newsletter, free every morning. By signing up you agree to our privacy notice.</p><button>Sign me up</button></div>`;
const PUSH = `<div ${FIXED}><p>Would you like to hear of breaking news at once?</p><button>Allow</button> <button>Not now</button></div>`;
const ARTICLE =
  '<article><h1>On cookies</h1><p>The minister for cookies and consent spoke of privacy settings for an hour, and nobody accepted.</p><button>Accept</button></article>';

const openBox = async (html: string) => {
  const page = await openPage(`${ARTICLE}${html}`);
  return { page, box: page.body.lastElementChild as Element };
};
const removalOf = (element: Element, kind: ClutterKind): Removal => ({
  kind,
  reason: '',
  because: [],
  elements: [element],
  words: 1,
  opening: '',
});

test.each([
  ['a banner', BANNER],
  ['a wall of consent or pay', CONSENT_OR_PAY],
])('%s asks for consent, whatever it was taken for', async (_, html) => {
  const { page, box } = await openBox(html);
  expect(asksForConsent(removalOf(box, 'subscription'))).toBe(true);
  expect(findConsentDialogs(page, []).map(({ kind }) => kind)).toEqual(['consent']);
  expect(findConsentDialogs(page, [removalOf(box, 'subscription')])).toEqual([]);
});

test.each([
  ['a newsletter box', NEWSLETTER],
  ['a nag for notifications', PUSH],
])('%s does not', async (_, html) => {
  const { page, box } = await openBox(html);
  expect(asksForConsent(removalOf(box, 'newsletter'))).toBe(false);
  expect(findConsentDialogs(page, [])).toEqual([]);
});
