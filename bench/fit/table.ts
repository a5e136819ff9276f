import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BINS, type Table } from './boost.ts';
import type { KnownLabel } from './label-blocks.ts';

export interface FitPage {
  readonly id: string;
  readonly site: string;
  readonly labelled: boolean;
  /** Place of the folder that it was loaded from. */
  readonly folder: number;
  readonly texts: readonly string[];
  readonly labels: readonly KnownLabel[];
  /** Containers: first block, block after the last, place of the parent (-1: none). */
  readonly boxes: readonly (readonly [number, number, number])[];
  /** First row of the page in the table. */
  readonly start: number;
}

export interface FitData {
  readonly names: readonly string[];
  readonly pages: readonly FitPage[];
  readonly table: Table;
  /** For each signal, the value of each row. */
  readonly columns: readonly Float32Array[];
  /** For each signal, the largest value of each bin but the last. */
  readonly cuts: readonly (readonly number[])[];
}

/** Loads what `extract.ts` wrote, the numbers put into bins of about as many rows each. */
export function loadSignals(folders: readonly string[]): FitData {
  const pages: FitPage[] = [];
  const parts: Float32Array[] = [];
  let names: string[] = [];
  let rows = 0;
  for (const [place, folder] of folders.entries()) {
    const listed = JSON.parse(readFileSync(path.join(folder, 'pages.json'), 'utf8'));
    names = listed.names;
    const bytes = readFileSync(path.join(folder, 'signals.bin'));
    parts.push(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4));
    for (const page of listed.pages) {
      pages.push({ ...page, folder: place, start: rows });
      rows += page.texts.length;
    }
  }
  const columns = names.map((_, s) => {
    const column = new Float32Array(rows);
    let at = 0;
    for (const part of parts) for (let k = s; k < part.length; k += names.length) column[at++] = part[k] as number;
    return column;
  });
  return { names, pages, columns, ...putIntoBins(columns, rows) };
}

/** Puts the values of each signal into bins of about as many rows each. */
export function putIntoBins(columns: readonly Float32Array[], rows: number): Pick<FitData, 'table' | 'cuts'> {
  const cuts = columns.map(cutsOf);
  const bins = columns.map((column, s) => Uint8Array.from(column, (value) => binOf(value, cuts[s] as number[])));
  return { table: { rows, bins }, cuts };
}

function cutsOf(column: Float32Array): number[] {
  const sorted = column.slice().sort();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= BINS)
    return distinct.slice(0, -1).map((value, i) => round((value + (distinct[i + 1] as number)) / 2));
  const cuts = new Set<number>();
  for (let b = 1; b < BINS; b++) cuts.add(round(sorted[Math.floor((b / BINS) * sorted.length)] as number));
  return [...cuts].sort((a, b) => a - b);
}

/** Four digits do: what is between is noise. */
const round = (value: number): number => Number(value.toPrecision(4));

function binOf(value: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
