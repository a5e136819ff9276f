/** Changes pages at random for some minutes and checks each time that "off" is the page without us: `npm run soak -- [RUNS]`. */
import { spawn } from 'node:child_process';

const runs = process.argv[2] ?? '1500';
if (!(Number(runs) > 0)) {
  console.error(`How many runs is “${runs}”? Give a number, such as 1500.`);
  process.exit(2);
}
const child = spawn('vitest', ['run', '--project=in-page', 'engine/watch/undo-under-change.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, VITE_SOAK_RUNS: runs },
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
