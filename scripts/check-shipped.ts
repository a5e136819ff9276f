/**
 * Holds what is built into the extension to what was read and agreed to: every package with its version, licence and checksum.
 * `node scripts/check-shipped.ts --accept` takes the lock file as it is, to be looked at in the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
interface Shipped {
  readonly version: string;
  readonly license: string;
  readonly integrity: string;
}

const LIST = 'scripts/shipped-packages.json';
/** Tools of the build that stand among the dependencies of what ships, without being part of it. */
const BUILD_ONLY = new Set(['wxt', 'typescript', 'chokidar', 'tinyglobby', 'confbox']);
const LICENSES = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|CC0-1\.0|0BSD)\b/;
const REGISTRY = 'https://registry.npmjs.org/';

const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** All that ships: the dependencies, and theirs. */
function listShipped(): Record<string, Shipped> {
  const shipped: Record<string, Shipped> = {};
  const left = Object.keys(packages['']?.dependencies ?? {});
  for (let name = left.pop(); name; name = left.pop()) {
    const { version, license, integrity, resolved, dependencies } = packages[`node_modules/${name}`] ?? {};
    if (name in shipped || BUILD_ONLY.has(name)) continue;
    // A lock file may leave out the address of what comes from the registry, but no other.
    if (!version || !integrity || !(resolved ?? REGISTRY).startsWith(REGISTRY)) {
      throw new Error(`${name} does not come from the registry with a checksum`);
    }
    if (!LICENSES.test(license ?? '')) throw new Error(`${name} has a licence that we do not ship: ${license}`);
    shipped[name] = { version, license: license ?? '', integrity };
    left.push(...Object.keys(dependencies ?? {}));
  }
  return Object.fromEntries(Object.entries(shipped).sort(([a], [b]) => a.localeCompare(b)));
}

const now = `${JSON.stringify(listShipped(), null, 2)}\n`;
if (process.argv.includes('--accept')) writeFileSync(LIST, now);
else if (readFileSync(LIST, 'utf8') !== now) {
  console.error(
    `What ships is not what ${LIST} says. Look at what changed, then: node scripts/check-shipped.ts --accept`,
  );
  process.exitCode = 1;
} else console.log(`${Object.keys(JSON.parse(now)).length} packages ship, all as listed`);
