/**
 * Runs everything that must hold, in order, and ends with the line `N passed, N failed`.
 * `npm test -- unit lint` runs only the steps named.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** A step without a runner of its own counts as one test. */
const STEPS: Record<string, () => Promise<Count>> = {
  types: () => runScript('check'),
  lint: () => runScript('lint'),
  unused: () => runScript('unused'),
  unit: () => runTests('unit'),
  'in-page': () => runTests('in-page'),
  'build-chromium': () => runScript('build'),
  'build-firefox': () => runScript('build:firefox'),
  'build-engine': () => runScript('build:engine'),
  shipped: () => runScript('shipped'),
  sizes: () => runScript('sizes'),
  browsers: () => runScript('browsers'),
  zip: () => runScript('zip'),
  packages: () => runScript('packages'),
  'e2e-chromium': () => runTests('e2e-chromium'),
  'e2e-firefox': () => runTests('e2e-firefox'),
};

async function runScript(script: string): Promise<Count> {
  const isFine = await run('npm', ['run', '--silent', script]);
  return isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runTests(project: string): Promise<Count> {
  const reportPath = `.output/test-reports/${project}.json`;
  rmSync(reportPath, { force: true });
  const isFine = await run('vitest', [
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
  ]);
  const { passed, failed } = countReport(reportPath);
  // A runner that fails without naming a test has still failed.
  return { passed, failed: isFine ? failed : Math.max(1, failed) };
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function countReport(path: string): Count {
  const files = readReport(path).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const brokenFiles = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + brokenFiles.length,
  };
}

function readReport(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}

/** @returns whether the command succeeded; npm puts the project's tools on the PATH */
function run(command: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. The steps are ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}

const counts: Count[] = [];
for (const [name, step] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const count = await step();
  if (count.failed > 0) console.log(`${name}: ${count.failed} failed`);
  counts.push(count);
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
