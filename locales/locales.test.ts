import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pluralCategories } from './choose-plural.ts';

/** The smallest number of each category names its form; `n` is for all others. */
const FORM_NAMES: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  few: '3',
  many: '11',
  other: 'n',
};
/** What Chrome's store takes. */
const MOST_CHARACTERS: Readonly<Record<string, number>> = { extName: 45, extDescription: 132 };
const SOURCES = ['components', 'entrypoints', 'wxt.config.ts', 'locales/i18n.ts'];

type Forms = Readonly<Record<string, string>>;
type Messages = Map<string, string | Forms>;

const files = readdirSync('locales').filter((file) => file.endsWith('.json'));
const english = readMessages('en.json');

function readMessages(file: string): Messages {
  const messages: Messages = new Map();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) messages.set(path.join('.'), value as string);
    else if (isForms(value)) messages.set(path.join('.'), value);
    else for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
  };
  walk(JSON.parse(readFileSync(join('locales', file), 'utf8')), []);
  return messages;
}

function isForms(value: object): value is Forms {
  return Object.keys(value).every((name) => name === 'n' || /^\d+$/.test(name));
}

const textsOf = (message: string | Forms) => (typeof message === 'string' ? [message] : Object.values(message));
const placesIn = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

it('speaks the languages that the README promises', () => {
  expect(files.map((file) => file.replace('.json', ''))).toEqual([
    'ar',
    'de',
    'en',
    'es',
    'fr',
    'hi',
    'it',
    'ja',
    'pt_BR',
    'zh_CN',
  ]);
});

describe.each(files)('%s', (file) => {
  const messages = readMessages(file);
  const language = file.replace('.json', '').replace('_', '-');

  it('has every message of the English file, and no other', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('says which language it is, and which way that runs', () => {
    expect(messages.get('language.code')).toBe(language);
    expect(messages.get('language.direction')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('has text only, without markup or the mark between forms, and none empty', () => {
    const wrong = [...messages].filter(([, message]) =>
      textsOf(message).some((text) => typeof text !== 'string' || !text.trim() || /[<>]|&\w+;| \| |\{\w+\}/.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('has a place for all that is put into a message', () => {
    const wrong = [...messages].filter(([name, message]) => {
      const wanted = textsOf(english.get(name) ?? '').flatMap(placesIn);
      const places = textsOf(message).map(placesIn);
      // A form for one or none may do without the number.
      const isWhole = typeof message !== 'string' || places[0]?.join() === [...new Set(wanted)].sort().join();
      return (
        !isWhole ||
        !(places.at(-1) ?? []).every((place) => wanted.includes(place)) ||
        places.flat().some((place) => !wanted.includes(place))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has the forms that its plurals need', () => {
    const needed = pluralCategories(new Intl.PluralRules(language)).map((category) => FORM_NAMES[category]);
    const wrong = [...messages].filter(([name, message]) => {
      const inEnglish = english.get(name);
      if (typeof message === 'string' || typeof inEnglish !== 'object') return typeof message !== typeof inEnglish;
      const wanted = new Set('0' in inEnglish ? ['0', ...needed] : needed);
      return Object.keys(message).sort().join() !== [...wanted].sort().join();
    });
    expect(wrong).toEqual([]);
  });

  it('counts where one form stands for many numbers', () => {
    const wrong = [...messages].filter(([name, message]) => {
      const other = (english.get(name) as Forms | undefined)?.n;
      return typeof message !== 'string' && placesIn(other ?? '').join() !== placesIn(message.n ?? '').join();
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(MOST_CHARACTERS))('keeps %s within what stores take', (name, most) => {
    expect([...String(messages.get(name))].length).toBeLessThanOrEqual(most);
  });
});

it('has no message that nothing says', () => {
  const sources = SOURCES.flatMap((path) =>
    path.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => join(path, name)),
  );
  const code = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
  // `levels.${level}` says each of them.
  const families = [...code.matchAll(/[`']([\w.]+\.)\$\{/g)].map(([, prefix = '']) => prefix);
  const isSaid = (name: string) =>
    code.includes(`'${name}'`) ||
    code.includes(`__MSG_${name.replaceAll('.', '_')}__`) ||
    families.some((prefix) => name.startsWith(prefix) && !name.slice(prefix.length).includes('.'));
  expect([...english.keys()].filter((name) => !isSaid(name))).toEqual([]);
});
