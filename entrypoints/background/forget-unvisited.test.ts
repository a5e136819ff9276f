import { expect, test } from 'vitest';
import { unvisited } from './forget-unvisited.ts';

const DAY_MS = 24 * 3_600_000;
const NOW = 1_000 * DAY_MS;

test('what was learned goes after two months without a visit, and nothing else goes with it', () => {
  const stored = {
    'learned:old.example': { tidy: ['.a'], at: NOW - 61 * DAY_MS },
    'learned:new.example': { tidy: ['.a'], at: NOW - 59 * DAY_MS },
    'learned:damaged.example': 'x',
    'site:old.example': { level: 'tidy' },
  };
  expect(unvisited(stored, NOW)).toEqual(['learned:old.example', 'learned:damaged.example']);
});

test('of very many hosts the latest are kept', () => {
  const hosts = Array.from({ length: 510 }, (_, index) => [`learned:${index}.example`, { at: NOW - index }] as const);
  expect(unvisited(Object.fromEntries(hosts), NOW)).toEqual(hosts.slice(500).map(([key]) => key));
});
