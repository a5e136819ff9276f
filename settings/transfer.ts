import * as v from 'valibot';
import { joinEntry } from './join-entry.ts';
import { isSame } from './replicate.ts';
import { parseRule } from './rules/parse-rule.ts';
import { linesIn } from './rules/rule-text.ts';
import { parseSiteSettings } from './schema.ts';
import { partSound } from './set-aside.ts';
import { SITE_PREFIX } from './site-keys.ts';
import { changeEntries, isStored, readEntries, type Stored } from './store.ts';
import { isSetting, settingsIn, UNUSED_RULES_KEY } from './synced-entries.ts';

const FORMAT = 'cleansheet-settings';
/** 5,000 sites with rules take 2 MB; whatever is larger is some other file. */
export const MOST_BYTES = 10_000_000;

/** What an import would do. */
export interface ImportPreview {
  /** The settings in the file that can be read. */
  readonly entries: Stored;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Settings here that are not in the file: a merge keeps them, replacing removes them. */
  readonly onlyHere: number;
  /** Names of what the file holds and nobody can read. */
  readonly unreadable: readonly string[];
}

/** Why a file is no export of ours. */
export type ImportFault = 'too-large' | 'no-json' | 'foreign' | 'newer';

export class ImportFailed extends Error {
  readonly fault: ImportFault;
  constructor(fault: ImportFault) {
    super(fault);
    this.fault = fault;
  }
}

const file = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  entries: v.record(v.string(), v.unknown()),
});
const FILE_VERSION = 1;

/** All settings as the text of a file. */
export async function exportSettings(): Promise<string> {
  const entries = settingsIn(await readEntries(null));
  return JSON.stringify({ format: FORMAT, version: FILE_VERSION, entries }, null, 2);
}

/**
 * Looks at a file without changing anything.
 * @throws ImportFailed where it is no export of ours
 */
export async function previewImport(text: string): Promise<ImportPreview> {
  const here = settingsIn(await readEntries(null));
  const read = readFile(text);
  const { sound, damaged } = partSound(read);
  const entries = partRules(sound);
  const unreadable = [...Object.keys(damaged), ...Object.keys(read).filter((key) => !isSetting(key))];
  const keys = Object.keys(entries);
  const same = keys.filter((key) => isSame(withoutStamp(entries[key]), withoutStamp(here[key]))).length;
  const added = keys.filter((key) => !(key in here)).length;
  return {
    entries,
    added,
    same,
    changed: keys.length - added - same,
    onlyHere: Object.keys(here).filter((key) => !(key in entries)).length,
    unreadable,
  };
}

/** Does what the preview told: a merge adds the file to what is here, and the file is right where both say something. */
export async function importSettings({ entries }: ImportPreview, mode: 'merge' | 'replace'): Promise<void> {
  await changeEntries(null, (stored) => {
    if (mode === 'merge') {
      return Object.fromEntries(
        Object.entries(entries).map(([key, value]) => [key, joinEntry(key, stored[key], value)]),
      );
    }
    const gone = Object.keys(settingsIn(stored)).filter((key) => !(key in entries));
    return { ...entries, ...Object.fromEntries(gone.map((key) => [key, null])) };
  });
}

/** Takes away everything that the reader set. @returns what brings it back */
export async function resetSettings(): Promise<Stored> {
  const here = settingsIn(await readEntries(null));
  await changeEntries(null, () => Object.fromEntries(Object.keys(here).map((key) => [key, null])));
  return here;
}

function readFile(text: string): Stored {
  if (text.length > MOST_BYTES) throw new ImportFailed('too-large');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ImportFailed('no-json');
  }
  const parsed = v.safeParse(file, json);
  if (!parsed.success) throw new ImportFailed('foreign');
  if (parsed.output.version > FILE_VERSION) throw new ImportFailed('newer');
  return parsed.output.entries;
}

/** Rules come from outside: only those that the parser passes may reach a page; the others are kept beside them. */
function partRules(entries: Stored): Stored {
  const unused = new Set(linesIn(entries[UNUSED_RULES_KEY]));
  const parted = Object.entries(entries).map(([key, value]) => {
    if (!key.startsWith(SITE_PREFIX) || !isStored(value)) return [key, value];
    const rules = parseSiteSettings(value)?.rules ?? [];
    const usable = rules.filter((rule) => parseRule(rule).kind === 'rule' || !unused.add(rule));
    return [key, { ...value, rules: usable }];
  });
  return { ...Object.fromEntries(parted), ...(unused.size > 0 && { [UNUSED_RULES_KEY]: { lines: [...unused] } }) };
}

function withoutStamp(value: unknown): unknown {
  if (!isStored(value)) return value;
  const { changed: _, ...fields } = value;
  return fields;
}

/** Name for the file, with the day in it. */
export function exportName(now: Date): string {
  return `cleansheet-settings-${now.toISOString().slice(0, 10)}.json`;
}
