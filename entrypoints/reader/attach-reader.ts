import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { read } from '../../engine/read.ts';
import { summarize } from '../../engine/summarize.ts';
import { isHtml } from '../../session/is-html.ts';
import type { Session } from '../../session/session.ts';
import { loadGeneralSettingsOrDefaults } from '../../settings/general-settings.ts';
import { loadReaderSettings, NO_READER_SETTINGS } from '../../settings/reader-settings.ts';
import { hostOf } from '../../settings/site-keys.ts';
import { type OpenReader, openReader } from './open-reader.tsx';
import { pageArticle } from './page-article.ts';
import { showSentence } from './place/show-sentence.ts';
import { openCard } from './summary-card/open-card.tsx';
import { selectedText, sumUp } from './summary-card/sum-up.ts';

/** Gives a session the power to read its page. */
export function attachReader(session: Session): void {
  let reader: OpenReader | null = null;
  let card: AbortController | null = null;

  const open = async () => {
    const host = hostOf(location);
    const [{ summarySentences, remembersInPrivate }, settings] = await Promise.all([
      loadGeneralSettingsOrDefaults(),
      loadReaderSettings(host).catch(() => NO_READER_SETTINGS),
    ]);
    card?.abort();
    // Asked for twice in a moment, it opens once.
    reader ??= openReader({
      page: pageArticle(document),
      host,
      settings,
      summarySentences,
      remembers: remembersInPrivate || !browser.extension.inIncognitoContext,
      signal: session.signal,
      onClose() {
        reader = null;
        session.isReaderOpen = false;
      },
    });
  };

  const watchPage = () => {
    session.page.addEventListener('abort', () => {
      reader?.tellPageMovedOn();
      if (!session.signal.aborted) queueMicrotask(watchPage);
    });
  };
  watchPage();

  session.answers['page:reader'] = async ({ isOpen = !session.isReaderOpen }) => {
    if (!isOpen) reader?.close();
    if (isOpen && !reader && isHtml(document)) await open();
    session.isReaderOpen = reader !== null;
    await reader?.hasRead;
    return { isOpen: session.isReaderOpen };
  };

  session.answers['page:sum-up'] = async ({ selection }) => {
    if (card && !card.signal.aborted) {
      card.abort();
      // Asked for again, it goes; asked for another text, that one comes.
      if (selection === null) return false;
    }
    if (!isHtml(document)) return false;
    const { summarySentences } = await loadGeneralSettingsOrDefaults();
    const text = (reader ? selection : (selectedText(document) ?? selection)) || null;
    if (reader) reader.sumUp(text === null ? null : sumUp(document, text, summarySentences));
    else {
      card = openCard({
        title: i18n.t(text ? 'reader.summaryOfSelection' : 'reader.summary'),
        sentences: sumUp(document, text, summarySentences),
        onShow: (sentence) => document.body && showSentence(document, document.body, sentence, session.page),
        signal: AbortSignal.any([session.signal, session.page]),
      });
    }
    return true;
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
