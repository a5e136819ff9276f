/**
 * Gets what `npm start` and `npm test` need: the locked packages and the browsers named on the command line.
 * Plain JavaScript that runs on Node 20 with no package installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { env, platform } from 'node:process';
import { findBrowser, pathVariable, puppeteerCache } from './find-browser.mjs';

const OLDEST_NODE = 20;
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

class SetupError extends Error {}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) throw new SetupError(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
}

function installPackages() {
  if (arePackagesCurrent()) return;
  say('Installing the locked packages (npm ci) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    throw new SetupError('The packages could not be installed. Is the npm registry reachable? `npm ci` tells more.');
  }
}

/** Whether what npm noted at the last install is what the lock file asks for. */
function arePackagesCurrent() {
  if (!existsSync('node_modules/.package-lock.json') || !existsSync('node_modules/.bin')) return false;
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const installed = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // Optional packages for other systems are locked but not installed.
    if (optional && !installed[path]) return true;
    return installed[path]?.version === version && existsSync(path);
  });
}

/** @param {import('./find-browser.mjs').BrowserName} name */
function installBrowser(name) {
  if (findBrowser(name)) return;
  const variable = pathVariable(name);
  if (env[variable]) throw new SetupError(`${variable} is ${env[variable]}, but there is no program there.`);
  say(`No ${name} found: installing it …`);
  const installs = [() => installDebianPackage(DEBIAN_PACKAGES[name]), () => download(name)];
  if (installs.some((install) => install() && findBrowser(name))) {
    say(`Installed ${findBrowser(name)}`);
    return;
  }
  throw new SetupError(
    `No ${name} could be found, and none could be downloaded. Install one and, if it is in an unusual place, set ${variable} to it.`,
  );
}

/** @param {string} name */
function installDebianPackage(name) {
  if (!isDebianAsRoot()) return false;
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  return (
    run('apt-get', ['update', '-qq'], options) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
  );
}

/** Ubuntu is left out: its packages only fetch a snap, which does not run in a container. */
function isDebianAsRoot() {
  if (platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {import('./find-browser.mjs').BrowserName} name */
function download(name) {
  if (name === 'firefox')
    return run('npx', ['browsers', 'install', 'firefox@stable', '--path', puppeteerCache()], { quiet: true });
  // As root the libraries that the browser needs can be installed along with it.
  const withLibraries = platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  return run('npx', ['playwright', 'install', '--no-shell', ...withLibraries, 'chromium'], { quiet: true });
}

/** @returns {boolean} whether the command succeeded */
function run(command, args, { quiet = false, ...options } = {}) {
  // On Windows npm and npx are scripts, which only a shell starts.
  const shell = platform === 'win32';
  const { status } = spawnSync(command, args, {
    stdio: quiet ? 'ignore' : 'inherit',
    shell,
    ...options,
  });
  return status === 0;
}

function say(message) {
  console.log(`cleansheet: ${message}`);
}

try {
  checkNode();
  installPackages();
  for (const name of process.argv.slice(2)) installBrowser(name);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\ncleansheet: ${error.message}`);
  process.exitCode = 1;
}
