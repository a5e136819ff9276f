import { i18n } from '#i18n';
import { wordForKind } from '../../components/clutter-words.ts';
import { CLUTTER_KINDS, type ClutterKind } from '../../engine/types.ts';
import type { SiteSettings } from '../../settings/schema.ts';
import type { ListedSite } from '../../settings/sites.ts';
import type { OptionsModel } from './options-model.ts';

interface Props {
  readonly site: ListedSite;
  readonly model: OptionsModel;
}

interface Detail {
  readonly words: string;
  readonly code?: string;
  readonly takeBack: () => Promise<void>;
}

/** All that is remembered of a site beside its level, each with the way to take it back. */
export function SiteDetails({ site, model }: Props) {
  const details = detailsOf(site, model);
  if (details.length === 0) return null;
  return (
    <details class="details">
      <summary class="hint">{summaryOf(site)}</summary>
      <ul>
        {details.map(({ words, code, takeBack }) => (
          <li key={words + (code ?? '')}>
            <span>
              {code && <code dir="ltr">{code}</code>} {words}
            </span>
            <button
              type="button"
              class="quiet small"
              aria-label={i18n.t('options.takeBackThis', [code ?? words])}
              onClick={takeBack}
            >
              {i18n.t('options.takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function detailsOf({ name, paths, kinds, rules, hasOwnReader }: ListedSite, model: OptionsModel): Detail[] {
  const leave = (change: (site: SiteSettings) => Partial<SiteSettings>) => () =>
    model.changeSite(name, (site) => ({ ...site, ...change(site) }));
  return [
    ...(hasOwnReader ? [{ words: i18n.t('options.ownReader'), takeBack: () => model.forgetReader(name) }] : []),
    ...paths.map(({ path, level }) => ({
      code: path,
      words: i18n.t(`siteLevels.${level}`),
      takeBack: leave((site) => ({ paths: site.paths.filter((each) => each.path !== path) })),
    })),
    ...CLUTTER_KINDS.filter((kind) => kind in kinds).map((kind) => ({
      words: i18n.t(kinds[kind] ? 'options.kindHidden' : 'options.kindShown', [wordForKind(kind)]),
      takeBack: leave((site) => ({ kinds: withoutKind(site.kinds, kind) })),
    })),
    ...rules.map((rule) => ({
      code: rule,
      words: '',
      takeBack: leave((site) => ({ rules: site.rules.filter((each) => each !== rule) })),
    })),
  ];
}

function withoutKind(kinds: SiteSettings['kinds'], kind: ClutterKind): SiteSettings['kinds'] {
  const { [kind]: _, ...others } = kinds;
  return others;
}

/** "/video/ and 2 rules", as far as there is any of it. */
function summaryOf({ paths, kinds, rules, hasOwnReader }: ListedSite): string {
  const kindCount = Object.keys(kinds).length;
  return [
    ...(paths.length > 0 ? [i18n.t('options.pathCount', paths.length)] : []),
    ...(rules.length > 0 ? [i18n.t('options.ruleCount', rules.length)] : []),
    ...(hasOwnReader ? [i18n.t('options.ownReader')] : []),
    ...(kindCount > 0 ? [i18n.t('options.kindCount', kindCount)] : []),
  ].join(' · ');
}
