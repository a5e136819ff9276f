import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What ships, by name. */
const LIST = 'scripts/shipped-packages.json';
/** The only licence that packages leave out the text of; ours is the same but for the name. */
const MIT = readFileSync('LICENSE', 'utf8').trim();

interface Shipped {
  readonly version: string;
  readonly license: string;
}

/**
 * The licences of all that is built into the extension, our own first.
 * @throws where a package comes without the text of its licence
 */
export function collectLicences(): string {
  const shipped: Record<string, Shipped> = JSON.parse(readFileSync(LIST, 'utf8'));
  const others = Object.entries(shipped).map(
    ([name, { version, license }]) => `${name} ${version} (${license})\n\n${readLicence(name, license)}`,
  );
  return `${[`Cleansheet\n\n${MIT}`, ...others].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function readLicence(name: string, license: string): string {
  const folder = join('node_modules', name);
  const file = readdirSync(folder).find((each) => /^(licen[sc]e|copying)/i.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  if (license !== 'MIT') throw new Error(`${name} comes without the text of its licence`);
  return MIT.replace(/^Copyright .*$/m, `Copyright (c) the authors of ${name}`);
}
