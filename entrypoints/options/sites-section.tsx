import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { SITE_LEVELS } from '../../settings/levels.ts';
import type { RememberedSite } from '../../settings/sites.ts';
import { LevelSelect } from './level-select.tsx';
import type { OptionsModel } from './options-model.ts';

/** Rows that a browser draws without a pause; who has more sites searches. */
const ROWS_AT_ONCE = 100;

const ORDERS = ['name', 'level', 'latest'] as const;
type Order = (typeof ORDERS)[number];

const BEFORE: Record<Order, (a: RememberedSite, b: RememberedSite) => number> = {
  name: (a, b) => a.name.localeCompare(b.name),
  level: (a, b) => SITE_LEVELS.indexOf(b.level ?? 'detect') - SITE_LEVELS.indexOf(a.level ?? 'detect'),
  latest: (a, b) => b.changed - a.changed,
};

/** All that is remembered of single sites: to be searched, sorted, changed and forgotten, with a way back. */
export function SitesSection({ model }: { readonly model: OptionsModel }) {
  const search = useSignal('');
  const order = useSignal<Order>('name');
  const rows = useSignal(ROWS_AT_ONCE);
  const all = model.sites.value;
  const found = all.filter(({ name }) => name.includes(search.value.trim().toLowerCase())).sort(BEFORE[order.value]);
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

function SiteRow({ site, model }: { readonly site: RememberedSite; readonly model: OptionsModel }) {
  const { name, level, paths, rules, kinds } = site;
  const details = [
    ...paths.map(({ path, level: own }) => `${path}: ${i18n.t(`siteLevels.${own}`)}`),
    ...(rules.length > 0 ? [i18n.t('options.ruleCount', rules.length)] : []),
    ...(Object.keys(kinds).length > 0 ? [i18n.t('options.kindCount', Object.keys(kinds).length)] : []),
  ];
  return (
    <tr>
      <th scope="row">
        {name}
        {details.length > 0 && <span class="hint details">{details.join(' · ')}</span>}
      </th>
      <td>
        <LevelSelect
          levels={SITE_LEVELS}
          level={level ?? model.settings.value?.defaultLevel ?? 'detect'}
          label={i18n.t('options.levelOn', [name])}
          onChoose={(chosen) => model.setLevel(name, chosen)}
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
