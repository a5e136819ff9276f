export { clean } from './clean.ts';
export { detect } from './detect.ts';
export { read } from './read.ts';
export { summarize } from './summarize.ts';
