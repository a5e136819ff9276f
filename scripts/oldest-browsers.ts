/**
 * The oldest browsers that Cleansheet runs in. The manifests say so to browsers and stores, the bundler writes for them, and
 * `npm run browsers` checks what the built scripts use against them.
 */
export const OLDEST_BROWSERS = {
  /** The last of 2024, so that all that came to every browser by then may be used (`useBaseline` in biome.json). */
  chromium: 131,
  /** The first that knows `data_collection_permissions`. */
  firefox: 140,
  /** The same, on Android. */
  firefoxAndroid: 142,
} as const;
