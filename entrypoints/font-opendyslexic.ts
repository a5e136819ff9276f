import italic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-italic.woff2?inline';
import regular from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?inline';
import boldItalic from '@fontsource/opendyslexic/files/opendyslexic-latin-700-italic.woff2?inline';
import bold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFont } from './reader/look/bundled-fonts.ts';

/** Brings OpenDyslexic (SIL Open Font License 1.1) to a page whose reader view wants it. */
export default defineUnlistedScript(() => {
  offerFont('opendyslexic', [
    { file: regular, descriptors: { weight: '400' } },
    { file: italic, descriptors: { weight: '400', style: 'italic' } },
    { file: bold, descriptors: { weight: '700' } },
    { file: boldItalic, descriptors: { weight: '700', style: 'italic' } },
  ]);
});
