import { defineConfig } from 'vite';

/** Builds the engine as one classic script that sets `globalThis.cleansheet`, for benches and other programs. */
export default defineConfig({
  build: {
    outDir: '.output',
    emptyOutDir: false,
    target: 'es2023',
    lib: { entry: 'engine/global.ts', name: 'cleansheet', formats: ['iife'], fileName: () => 'engine.js' },
  },
});
