import { i18n, language } from '#i18n';
import type { View } from './welcome-model.ts';

/** What each view takes away; the counts that the page tells come from here. */
const HIDDEN_IN = {
  off: [],
  tidy: ['offer', 'newsletter', 'more'],
  focus: ['offer', 'newsletter', 'more', 'frame'],
  reader: ['offer', 'newsletter', 'more', 'frame'],
  summary: ['offer', 'newsletter', 'more'],
} as const satisfies Record<View, readonly Part[]>;

type Part = 'frame' | 'offer' | 'newsletter' | 'more';

/** How many pieces of the sample a view hides. */
export function countHidden(view: View): number {
  return HIDDEN_IN[view].length;
}

const PARAGRAPHS = ['first', 'second', 'third'] as const;

/** A small news article with what such pages carry, in the page's own words and look. */
export function SampleArticle({ view }: { readonly view: View }) {
  const isHidden = (part: Part) => HIDDEN_IN[view].some((each) => each === part);
  const key = view === 'summary' ? keySentences() : [];
  return (
    <article class={view === 'reader' ? 'sample reader' : 'sample'} aria-label={i18n.t('welcome.sample.label')}>
      <header class="frame" hidden={isHidden('frame')}>
        <strong>{i18n.t('welcome.sample.site')}</strong>
        <span>{i18n.t('welcome.sample.parts')}</span>
      </header>
      {key.length > 0 && (
        <section class="key" aria-label={i18n.t('popup.summary')}>
          <strong>{i18n.t('popup.summary')}</strong>
          <ol>
            {key.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </section>
      )}
      <h2>{i18n.t('welcome.sample.title')}</h2>
      <p class="standfirst">{i18n.t('welcome.sample.standfirst')}</p>
      <p class="byline">{i18n.t('welcome.sample.byline')}</p>
      {PARAGRAPHS.map((paragraph, index) => (
        <>
          <p>{i18n.t(`welcome.sample.${paragraph}`)}</p>
          {index === 0 && (
            <aside class="clutter" hidden={isHidden('offer')}>
              <strong>{i18n.t('welcome.sample.offer')}</strong>
              <span>{i18n.t('welcome.sample.offerText')}</span>
              <span class="fake-button">{i18n.t('welcome.sample.offerButton')}</span>
            </aside>
          )}
          {index === 1 && (
            <aside class="clutter" hidden={isHidden('newsletter')}>
              {i18n.t('welcome.sample.newsletter')}
            </aside>
          )}
        </>
      ))}
      <aside class="clutter list" hidden={isHidden('more')}>
        <strong>{i18n.t('welcome.sample.more')}</strong>
        <span>{i18n.t('welcome.sample.moreFirst')}</span>
        <span>{i18n.t('welcome.sample.moreSecond')}</span>
        <span>{i18n.t('welcome.sample.moreThird')}</span>
      </aside>
    </article>
  );
}

/** The first sentence of the story and its last. */
function keySentences(): string[] {
  const splitter = new Intl.Segmenter(language(), { granularity: 'sentence' });
  const sentencesOf = (text: string) => [...splitter.segment(text)].map(({ segment }) => segment.trim());
  return [
    sentencesOf(i18n.t('welcome.sample.first')).at(0) ?? '',
    sentencesOf(i18n.t('welcome.sample.third')).at(-1) ?? '',
  ];
}
