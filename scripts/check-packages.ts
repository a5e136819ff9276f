/**
 * Holds the packages for the stores to what was read and agreed to: their manifests, with permissions and policies, and the
 * names of their files. Run after `npm run zip`. `node scripts/check-packages.ts --accept` takes them as they are, to be
 * looked at in the diff.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const PINS = 'scripts/packages.json';
const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

/** Names of chunks carry a checksum of what is in them. */
const withoutChecksum = (path: string) => path.replace(/-[\w-]{8}(\.\w+)$/, '-*$1');

function describe(browser: (typeof BROWSERS)[number]) {
  const folder = `.output/${browser}-mv3`;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      withoutChecksum(`${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll('\\', '/')),
    );
  const { version, ...manifest } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  return { version, pinned: { manifest, files: files.sort() } };
}

const described = BROWSERS.map((browser) => [browser, describe(browser)] as const);
const now = `${JSON.stringify(Object.fromEntries(described.map(([browser, { pinned }]) => [browser, pinned])), null, 2)}\n`;
if (process.argv.includes('--accept')) writeFileSync(PINS, now);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const faults = [
  ...(readFileSync(PINS, 'utf8') === now
    ? []
    : [
        `The packages are not what ${PINS} says. If that is meant: npm run zip && node scripts/check-packages.ts --accept`,
      ]),
  ...described.flatMap(([browser, { version: own }]) =>
    own === version ? [] : [`The package for ${browser} says version ${own}, package.json ${version}.`],
  ),
  ...(readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${version}`)
    ? []
    : [`CHANGELOG.md does not tell what is new in ${version}.`]),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
if (faults.length === 0) console.log(`The packages hold what ${PINS} says, in version ${version}`);
