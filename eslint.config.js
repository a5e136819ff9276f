/** Asks of the built scripts alone whether the oldest browsers know all that they use; Biome lints the sources. */
import compat from 'eslint-plugin-compat';
import { OLDEST_BROWSERS } from './scripts/oldest-browsers.ts';

const { chromium, firefox, firefoxAndroid } = OLDEST_BROWSERS;

export default [
  {
    files: ['**/*.js'],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    languageOptions: { ecmaVersion: 2024 },
    plugins: { compat },
    settings: {
      browsers: [
        `chrome >= ${chromium}`,
        `edge >= ${chromium}`,
        `firefox >= ${firefox}`,
        `and_ff >= ${firefoxAndroid}`,
      ],
      lintAllEsApis: true,
      // Firefox 140 has it, which the tables of this tool do not know yet; it is asked for before it is used.
      polyfills: ['Highlight'],
    },
    rules: { 'compat/compat': 'error' },
  },
];
