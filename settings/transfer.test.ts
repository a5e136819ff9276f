import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeGeneralSettings, loadGeneralSettings } from './general-settings.ts';
import { ruleTextIn, saveRuleText } from './rules/rule-text.ts';
import { siteNameOf } from './site-name.ts';
import { changeSite, listedSitesIn, rememberSite } from './sites.ts';
import { readEntries } from './store.ts';
import { exportSettings, ImportFailed, importSettings, MOST_BYTES, previewImport, resetSettings } from './transfer.ts';

const listSites = async () => listedSitesIn(await readEntries(null));
const readRuleText = async () => ruleTextIn(await readEntries(null));

const at = (host: string) => ({ host, site: siteNameOf(host) });

beforeEach(() => fakeBrowser.reset());

const { local } = fakeBrowser.storage;
const fileOf = (entries: object) => JSON.stringify({ format: 'cleansheet-settings', version: 1, entries });

test('an export brings everything back after a reset', async () => {
  await changeGeneralSettings({ defaultLevel: 'focus', kinds: { ad: false } });
  await rememberSite(at('example.org'), 'tidy');
  await changeSite('example.net', (site) => ({ ...site, rules: ['example.net##.box'] }));
  const [sites, settings] = [await listSites(), await loadGeneralSettings()];
  const text = await exportSettings();
  await resetSettings();
  expect(await listSites()).toEqual([]);

  const preview = await previewImport(text);
  expect(preview).toMatchObject({ added: 3, changed: 0, same: 0, onlyHere: 0, unreadable: [] });
  await importSettings(preview, 'merge');
  const withoutTime = (list: typeof sites) => list.map(({ changed: _, ...site }) => site);
  expect(withoutTime(await listSites())).toEqual(withoutTime(sites));
  expect(await loadGeneralSettings()).toEqual(settings);
});

test('a merge keeps what only this browser has, replacing does not; the preview tells', async () => {
  await rememberSite(at('a.example'), 'tidy');
  await rememberSite(at('b.example'), 'tidy');
  const file = fileOf({ 'site:b.example': { level: 'focus' }, 'site:c.example': { level: 'reader' } });
  const preview = await previewImport(file);
  expect(preview).toMatchObject({ added: 1, changed: 1, same: 0, onlyHere: 1 });
  await importSettings(preview, 'merge');
  expect((await listSites()).map(({ name, level }) => [name, level])).toEqual([
    ['a.example', 'tidy'],
    ['b.example', 'focus'],
    ['c.example', 'reader'],
  ]);
  await importSettings(await previewImport(file), 'replace');
  expect((await listSites()).map(({ name }) => name)).toEqual(['b.example', 'c.example']);
});

test('a merge takes nothing away that was set by hand', async () => {
  const rule = fc.constantFrom('a.example##.x', 'a.example##.y', 'a.example#@#.z', 'b.example##.w');
  const path = fc.record({ path: fc.constantFrom('/video/', '/live/'), level: fc.constantFrom('tidy', 'nothing') });
  const site = fc.record({
    level: fc.constantFrom(null, 'tidy', 'focus'),
    kinds: fc.dictionary(fc.constantFrom('ad', 'share'), fc.boolean()),
    paths: fc.uniqueArray(path, { selector: (each) => each.path }),
    rules: fc.uniqueArray(rule),
  });
  const text = fc.array(fc.constantFrom('! mine', '##.box', 'nonsense'));
  await fc.assert(
    fc.asyncProperty(site, site, text, text, async (ours, theirs, lines, otherLines) => {
      fakeBrowser.reset();
      await saveRuleText(lines.join('\n'));
      await local.set({ 'site:a.example': ours });
      const file = fileOf({ 'site:a.example': theirs, rules: { lines: otherLines } });
      await importSettings(await previewImport(file), 'merge');
      const [joined] = await listSites();
      expect(joined?.level).toBe(theirs.level ?? ours.level);
      expect(joined?.kinds).toEqual({ ...ours.kinds, ...theirs.kinds });
      expect(joined?.rules).toEqual(expect.arrayContaining([...ours.rules, ...theirs.rules]));
      expect(joined?.paths).toEqual(expect.arrayContaining(theirs.paths));
      const names = joined?.paths.map((each) => each.path);
      expect(names).toEqual(expect.arrayContaining(ours.paths.map((each) => each.path)));
      expect(new Set(names).size).toBe(names?.length);
      expect((await readRuleText()).split('\n')).toEqual(expect.arrayContaining([...lines, ...otherLines]));
    }),
    { numRuns: 100 },
  );
});

describe('a file that is wrong', () => {
  test.each([
    ['', 'no-json'],
    ['{"format":', 'no-json'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{}', 'foreign'],
    ['{"format":"other","version":1,"entries":{}}', 'foreign'],
    ['{"format":"cleansheet-settings","version":1}', 'foreign'],
    ['{"format":"cleansheet-settings","version":99,"entries":{}}', 'newer'],
    [' '.repeat(MOST_BYTES + 1), 'too-large'],
  ])('is refused with the reason, and changes nothing', async (text, fault) => {
    await rememberSite(at('example.org'), 'tidy');
    const before = await local.get(null);
    const failure = await previewImport(text).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImportFailed);
    expect(failure).toMatchObject({ fault });
    expect(await local.get(null)).toEqual(before);
  });

  test('gives what can be read of it, names the rest, and lets no bad rule into use', async () => {
    const preview = await previewImport(
      fileOf({
        'site:a.example': { level: 'tidy', rules: ['a.example##body', 'a.example##.box'] },
        'site:b.example': { level: 'loud' },
        settings: 'rubbish',
        agreed: {},
      }),
    );
    expect(preview.unreadable).toEqual(['site:b.example', 'settings', 'agreed']);
    await importSettings(preview, 'merge');
    expect(await listSites()).toMatchObject([{ name: 'a.example', rules: ['a.example##.box'] }]);
    expect((await readRuleText()).split('\n')).toEqual(['a.example##body', 'a.example##.box']);
  });

  test('of any shape never breaks the settings', async () => {
    const key = fc.oneof(fc.constantFrom('settings', 'site:a.example', 'rules', 'reader'), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, fc.jsonValue()), async (entries) => {
        await importSettings(await previewImport(fileOf(entries)), 'merge');
        await listSites();
        expect((await loadGeneralSettings()).version).toBeGreaterThan(0);
        expect(Object.keys(await local.get(null)).every((stored) => stored in entries)).toBe(true);
        await resetSettings();
      }),
      { numRuns: 100 },
    );
  });
});
