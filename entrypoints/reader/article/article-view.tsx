import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n, language } from '#i18n';
import type { Article } from '../../../engine/types.ts';
import { LeftOutPart } from '../left-out/left-out-part.tsx';
import type { ReaderModel } from '../reader-model.ts';
import { SummaryBox } from '../summary/summary-box.tsx';
import { formatDate } from './format-date.ts';

interface Props {
  readonly model: ReaderModel;
  readonly onShowSentence: (text: string) => void;
}

/** The article and nothing else. */
export function ArticleView({ model, onShowSentence }: Props) {
  const { value: reading } = model.reading;
  if (model.isReading.value) {
    return (
      <article class="page reader-type" aria-busy="true">
        <p class="is-reading">{i18n.t('reader.isReading')}</p>
      </article>
    );
  }
  if (!reading) {
    return (
      <article class="page reader-type">
        <h1 class="title">{i18n.t('reader.none')}</h1>
        <p class="standfirst">{i18n.t('reader.noneWhy')}</p>
        <button type="button" class="guess" onClick={() => model.guess()}>
          {i18n.t('reader.bestGuess')}
        </button>
      </article>
    );
  }
  const { article, content, summary } = reading;
  return (
    <article class="page reader-type" lang={article.lang || undefined} dir={article.dir}>
      <ArticleHeader article={article} />
      {article.isStub && (
        <p class="stub" dir="auto" lang={language()}>
          {i18n.t('reader.stub')}
        </p>
      )}
      <SummaryBox summary={summary} onShow={onShowSentence} />
      {article.leadImage && <LeadPicture key={article.leadImage} address={article.leadImage} />}
      <Body content={content} />
      <LeftOutPart model={model} />
    </article>
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
      {standfirst && !repeats(article, standfirst) && <p class="standfirst">{standfirst}</p>}
      <p class="facts">
        {byline && (
          <span class="byline">
            <bdi>{byline}</bdi>
          </span>
        )}
        {published && (
          <time dateTime={publishedTime ?? undefined}>
            <bdi>{published}</bdi>
          </time>
        )}
        {updated && updated !== published && (
          <time dateTime={modifiedTime ?? undefined}>
            <bdi>{i18n.t('reader.updated', [updated])}</bdi>
          </time>
        )}
        <bdi>{i18n.t('reader.minutes', readingMinutes)}</bdi>
      </p>
    </header>
  );
}

/** Longer ones are the article itself, put where a standfirst belongs. */
const LONGEST_STANDFIRST = 400;
/** Sites cut what they repeat somewhere in the middle. */
const SAME_CHARACTERS = 60;

/** Whether a standfirst is only how the article begins. */
function repeats({ textContent }: Article, standfirst: string): boolean {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const opening = squeeze(standfirst).slice(0, SAME_CHARACTERS);
  return standfirst.length > LONGEST_STANDFIRST || squeeze(textContent.slice(0, 2000)).includes(opening);
}

/** Pictures that lead are wide: so much off that shape, nothing that matters is cut off at their edges. */
const LEAD_SHAPE = 16 / 9;
const CLOSE_TO_IT = 0.15;

/** A picture that does not come leaves no hole. Room is kept for it, and it fills that, or stands in it whole. */
function LeadPicture({ address }: { readonly address: string }) {
  const [isBroken, setBroken] = useState(false);
  const [isClose, setClose] = useState(true);
  if (isBroken) return null;
  return (
    <figure class="lead">
      <button type="button" class="enlarge" aria-label={i18n.t('reader.enlargeUnnamed')}>
        <img
          src={address}
          alt=""
          data-whole={!isClose}
          onError={() => setBroken(true)}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setClose(Math.abs(naturalWidth / naturalHeight / LEAD_SHAPE - 1) < CLOSE_TO_IT)
          }
        />
      </button>
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
