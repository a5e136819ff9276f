export { clean } from './clean.ts';
export { detect } from './detect.ts';
export { read, readOrReason } from './read.ts';
export { summarize } from './summarize.ts';
