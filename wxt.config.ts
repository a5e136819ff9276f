import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { collectLicences } from './scripts/collect-licences.ts';
import { compileAtOnce } from './scripts/compile-at-once.ts';
import { PackageNotes } from './scripts/note-packages.ts';
import { OLDEST_BROWSERS } from './scripts/oldest-browsers.ts';
import { withoutSinks } from './scripts/without-sinks.ts';

const { chromium, firefox, firefoxAndroid } = OLDEST_BROWSERS;

const packages = new PackageNotes();

/** Extension pages load nothing but their own files, and connect to nothing. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: [`chrome${chromium}`, `firefox${firefox}`] },
    plugins: [withoutSinks(), compileAtOnce(), packages.plugin],
  }),
  hooks: {
    // WXT's words, with the plurals of every language.
    'config:resolved': (wxt) => {
      wxt.config.alias['#i18n'] = resolve('locales/i18n.ts');
    },
    'build:publicAssets': (_, assets) => {
      assets.push({ contents: collectLicences(), relativeDest: 'licences.txt' });
    },
    'build:done': ({ config }) => packages.write(config.browser),
  },
  zip: { excludeSources: ['coverage/**', 'reports/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: ['<all_urls>'],
    // Keys that Chromium has not taken for itself; it says nothing where a suggestion comes to nothing.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      tidy: { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandTidy__' },
      focus: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandFocus__' },
      reader: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandReader__' },
      // Chromium takes four suggested keys; there, readers give these their own.
      summary: {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+S' } }),
        description: '__MSG_commandSummary__',
      },
      picker: {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+H' } }),
        description: '__MSG_commandPicker__',
      },
    },
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cleansheet@cleansheet.example',
              strict_min_version: `${firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${firefoxAndroid}.0` },
          },
        }
      : { minimum_chrome_version: String(chromium), storage: { managed_schema: 'policy-schema.json' } }),
  }),
});
