import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import type { Lexicon } from './types.ts';
import { uk } from './uk.ts';

/** Every language, sorted by code. */
export const LEXICONS: readonly Lexicon[] = [cs, da, de, el, en, es, fi, fr, hi, it, nl, no, pl, pt, ru, sv, tr, uk];
