import { browser } from '@wxt-dev/browser';
import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../.wxt/i18n/structure.js';
import { choosePlural } from './choose-plural.ts';

const messages = createI18n<GeneratedI18nStructure>();
type Translate = typeof messages.t;
/** A message by any name, with its forms still together. */
const find = messages.t as (name: string, ...substitutions: unknown[]) => string;

/** The words of the interface. Everybody imports them as `#i18n`. */
export const i18n: { readonly t: Translate } = {
  t: ((name: string, ...given: unknown[]): string => {
    const count = given.find((each) => typeof each === 'number');
    if (count === undefined) return find(name, ...given);
    const others = given.filter((each) => each !== count);
    const forms = find(name, ...(others.length > 0 ? others : [[formatCount(count)]]));
    return choosePlural(forms.split(' | '), count, new Intl.PluralRules(ownLanguage()));
  }) as Translate,
};

/**
 * The language to format dates, numbers and lists in: the browser's, where the messages are in it, with its region; else the
 * one of the messages, so that no sentence is in two languages.
 */
export function language(): string {
  const own = ownLanguage();
  const wanted = browser.i18n.getUILanguage();
  return new Intl.Locale(wanted).language === new Intl.Locale(own).language ? wanted : own;
}

/** A number as the reader writes it. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}

/** Says on an element which language the messages are in, and which way it runs. */
export function markLanguage(element: HTMLElement): void {
  element.lang = language();
  element.dir = find('language.direction');
}

/** The language of the messages; it is not the browser's where nobody has translated them. */
function ownLanguage(): string {
  return find('language.code') || 'en';
}
