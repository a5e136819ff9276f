import { expect, test } from 'vitest';
import { WorkBudget } from './work-budget.ts';

/** Works as often as the budget lets it on a page that changes all the time. @returns what all work took, in ms, and when looking was over */
function workFor(totalMs: number, costMs: number, isFruitful: () => boolean) {
  const budget = new WorkBudget();
  let spentMs = 0;
  for (let nowMs = 0; nowMs < totalMs; ) {
    const waitMs = budget.waitMs(nowMs);
    if (waitMs === Number.POSITIVE_INFINITY) return { spentMs, overMs: nowMs };
    if (waitMs === 0) {
      budget.spend(costMs, isFruitful());
      spentMs += costMs;
    }
    nowMs += 16;
  }
  return { spentMs, overMs: null };
}

test('lets the first work be done at once', () => {
  expect(new WorkBudget().waitMs(5)).toBe(0);
});

test('bounds work that always finds something to a tenth of the time', () => {
  const { spentMs, overMs } = workFor(600_000, 30, () => true);
  expect(overMs).toBeNull();
  expect(spentMs).toBeLessThan(0.11 * 600_000);
});

test.each([2, 30, 300])('ends work of %i ms that never finds anything', (costMs) => {
  const { spentMs, overMs } = workFor(3_600_000, costMs, () => false);
  expect(overMs).not.toBeNull();
  expect(spentMs).toBeLessThanOrEqual(12 * costMs);
});

test('begins anew after a quiet time', () => {
  const budget = new WorkBudget();
  for (let run = 0; run < 12; run++) budget.spend(1, false);
  expect(budget.waitMs(1)).toBe(Number.POSITIVE_INFINITY);
  expect(budget.waitMs(60_000)).toBe(0);
});
