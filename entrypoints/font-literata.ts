import cyrillicItalic from '@fontsource-variable/literata/files/literata-cyrillic-wght-italic.woff2?inline';
import cyrillic from '@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2?inline';
import greekItalic from '@fontsource-variable/literata/files/literata-greek-wght-italic.woff2?inline';
import greek from '@fontsource-variable/literata/files/literata-greek-wght-normal.woff2?inline';
import latinExtItalic from '@fontsource-variable/literata/files/literata-latin-ext-wght-italic.woff2?inline';
import latinExt from '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2?inline';
import latinItalic from '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2?inline';
import latin from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?inline';
import vietnameseItalic from '@fontsource-variable/literata/files/literata-vietnamese-wght-italic.woff2?inline';
import vietnamese from '@fontsource-variable/literata/files/literata-vietnamese-wght-normal.woff2?inline';
import ranges from '@fontsource-variable/literata/unicode.json';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFont } from './reader/look/bundled-fonts.ts';

const WEIGHTS = '200 900';

/** Brings Literata (SIL Open Font License 1.1) to a page whose reader view wants it. */
export default defineUnlistedScript(() => {
  const script = (name: keyof typeof ranges, normal: string, italic: string) => [
    { file: normal, descriptors: { weight: WEIGHTS, unicodeRange: ranges[name] } },
    { file: italic, descriptors: { weight: WEIGHTS, style: 'italic', unicodeRange: ranges[name] } },
  ];
  offerFont('literata', [
    ...script('latin', latin, latinItalic),
    ...script('latin-ext', latinExt, latinExtItalic),
    ...script('greek', greek, greekItalic),
    ...script('cyrillic', cyrillic, cyrillicItalic),
    ...script('vietnamese', vietnamese, vietnameseItalic),
  ]);
});
