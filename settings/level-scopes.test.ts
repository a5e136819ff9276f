import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { decidingScope, levelIn, moveLevel, type Scope, scopesOf, setLevel } from './level-scopes.ts';
import { readPlan } from './read-plan.ts';
import { loadSites } from './sites.ts';

const AT = { host: 'news.example.org', site: 'example.org' };
const SITE: Scope = { kind: 'site', name: 'example.org' };
const HOST: Scope = { kind: 'host', name: 'news.example.org' };
const FOLDER: Scope = { kind: 'folder', path: '/world/' };
const PAGE: Scope = { kind: 'page', path: '/world/ferry' };

const levelOf = async (path: string, host = AT.host) => (await readPlan(new URL(`https://${host}${path}`))).level;

beforeEach(() => fakeBrowser.reset());

describe('the scopes that a page offers', () => {
  test.each([
    ['https://news.example.org/world/ferry', [SITE, HOST, FOLDER, PAGE]],
    ['https://news.example.org/', [SITE, HOST]],
    ['https://news.example.org/world/', [SITE, HOST, { kind: 'page', path: '/world/' }]],
    ['https://news.example.org/?story=7', [SITE, HOST, { kind: 'page', path: '/?story=7' }]],
  ])('%s', (url, scopes) => {
    expect(scopesOf(AT, url)).toEqual(scopes);
  });

  test('do not depend on where the reader came from', () => {
    const url = 'https://news.example.org/world/ferry?utm_source=mail&fbclid=1&ref=home';
    expect(scopesOf(AT, url)).toEqual(scopesOf(AT, 'https://news.example.org/world/ferry'));
  });

  test('are one fewer where the host is the site', () => {
    expect(scopesOf({ host: 'example.org', site: 'example.org' }, 'https://example.org/')).toEqual([SITE]);
  });
});

describe('a level', () => {
  test('holds as far as its scope, and the narrowest decides', async () => {
    await setLevel(AT, SITE, 'tidy');
    await setLevel(AT, FOLDER, 'focus');
    await setLevel(AT, PAGE, 'nothing');
    expect(await levelOf('/sport/boats')).toBe('tidy');
    expect(await levelOf('/world/boats')).toBe('focus');
    expect(await levelOf('/world/ferry')).toBe('nothing');
    expect(await decidingScope(AT.host, [SITE, HOST, FOLDER, PAGE])).toEqual(PAGE);
  });

  test('of a path is taken back alone', async () => {
    await setLevel(AT, SITE, 'tidy');
    await setLevel(AT, PAGE, 'nothing');
    await setLevel(AT, PAGE, null);
    expect(await levelOf('/world/ferry')).toBe('tidy');
    expect(await decidingScope(AT.host, [SITE, HOST, FOLDER, PAGE])).toEqual(SITE);
  });

  test('that nothing decides is that of all sites', async () => {
    expect(await decidingScope(AT.host, [SITE, HOST, PAGE])).toBeNull();
  });

  test('that is narrowed leaves the rest of the site as it was', async () => {
    await setLevel(AT, SITE, 'tidy');
    await moveLevel(AT, SITE, PAGE, 'focus');
    expect(await levelOf('/world/ferry')).toBe('focus');
    expect(await levelOf('/sport/boats')).toBe('tidy');
  });

  test('that is widened is taken off the narrower scope', async () => {
    await setLevel(AT, PAGE, 'focus');
    await moveLevel(AT, PAGE, SITE, 'focus');
    const sites = await loadSites(AT.host);
    expect(levelIn(sites, PAGE)).toBeNull();
    expect(levelIn(sites, SITE)).toBe('focus');
  });

  test('that moves to a scope with a level of its own leaves that', async () => {
    await setLevel(AT, PAGE, 'nothing');
    await moveLevel(AT, null, PAGE, 'focus');
    expect(await levelOf('/world/ferry')).toBe('nothing');
  });
});
