import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { CHROMIUM_FLAGS } from './scripts/chromium-flags.ts';
import { findBrowser } from './scripts/find-browser.mjs';

/** Pages of tests name frames and pictures elsewhere: they fail at once, whatever the network. */
const NOBODY_ELSEWHERE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
/** A browser may need half a minute to start on a busy machine with two cores; no test fails for being slow. */
const BROWSER_TIMEOUT_MS = 90_000;

const endToEnd = (name: string) => ({
  test: {
    name: `e2e-${name}`,
    environment: 'node' as const,
    include: [`tests/e2e/${name}/**/*.test.ts`],
    // One browser at a time: on two cores more would only slow each other down.
    fileParallelism: false,
    testTimeout: BROWSER_TIMEOUT_MS,
    hookTimeout: BROWSER_TIMEOUT_MS,
    // A whole browser on a busy machine is late now and then; what fails twice has failed. `--retry=0` shows the first.
    retry: 1,
  },
});

export default defineConfig({
  test: {
    /** `npm run coverage`: what decides and what remembers. Data and words have no branches. */
    coverage: {
      provider: 'v8',
      include: ['engine/**/*.ts', 'settings/**/*.ts'],
      exclude: ['**/*.test.ts', 'engine/lexicon/*.ts', 'engine/test', '**/*.json'],
      reporter: ['text', 'text-summary'],
      reportOnFailure: true,
      thresholds: { branches: 90 },
    },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: BROWSER_TIMEOUT_MS,
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['node_modules', '.output', 'engine', 'tests/e2e'],
        },
      },
      {
        test: {
          name: 'in-page',
          include: ['engine/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium') ?? undefined,
                args: [...CHROMIUM_FLAGS, NOBODY_ELSEWHERE],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
