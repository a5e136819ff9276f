const SILENT = 'script, style, noscript, template, iframe, svg, select, textarea, video, audio';
const BLOCKS =
  'address, article, aside, blockquote, br, caption, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, summary, table, td, th, tr, ul';

/** The plain text of markup, a line for each box. */
export function plainText(markup: string): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const silent of body.querySelectorAll(SILENT)) silent.remove();
  for (const box of body.querySelectorAll(BLOCKS)) {
    box.before('\n');
    box.append('\n');
  }
  return (body.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
