import { tellBackground } from '../../../messages/tell-background.ts';
import type { ReaderFont } from '../../../settings/reader-look.ts';

export type BundledFont = Extract<ReaderFont, 'literata' | 'opendyslexic'>;

/** The families by which the reader's sheets know them. */
const FAMILIES = { literata: 'Cleansheet Literata', opendyslexic: 'Cleansheet OpenDyslexic' } as const;

/** One file of a font. */
export interface FontFile {
  /** A `data:` address with the file in it. */
  readonly file: string;
  readonly descriptors: FontFaceDescriptors;
}

const OFFERED = Symbol.for('cleansheet.fonts');
type Offered = Partial<Record<BundledFont, readonly FontFile[]>>;
const world = globalThis as { [OFFERED]?: Offered };

/** Called by the script that carries a font, once it has come to the page. */
export function offerFont(font: BundledFont, files: readonly FontFile[]): void {
  world[OFFERED] = { ...world[OFFERED], [font]: files };
}

/**
 * Makes a bundled font known to the page's document until the signal ends. It comes as bytes in a script: no file of the
 * extension need be open to the web, where sites could tell by it who uses the extension, and `font-src` has no say.
 * @param bring runs the script that carries the font
 */
export async function loadBundledFont(
  font: BundledFont,
  signal: AbortSignal,
  bring = (tool: `font-${BundledFont}`): Promise<unknown> => tellBackground({ type: 'tab:bring', tool }),
): Promise<void> {
  if (!world[OFFERED]?.[font]) await bring(`font-${font}`);
  const faces = (world[OFFERED]?.[font] ?? []).map(
    ({ file, descriptors }) => new FontFace(FAMILIES[font], bytesOf(file), { display: 'swap', ...descriptors }),
  );
  if (signal.aborted) return;
  for (const face of faces) document.fonts.add(face);
  signal.addEventListener('abort', () => {
    for (const face of faces) document.fonts.delete(face);
  });
}

function bytesOf(dataAddress: string): ArrayBuffer {
  const binary = atob(dataAddress.slice(dataAddress.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
}
