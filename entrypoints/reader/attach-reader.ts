import { read } from '../../engine/read.ts';
import { summarize } from '../../engine/summarize.ts';
import { isHtml } from '../../session/is-html.ts';
import type { Session } from '../../session/session.ts';
import { loadGeneralSettings } from '../../settings/general-settings.ts';
import { type OpenReader, openReader } from './open-reader.tsx';
import { showSentence } from './show-sentence.ts';

/** Gives a session the power to read its page. */
export function attachReader(session: Session): void {
  let reader: OpenReader | null = null;

  session.answers['page:reader'] = async ({ isOpen }) => {
    if (!isOpen) reader?.close();
    if (isOpen && !reader && isHtml(document)) {
      const { summarySentences } = await loadGeneralSettings();
      reader = openReader({
        article: read(document),
        summarySentences,
        signal: session.page,
        onClose() {
          reader = null;
          session.isReaderOpen = false;
        },
      });
    }
    session.isReaderOpen = reader !== null;
    return { isOpen: session.isReaderOpen };
  };

  session.answers['page:summary'] = ({ sentences }) => {
    const article = isHtml(document) ? read(document) : null;
    return article && summarize(article, { sentences }).sentences;
  };

  session.answers['page:sentence'] = ({ text }) => {
    if (reader) return reader.showSentence(text);
    return document.body !== null && showSentence(document, document.body, text, session.page);
  };
}
