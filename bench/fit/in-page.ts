import { readPage } from '../../engine/read-page.ts';
import { readSignals as readRows, SIGNAL_NAMES } from '../../engine/signals/index.ts';
import { surveyPage } from '../../engine/survey.ts';
import type { Label } from '../corpus.ts';
import { takeLabels } from './take-labels.ts';

/** The signals of every block of the open page, the numbers as base64 of 32-bit floats. */
export function readSignals(): {
  texts: string[];
  /** Of pages that were written with labels. */
  labels: Label[] | null;
  shown: boolean[];
  numbers: string;
  names: string[];
  boxes: [number, number, number][];
  ms: number[];
} {
  const labelOf = takeLabels(document);
  const started = performance.now();
  const page = readPage(document);
  const read = performance.now();
  const survey = surveyPage(page);
  const surveyed = performance.now();
  const all = readRows(survey);
  const ms = [read - started, surveyed - read, performance.now() - surveyed];
  const bytes = new Uint8Array(all.buffer);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return {
    texts: page.blocks.map((block) => block.text),
    labels: labelOf && page.blocks.map(labelOf),
    shown: page.blocks.map((block) =>
      block.nodes.some((node) =>
        node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      ),
    ),
    numbers: btoa(binary),
    boxes: page.containers.map((c) => [c.start, c.end, c.parent ? c.parent.index : -1]),
    names: [...SIGNAL_NAMES],
    ms,
  };
}
