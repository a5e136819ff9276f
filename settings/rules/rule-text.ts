import { parseSiteSettings, UNKNOWN_SITE } from '../schema.ts';
import { SITE_PREFIX } from '../site-keys.ts';
import { sitesIn } from '../sites.ts';
import { changeEntries, isStored, type Stored } from '../store.ts';
import { UNUSED_RULES_KEY } from '../synced-entries.ts';
import { type ParsedRule, parseRule, type RuleProblem } from './parse-rule.ts';

/** A line that is kept and does nothing. */
export interface UnusedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly problem: RuleProblem;
}

/**
 * Storage key of the text as it was written on this device: its order, and lines that name several sites. What the rules
 * are stands with the sites, and changes there as well.
 */
const WRITTEN_KEY = 'rules-written';

/** All rules as one text: the lines in the order in which they were written here, then what came otherwise. */
export function ruleTextIn(stored: Stored): string {
  const left = new Set([...unusedIn(stored), ...sitesIn(stored).flatMap(({ rules }) => rules)]);
  const written = linesIn(stored[WRITTEN_KEY]).flatMap((line) => stillThere(line, left));
  return [...written, ...left].join('\n');
}

/** What is left of a line that was written: all of it, the part that some of its sites still have, or nothing. */
function stillThere(line: string, left: Set<string>): string[] {
  // Nearly all lines name one site: they need not be parsed.
  if (line === '' || left.delete(line)) return [line];
  const parsed = parseRule(line);
  if (parsed.kind !== 'rule') return [];
  const parts = parsed.sites.map(({ text }) => text).filter((text) => left.delete(text));
  return parts.length === parsed.sites.length ? [line] : parts;
}

/**
 * The lines of a text that will be kept, but do nothing, each with the reason.
 * @param known lines that were read before: 5,000 take a quarter of a second, and one changes at a time
 */
export function findUnused(text: string, known = new Map<string, ParsedRule>()): UnusedLine[] {
  return text.split('\n').flatMap((each, index) => {
    const parsed = known.get(each) ?? parseRule(each);
    known.set(each, parsed);
    return parsed.kind === 'unused' ? [{ line: index + 1, text: each.trim(), problem: parsed.problem }] : [];
  });
}

/** Makes a text the whole of the rules. Lines that cannot be used, and remarks, are kept as they are. */
export async function saveRuleText(text: string): Promise<void> {
  const { bySite, kept } = sortRules(text);
  await changeEntries(null, (stored) => {
    const names = new Set([...bySite.keys(), ...sitesIn(stored).map(({ name }) => name)]);
    const changed: Record<string, unknown> = {};
    for (const name of names) {
      const key = SITE_PREFIX + name;
      const site = parseSiteSettings(stored[key]) ?? UNKNOWN_SITE;
      const rules = [...(bySite.get(name) ?? [])];
      if (rules.join('\n') === site.rules.join('\n')) continue;
      const isLeftEmpty =
        rules.length === 0 && site.level === null && site.paths.length === 0 && Object.keys(site.kinds).length === 0;
      changed[key] = isLeftEmpty ? null : { ...(isStored(stored[key]) ? stored[key] : {}), ...site, rules };
    }
    if (kept.join('\n') !== unusedIn(stored).join('\n')) {
      changed[UNUSED_RULES_KEY] = kept.length > 0 ? { lines: kept } : null;
    }
    return { ...changed, [WRITTEN_KEY]: text.trim() ? { lines: text.split('\n').map((line) => line.trim()) } : null };
  });
}

function sortRules(text: string): { bySite: Map<string, Set<string>>; kept: string[] } {
  const bySite = new Map<string, Set<string>>();
  const kept: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const parsed = parseRule(line);
    if (parsed.kind !== 'rule') {
      if (line) kept.push(line);
      continue;
    }
    for (const { name, text: rule } of parsed.sites) bySite.set(name, (bySite.get(name) ?? new Set()).add(rule));
  }
  return { bySite, kept };
}

const unusedIn = (stored: Stored): string[] => linesIn(stored[UNUSED_RULES_KEY]);

/** The lines of a stored text. */
export function linesIn(entry: unknown): string[] {
  const lines: unknown = isStored(entry) ? entry.lines : [];
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
}
