/** Holds the built scripts to their budgets: what runs on pages must stay small. Run after a build. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Most bytes of a script once gzipped. The watcher runs on every page; the tools are read from disk only where they are
 * wanted, and their budgets hold the engine's weights and words with some room to grow.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  'watcher.js': 12_000,
  'background.js': 40_000,
  'cleaner.js': 270_000,
  'reader.js': 352_000,
};

const FOLDERS = ['.output/chrome-mv3', '.output/firefox-mv3'];

let isWithin = true;
for (const folder of FOLDERS) {
  for (const [file, budget] of Object.entries(BUDGETS)) {
    const size = gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length;
    if (size > budget) isWithin = false;
    console.log(`${size > budget ? 'too large' : 'fine     '}  ${folder}/${file}  ${size} of ${budget} bytes, gzipped`);
  }
}
process.exitCode = isWithin ? 0 : 1;
