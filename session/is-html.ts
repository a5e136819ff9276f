/** Whether a document is a web page, and not a picture, plain text, XML or a PDF in the browser's own clothes. */
export function isHtml(document: Document): boolean {
  return document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
}
