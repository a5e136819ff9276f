/**
 * Holds what is built into the extension to what was read and agreed to: every package with its version, licence and checksum.
 * Run after the builds, which note what they take in.
 * `node scripts/check-shipped.ts --accept` takes the lock file as it is, to be looked at in the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { notePath } from './note-packages.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly resolved?: string;
}
interface Shipped {
  readonly version: string;
  readonly license: string;
  readonly integrity: string;
}

const LIST = 'scripts/shipped-packages.json';
const BROWSERS = ['chrome', 'firefox'];
const LICENSES = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|CC0-1\.0|0BSD)\b/;
const REGISTRY = 'https://registry.npmjs.org/';
const FOLDER = 'node_modules/';

const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** All that has code or files in what is built, by its folder, so that two versions of one package are two. */
function listShipped(): Record<string, Shipped> {
  const folders = new Set(BROWSERS.flatMap((browser): string[] => JSON.parse(readFileSync(notePath(browser), 'utf8'))));
  return Object.fromEntries([...folders].sort().map((folder) => [folder.slice(FOLDER.length), look(folder)]));
}

function look(folder: string): Shipped {
  const { version, license, integrity, resolved } = packages[folder] ?? {};
  // A lock file may leave out the address of what comes from the registry, but no other.
  if (!version || !integrity || !(resolved ?? REGISTRY).startsWith(REGISTRY)) {
    throw new Error(`${folder} does not come from the registry with a checksum`);
  }
  if (!LICENSES.test(license ?? '')) throw new Error(`${folder} has a licence that we do not ship: ${license}`);
  return { version, license: license ?? '', integrity };
}

const now = `${JSON.stringify(listShipped(), null, 2)}\n`;
if (process.argv.includes('--accept')) writeFileSync(LIST, now);
else if (readFileSync(LIST, 'utf8') !== now) {
  console.error(
    `What ships is not what ${LIST} says. Look at what changed, then: node scripts/check-shipped.ts --accept`,
  );
  process.exitCode = 1;
} else console.log(`${Object.keys(JSON.parse(now)).length} packages ship, all as listed`);
