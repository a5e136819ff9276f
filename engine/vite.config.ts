import { defineConfig } from 'vite';
import { compileAtOnce } from '../scripts/compile-at-once.ts';

/** Builds the engine as one classic script that sets `globalThis.cleansheet`, for benches and other programs. */
export default defineConfig({
  plugins: [compileAtOnce()],
  build: {
    outDir: '.output',
    emptyOutDir: false,
    target: 'es2023',
    lib: { entry: 'engine/global.ts', name: 'cleansheet', formats: ['iife'], fileName: () => 'engine.js' },
  },
});
