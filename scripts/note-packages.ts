import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Plugin } from 'vite';

/** Where a build for a browser leaves word of what it took in. */
export const notePath = (browser: string): string => `.output/bundled-${browser}.json`;

/** Notes which packages have code or files in what is built, wherever npm put them. */
export class PackageNotes {
  readonly #folders = new Set<string>();

  readonly plugin: Plugin = {
    name: 'cleansheet:note-packages',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const id of file.moduleIds) this.#note(id);
      }
    },
  };

  /** Writes the folders of the packages as the lock file names them. */
  write(browser: string): void {
    const path = notePath(browser);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify([...this.#folders].sort()));
  }

  #note(id: string): void {
    // Modules that the build makes up begin with a null character.
    const [path = ''] = id.replace(/^\0+/, '').split('?');
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? [];
    if (folder) this.#folders.add(relative(process.cwd(), folder).replaceAll('\\', '/'));
  }
}
