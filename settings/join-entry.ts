import { linesIn } from './rules/rule-text.ts';
import { parseSiteSettings } from './schema.ts';
import { SITE_PREFIX } from './site-keys.ts';
import { isStored, type Stored } from './store.ts';
import { UNUSED_RULES_KEY } from './synced-entries.ts';

/** An entry that is here and one that comes to it under the same key, as one; where both say something, what comes is right. */
export function joinEntry(key: string, here: unknown, coming: unknown): unknown {
  if (!isStored(here) || !isStored(coming)) return coming;
  if (key === UNUSED_RULES_KEY) return { lines: union(linesIn(here), linesIn(coming)) };
  return key.startsWith(SITE_PREFIX) ? joinSites(here, coming) : coming;
}

/** What only one of two entries says of a site stays. */
function joinSites(here: Stored, coming: Stored): Stored {
  const [ours, theirs] = [parseSiteSettings(here), parseSiteSettings(coming)];
  if (!ours || !theirs) return coming;
  const isNew = ({ path }: { readonly path: string }) => theirs.paths.every((each) => each.path !== path);
  return {
    ...here,
    ...coming,
    level: theirs.level ?? ours.level,
    kinds: { ...ours.kinds, ...theirs.kinds },
    paths: [...ours.paths.filter(isNew), ...theirs.paths],
    rules: union(ours.rules, theirs.rules),
  };
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
