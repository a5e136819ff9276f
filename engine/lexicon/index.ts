import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { hi } from './hi';
import type { Lexicon } from './types';

/** Every language, sorted by code. */
export const LEXICONS: readonly Lexicon[] = [de, en, es, fr, hi];
