/**
 * Runs everything that must hold, in order, and ends with the line `N passed, N failed`.
 * `npm test -- unit lint` runs only the steps named.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What each failed test says of itself, to be told once more at the end. */
  readonly faults?: readonly string[];
}

/** As much of a failed test's message as says what happened and where. */
const FAULT_LINES = 12;

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
  const count = countReport(reportPath);
  // A runner that fails without naming a test has still failed.
  return { ...count, failed: isFine ? count.failed : Math.max(1, count.failed) };
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

function countReport(path: string): Count {
  const files = readReport(path).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const faults = files.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [`${name}: ${message ?? ''}`];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${name}: ${test.fullName}: ${test.failureMessages?.join('\n') ?? ''}`);
  });
  return { passed: tests.filter((test) => test.status === 'passed').length, failed: faults.length, faults };
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
const faults: string[] = [];
for (const [name, step] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const count = await step();
  if (count.failed > 0) faults.push(`${name}: ${count.failed} failed`, ...(count.faults ?? []));
  counts.push(count);
}

// Told last: of long output often only the end is kept.
for (const fault of faults) console.log(fault.split('\n').slice(0, FAULT_LINES).join('\n'));

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
