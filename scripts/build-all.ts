import { spawn } from 'node:child_process';

/** Builds the extension for Chromium and the engine as a script; says nothing unless it fails. */
export async function buildAll(): Promise<void> {
  console.log('Building …');
  await runQuietly('build');
  await runQuietly('build:engine');
}

function runQuietly(script: string): Promise<void> {
  const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm run ${script} failed:\n${Buffer.concat(output)}`));
    });
  });
}
