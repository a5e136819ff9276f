import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyPolicy, readPolicy } from './policy.ts';
import { readPlan } from './read-plan.ts';
import { loadSite, rememberSite } from './sites.ts';

const SET = { defaultLevel: 'tidy', kinds: { comments: true }, sites: { 'intranet.example': { level: 'nothing' } } };
const levelOf = async (host: string) => (await readPlan(new URL(`https://${host}/`))).level;

/** What the administrator's storage answers; the fake browser has none. */
const manage = (answer: () => Promise<Record<string, unknown>>) =>
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(answer as never);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('what an administrator set', () => {
  test('holds where the reader set nothing', async () => {
    manage(async () => SET);
    await copyPolicy();
    expect(await levelOf('example.org')).toBe('tidy');
    expect(await levelOf('intranet.example')).toBe('nothing');
    await rememberSite({ host: 'intranet.example', site: 'intranet.example' }, 'focus');
    expect(await levelOf('intranet.example')).toBe('focus');
  });

  test('holds for a site however its name is written', async () => {
    manage(async () => ({ sites: { 'Intranet.Example': { level: 'nothing' } } }));
    await copyPolicy();
    expect(await levelOf('wiki.intranet.example')).toBe('nothing');
    expect(await loadSite('wiki.intranet.example')).toMatchObject({ name: 'intranet.example', level: 'nothing' });
  });

  test('is over when it is taken back', async () => {
    manage(async () => SET);
    await copyPolicy();
    manage(async () => ({}));
    await copyPolicy();
    expect(await levelOf('example.org')).toBe('detect');
  });

  test('is nothing where the browser has no such storage', async () => {
    manage(() => Promise.reject(new Error('Managed storage manifest not found')));
    await copyPolicy();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test.each([
    ['no object', 'tidy', { kinds: {}, sites: {} }],
    ['fields of a wrong kind', { defaultLevel: 'loud', kinds: [], sites: 3 }, { kinds: {}, sites: {} }],
    ['a site of a wrong kind', { sites: { 'a.example': 'tidy' } }, { kinds: {}, sites: {} }],
  ])('counts as absent where it is damaged: %s', (_, stored, policy) => {
    expect(readPolicy(stored)).toEqual(policy);
  });
});
