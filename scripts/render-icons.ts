/** Renders the icon's drawings in `assets/` to the PNG sizes that browsers ask for in `public/icon/`. */
import { mkdir } from 'node:fs/promises';
import sharp from 'sharp';

const TOOLBAR_SIZES = [16, 32, 48];
const DRAWINGS = [
  { source: 'assets/icon.svg', prefix: '', sizesPx: [...TOOLBAR_SIZES, 96, 128] },
  { source: 'assets/icon-article.svg', prefix: 'article-', sizesPx: TOOLBAR_SIZES },
  { source: 'assets/icon-idle.svg', prefix: 'idle-', sizesPx: TOOLBAR_SIZES },
];

await mkdir('public/icon', { recursive: true });
for (const { source, prefix, sizesPx } of DRAWINGS) {
  for (const sizePx of sizesPx) {
    // A drawing of 16 units is 16 px at 72 dpi: drawn at its own size, no edge is resampled.
    await sharp(source, { density: (72 * sizePx) / 16 })
      .resize(sizePx, sizePx)
      .png({ compressionLevel: 9 })
      .toFile(`public/icon/${prefix}${sizePx}.png`);
  }
}
