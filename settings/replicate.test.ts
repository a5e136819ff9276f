import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfAll, fitQuota, SYNC_QUOTA } from './fit-quota.ts';
import { isSame, mergeCopies } from './replicate.ts';

type Entries = Record<string, unknown>;

/** Does what a merge says, as the background does. */
function settle(device: Entries, agreed: Entries, sync: Entries) {
  const { toDevice, fromDevice, toSync, fromSync } = mergeCopies(device, agreed, sync);
  const without = (entries: Entries, keys: readonly string[]) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.includes(key)));
  const after = { ...without(sync, fromSync), ...toSync };
  return { device: { ...without(device, fromDevice), ...toDevice }, sync: after };
}

const entry = fc.record({ level: fc.constantFrom('tidy', 'focus', 'nothing'), changed: fc.nat({ max: 20 }) });
const entries = fc.dictionary(fc.constantFrom('site:a', 'site:b', 'site:c', 'settings'), entry);

describe('mergeCopies', () => {
  test('keeps the changes that two browsers made to different sites', () => {
    const agreed = { 'site:a': { level: 'tidy', changed: 1 } };
    const here = { ...agreed, 'site:b': { level: 'focus', changed: 5 } };
    const there = { ...agreed, 'site:c': { level: 'nothing', changed: 3 } };
    const { device, sync } = settle(here, agreed, there);
    expect(device).toEqual({ ...here, ...there });
    expect(sync).toEqual(device);
  });

  test('forgets here what was forgotten there, unless it was changed since', () => {
    const agreed = { 'site:a': { level: 'tidy', changed: 1 } };
    expect(settle(agreed, agreed, {}).device).toEqual({});
    const changed = { 'site:a': { level: 'focus', changed: 2 } };
    expect(settle(changed, agreed, {})).toEqual({ device: changed, sync: changed });
  });

  test('takes over what the first version stored in sync', () => {
    expect(settle({}, {}, { 'site:a': { level: 'tidy' } }).device).toEqual({ 'site:a': { level: 'tidy' } });
  });

  test('always makes both copies agree, and then rests', () => {
    fc.assert(
      fc.property(entries, entries, entries, (here, agreed, there) => {
        const { device, sync } = settle(here, agreed, there);
        expect(device).toEqual(sync);
        expect(mergeCopies(device, sync, sync)).toEqual({ toDevice: {}, fromDevice: [], toSync: {}, fromSync: [] });
      }),
    );
  });

  test('comes to the same answer on both sides, and loses no change to a removal', () => {
    fc.assert(
      fc.property(entries, entries, entries, (here, agreed, there) => {
        const mine = settle(here, agreed, there).device;
        expect(settle(there, agreed, here).device).toEqual(mine);
        for (const [key, value] of Object.entries(here)) {
          const isChanged = !isSame(value, agreed[key]);
          if (isChanged && !(key in there)) expect(mine[key]).toEqual(value);
        }
      }),
    );
  });
});

describe('fitQuota', () => {
  const site = (index: number, rules = 0) => ({ level: 'tidy', rules: Array(rules).fill('x##.y'), changed: index });

  test('stays within the quota with 5,000 sites, the settings and the latest sites first', () => {
    const sites = Array.from({ length: 5000 }, (_, index) => [`site:host-${index}.example`, site(index)] as const);
    const wanted = { ...Object.fromEntries(sites), settings: { version: 2, changed: 0 } };
    const fitting = fitQuota(wanted, {});
    expect(Object.keys(fitting)).toContain('settings');
    expect(Object.keys(fitting)).toContain('site:host-4999.example');
    expect(Object.keys(fitting).length).toBeLessThanOrEqual(SYNC_QUOTA.items);
    expect(bytesOfAll(fitting)).toBeLessThanOrEqual(SYNC_QUOTA.bytes);
  });

  test('leaves on the device what is larger than an item may be', () => {
    const wanted = { 'site:a': site(2, 2000), 'site:b': site(1) };
    expect(Object.keys(fitQuota(wanted, {}))).toEqual(['site:b']);
  });

  test('fills sync to the last byte, and counts of what is there only what it grows by', () => {
    const entryOf = (bytes: number, key: string) => ({ text: 'x'.repeat(bytes - bytesOfAll({ [key]: { text: '' } })) });
    const held = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`site:${i}`, entryOf(7500, `site:${i}`)]));
    const left = SYNC_QUOTA.bytes - bytesOfAll(held);
    const fits = (wanted: Record<string, unknown>) => Object.keys(fitQuota(wanted, held));
    expect(fits({ 'site:n': entryOf(left, 'site:n') })).toEqual(['site:n']);
    expect(fits({ 'site:n': entryOf(left + 1, 'site:n') })).toEqual([]);
    expect(fits({ 'site:1': entryOf(8000, 'site:1') })).toEqual(['site:1']);
    expect(fits({ 'site:1': entryOf(8001, 'site:1') })).toEqual([]);
  });

  test('takes as many items as sync holds, and changes of all that are there', () => {
    const held = Object.fromEntries(Array.from({ length: SYNC_QUOTA.items - 1 }, (_, i) => [`site:${i}`, site(i)]));
    const wanted = { 'site:7': site(9000), 'site:old': site(8000), 'site:new': site(8001) };
    expect(Object.keys(fitQuota(wanted, held))).toEqual(['site:7', 'site:new']);
  });

  test('never exceeds the quota, whatever is there and whatever is wanted', () => {
    const sized = fc.record({ text: fc.string({ maxLength: 9000, size: 'max' }), changed: fc.nat() });
    const many = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), sized, { maxKeys: 30, size: 'max' });
    fc.assert(
      fc.property(many, many, (wanted, held) => {
        fc.pre(bytesOfAll(held) <= SYNC_QUOTA.bytes);
        expect(bytesOfAll({ ...held, ...fitQuota(wanted, held) })).toBeLessThanOrEqual(SYNC_QUOTA.bytes);
      }),
      { numRuns: 30 },
    );
  });
});
