import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, Summary } from '../../engine/types.ts';
import { formatDate } from './format-date.ts';

interface Props {
  readonly article: Article | null;
  /** The article's body, or null where there is none. */
  readonly content: HTMLElement | null;
  readonly summarize: () => Summary['sentences'];
  readonly onShowSentence: (text: string) => void;
  readonly onClose: () => void;
}

/** The reader view: the article and nothing else. */
export function ArticleView({ article, content, summarize, onShowSentence, onClose }: Props) {
  return (
    <>
      <div class="toolbar">
        <button
          type="button"
          class="quiet close"
          aria-label={i18n.t('reader.close')}
          title={i18n.t('reader.close')}
          onClick={onClose}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M5 5l10 10M15 5L5 15" />
          </svg>
        </button>
      </div>
      {article && content ? (
        <article class="page" lang={article.lang || undefined} dir={article.dir}>
          <ArticleHeader article={article} />
          {article.isStub && <p class="notice">{i18n.t('reader.stub')}</p>}
          <SummaryBox summarize={summarize} onShow={onShowSentence} />
          {article.leadImage && <LeadPicture address={article.leadImage} />}
          <Body content={content} />
        </article>
      ) : (
        <article class="page">
          <h1 class="title">{i18n.t('reader.none')}</h1>
          <p class="standfirst">{i18n.t('reader.noneWhy')}</p>
        </article>
      )}
    </>
  );
}

function ArticleHeader({ article }: { readonly article: Article }) {
  const { siteName, title, standfirst, byline, publishedTime, modifiedTime, readingMinutes } = article;
  const published = formatDate(publishedTime);
  const updated = formatDate(modifiedTime);
  return (
    // What we say is in the reader's language, whose direction may differ from the article's.
    <header>
      {siteName && <p class="site">{siteName}</p>}
      <h1 class="title">{title}</h1>
      {standfirst && <p class="standfirst">{standfirst}</p>}
      <p class="facts">
        {byline && (
          <span class="byline" dir="auto">
            {byline}
          </span>
        )}
        {published && (
          <time dir="auto" dateTime={publishedTime ?? undefined}>
            {published}
          </time>
        )}
        {updated && updated !== published && (
          <time dir="auto" dateTime={modifiedTime ?? undefined}>
            {i18n.t('reader.updated', [updated])}
          </time>
        )}
        <span dir="auto">{i18n.t('reader.minutes', readingMinutes)}</span>
      </p>
    </header>
  );
}

function SummaryBox({
  summarize,
  onShow,
}: {
  readonly summarize: Props['summarize'];
  readonly onShow: (text: string) => void;
}) {
  const [sentences, setSentences] = useState<Summary['sentences'] | null>(null);
  if (!sentences) {
    return (
      <button type="button" class="summarize" onClick={() => setSentences(summarize())}>
        {i18n.t('reader.summarize')}
      </button>
    );
  }
  return (
    <section class="summary" aria-label={i18n.t('reader.summary')}>
      <h2>{i18n.t('reader.summary')}</h2>
      {sentences.length > 0 ? (
        <ol>
          {sentences.map(({ index, text }) => (
            <li key={index}>
              <button type="button" class="sentence" onClick={() => onShow(text)}>
                {text}
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <p>{i18n.t('reader.noSummary')}</p>
      )}
    </section>
  );
}

/** A picture that does not come leaves no hole. */
function LeadPicture({ address }: { readonly address: string }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return null;
  return (
    <figure class="lead">
      <img src={address} alt="" onError={() => setBroken(true)} />
    </figure>
  );
}

/** Nodes that are not Preact's: put in place once, and left alone. */
function Body({ content }: { readonly content: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  // Before paint: a headline over an empty page would be seen.
  useLayoutEffect(() => place.current?.replaceChildren(content), [content]);
  return <div ref={place} />;
}
