import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSite, listedSitesIn } from '../sites.ts';
import { readEntries } from '../store.ts';
import { parseRule } from './parse-rule.ts';
import { findUnused, ruleTextIn, saveRuleText } from './rule-text.ts';

const listSites = async () => listedSitesIn(await readEntries(null));
const readRuleText = async () => ruleTextIn(await readEntries(null));

beforeEach(() => fakeBrowser.reset());

describe('parseRule', () => {
  test.each([
    ['example.com##.box', ['example.com##.box']],
    ['example.com#@#.box', ['example.com#@#.box']],
    ['a.example,b.example##.x', ['a.example##.x', 'b.example##.x']],
    ['a.example,~shop.a.example##.x', ['a.example,~shop.a.example##.x']],
    ['Bücher.example##.x', ['xn--bcher-kva.example##.x']],
    ['example.com##aside:has(> .offer)', ['example.com##aside:has(> .offer)']],
    ['example.com##div[class^="ad-"]', ['example.com##div[class^="ad-"]']],
    ['127.0.0.1##.x', ['127.0.0.1##.x']],
    ['[0:0::1]##.x', ['[::1]##.x']],
    ['file:#@#.x', ['file:#@#.x']],
    ['example.com##[data-ad]', ['example.com##[data-ad]']],
    ['example.com##:is(.promo, .offer)', ['example.com##:is(.promo, .offer)']],
    ['example.com##div:has(> .offer)', ['example.com##div:has(> .offer)']],
    ['example.com##.list > li:first-child', ['example.com##.list > li:first-child']],
    ['example.com##[class*="promo"]', ['example.com##[class*="promo"]']],
    ['example.com##.x > div:nth-child(2)', ['example.com##.x > div:nth-child(2)']],
  ])('reads %s', (line, texts) => {
    const parsed = parseRule(line);
    expect(parsed.kind === 'rule' && parsed.sites.map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    ['||ads.example^', 'no-hiding'],
    ['example.com##+js(set, x, 1)', 'script'],
    ['example.com#$#body { overflow: auto }', 'style'],
    ['example.com##^script', 'html'],
    ['[$path=/a]example.com##.x', 'modifiers'],
    ['##.x', 'no-site'],
    ['example.*##.x', 'pattern'],
    ['/re/##.x', 'pattern'],
    ['example.com##', 'syntax'],
    ['example.com##.x:has-text(Sign up)', 'procedural'],
    ['example.com#?#.x:upward(2)', 'procedural'],
    ['example.com##.x::before', 'pseudo-element'],
    ['example.com##.x[', 'invalid'],
    ['example.com##*', 'too-broad'],
    ['example.com##body', 'too-broad'],
    ['example.com##.page > div', 'too-broad'],
    ['example.com##:not(.x)', 'too-broad'],
    ['example.com##main > div:nth-child(2)', 'too-broad'],
    ['example.com##.x, html', 'too-broad'],
    ['example.com##[class]', 'too-broad'],
    ['example.com##div[id]:nth-child(n)', 'too-broad'],
    ['example.com##:is([class])', 'too-broad'],
    ['example.com##[class*="a"]', 'too-broad'],
    ['file:##body', 'too-broad'],
    ['[::1##.x', 'syntax'],
    ['example.com##:has(.x)', 'too-costly'],
    ['example.com##.a:has(*)', 'too-costly'],
    ['example.com##.fine, .a:has(*)', 'too-costly'],
    ['example.com##.a:has(.b):has(.c):has(.d)', 'too-costly'],
    ['example.com##.a:has(.b):has(.c):has(.d) > .e', 'too-costly'],
    ['example.com##:is(.x, body)', 'too-broad'],
    [`example.com##${'.a '.repeat(500)}`, 'too-costly'],
  ])('keeps %s without using it: %s', (line, problem) => {
    expect(parseRule(line)).toEqual({ kind: 'unused', problem });
  });
});

test('rules go to their sites, and every other line is kept', async () => {
  const text = '! mine\nb.example##.y\na.example,b.example##.x\n##.z\nnonsense';
  await saveRuleText(text);
  expect((await listSites()).map(({ name, rules }) => [name, rules])).toEqual([
    ['a.example', ['a.example##.x']],
    ['b.example', ['b.example##.y', 'b.example##.x']],
  ]);
  expect(await readRuleText()).toBe(text);
  expect(findUnused(text).map(({ line, problem }) => [line, problem])).toEqual([
    [4, 'no-site'],
    [5, 'no-hiding'],
  ]);
  // One of the sites of a line loses it elsewhere, another gets a rule.
  await changeSite('a.example', (site) => ({ ...site, rules: [] }));
  await changeSite('c.example', (site) => ({ ...site, rules: ['c.example##.w'] }));
  expect((await readRuleText()).split('\n')).toEqual([
    '! mine',
    'b.example##.y',
    'b.example##.x',
    '##.z',
    'nonsense',
    'c.example##.w',
  ]);
  await saveRuleText('');
  expect(await listSites()).toEqual([]);
  expect(await readRuleText()).toBe('');
});
