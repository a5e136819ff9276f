import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { LevelSelect } from '../../components/level-select.tsx';
import { INITIAL_LEVEL, SITE_LEVELS, type SiteLevel } from '../../settings/levels.ts';
import { siteKeys } from '../../settings/site-keys.ts';
import type { ListedSite } from '../../settings/sites.ts';
import type { OptionsModel } from './options-model.ts';
import { SiteDetails } from './site-details.tsx';

/** Rows that a browser draws without a pause; who has more sites searches. */
const ROWS_AT_ONCE = 100;

const ORDERS = ['name', 'level', 'latest'] as const;
type Order = (typeof ORDERS)[number];

const BEFORE: Record<Order, (a: ListedSite, b: ListedSite) => number> = {
  name: (a, b) => (a.name < b.name ? -1 : 1),
  level: (a, b) => SITE_LEVELS.indexOf(b.level ?? 'detect') - SITE_LEVELS.indexOf(a.level ?? 'detect'),
  latest: (a, b) => b.changed - a.changed,
};

/** All that is remembered of single sites: to be searched, sorted, changed and forgotten, with a way back. */
export function SitesSection({ model }: { readonly model: OptionsModel }) {
  // The popup leads here with the site that it is about.
  const search = useSignal(new URLSearchParams(location.search).get('site') ?? '');
  const order = useSignal<Order>('name');
  const rows = useSignal(ROWS_AT_ONCE);
  const all = model.sites.value;
  const wanted = spellings(search.value.trim().toLowerCase());
  const found = all.filter(({ name }) => wanted.some((each) => name.includes(each))).sort(BEFORE[order.value]);
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{i18n.t('options.sites')}</h2>
      {all.length === 0 ? (
        <p class="hint">{i18n.t('options.noSites')}</p>
      ) : (
        <>
          <div class="row tools">
            <input
              type="search"
              aria-label={i18n.t('options.search')}
              placeholder={i18n.t('options.search')}
              value={search.value}
              onInput={({ currentTarget }) => {
                search.value = currentTarget.value;
              }}
            />
            <select
              aria-label={i18n.t('options.order')}
              value={order.value}
              onChange={({ currentTarget }) => {
                order.value = ORDERS[currentTarget.selectedIndex] ?? 'name';
              }}
            >
              {ORDERS.map((each) => (
                <option key={each} value={each}>
                  {i18n.t(`options.orders.${each}`)}
                </option>
              ))}
            </select>
          </div>
          <p class="hint" role="status">
            {i18n.t('options.found', found.length)}
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('options.site')}</th>
                <th scope="col">{i18n.t('options.siteLevel')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {found.slice(0, rows.value).map((site) => (
                <SiteRow key={site.name} site={site} model={model} />
              ))}
            </tbody>
          </table>
          {found.length > rows.value && (
            <button
              type="button"
              onClick={() => {
                rows.value += ROWS_AT_ONCE;
              }}
            >
              {i18n.t('options.more')}
            </button>
          )}
        </>
      )}
      <p role="status" class="undo">
        {model.forgotten.value && (
          <>
            {i18n.t('options.forgotten', [model.forgotten.value.name])}{' '}
            <button type="button" onClick={() => model.restore()}>
              {i18n.t('options.undo')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

function SiteRow({ site, model }: { readonly site: ListedSite; readonly model: OptionsModel }) {
  const { name, level } = site;
  const inherited = inheritedLevel(name, model);
  return (
    <tr>
      <th scope="row">
        {name}
        <SiteDetails site={site} model={model} />
      </th>
      <td>
        <LevelSelect
          levels={SITE_LEVELS}
          level={level}
          none={i18n.t(inherited.from ? 'options.asParent' : 'options.asAll', [
            i18n.t(`siteLevels.${inherited.level}`),
            inherited.from ?? '',
          ])}
          label={i18n.t('options.levelOn', [name])}
          onChoose={(chosen) => model.changeSite(name, (before) => ({ ...before, level: chosen }))}
        />
      </td>
      <td>
        <button
          type="button"
          class="quiet"
          aria-label={i18n.t('options.forgetSite', [name])}
          onClick={() => model.forget(name)}
        >
          {i18n.t('options.forget')}
        </button>
      </td>
    </tr>
  );
}

/** What is searched for as it was written, and as addresses spell it: `bücher.example` is `xn--bcher-kva.example`. */
function spellings(wanted: string): string[] {
  const address = `http://${wanted}/`;
  return URL.canParse(address) ? [wanted, new URL(address).hostname] : [wanted];
}

/** What happens on a site that has no level of its own, and the parent domain that says so. */
function inheritedLevel(
  name: string,
  { sitesByName, settings }: OptionsModel,
): { level: SiteLevel; from: string | null } {
  const parents = siteKeys(name, '').slice(1);
  for (const parent of parents) {
    const level = sitesByName.value.get(parent)?.level;
    if (level) return { level, from: parent };
  }
  return { level: settings.value?.defaultLevel ?? INITIAL_LEVEL, from: null };
}
