/**
 * Finds an installed browser. Plain JavaScript without a package, because setup runs it before anything is installed.
 * @typedef {'chromium' | 'firefox'} BrowserName
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** Names on the PATH, best first. Chrome comes last: Chromium has no first-run pages and no policies of an office. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const APPLICATIONS = {
  chromium: {
    darwin: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    darwin: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** Where downloaded browsers lie: Playwright's cache for Chromium, Puppeteer's for Firefox (Playwright's is patched). */
const DOWNLOADS = {
  chromium: {
    folder: () => playwrightCache(),
    starts: /^chromium-\d/,
    inside: [
      'chrome-linux64/chrome',
      'chrome-linux/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-win64/chrome.exe',
      'chrome-win/chrome.exe',
    ],
  },
  firefox: {
    folder: () => join(puppeteerCache(), 'firefox'),
    starts: /./,
    inside: ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'firefox/firefox.exe', 'core/firefox.exe'],
  },
};

/**
 * @param {BrowserName} name
 * @returns {string | null} path of the program, or null if none was found
 */
export function findBrowser(name) {
  const chosen = env[pathVariable(name)];
  if (chosen) return isProgram(chosen) ? chosen : null;
  return [...onPath(name), ...applications(name), ...downloads(name)].find(isProgram) ?? null;
}

/** @param {BrowserName} name */
export function pathVariable(name) {
  return `${name.toUpperCase()}_PATH`;
}

export function puppeteerCache() {
  return env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
}

function playwrightCache() {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(homedir(), '.cache', 'ms-playwright');
}

/** @param {BrowserName} name */
function onPath(name) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder && !folder.includes('node_modules'));
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @param {BrowserName} name */
function applications(name) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return APPLICATIONS[name].darwin.flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return APPLICATIONS[name].win32.flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  return [];
}

/** @param {BrowserName} name */
function downloads(name) {
  const { folder, starts, inside } = DOWNLOADS[name];
  const versions = listFolder(folder()).filter((version) => starts.test(version));
  // The highest number is the newest download.
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return versions.flatMap((version) => inside.map((path) => join(folder(), version, path)));
}

/** @param {string} folder */
function listFolder(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
