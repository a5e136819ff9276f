import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { Lexicon } from './types.ts';

/** Every language, sorted by code. */
export const LEXICONS: readonly Lexicon[] = [da, de, en, es, fi, fr, hi, it, nl, no, pt, sv];
