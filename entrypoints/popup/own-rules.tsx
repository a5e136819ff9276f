import { i18n } from '#i18n';
import type { AppliedRule } from '../../messages/protocol.ts';
import { openOptions } from './open-options.ts';

interface Props {
  readonly rules: readonly AppliedRule[];
  readonly onUndo: (rule: AppliedRule) => void;
}

/** The reader's own rules that say something of this page, each with its way back. */
export function OwnRules({ rules, onUndo }: Props) {
  return (
    <div class="own-rules">
      <ul class="excerpts">
        {rules.map((rule) => (
          <li key={`${rule.keeps} ${rule.selector}`} class="excerpt">
            <p>
              <code dir="ltr">{rule.selector}</code>{' '}
              <span class="reasons whole">
                {i18n.t(rule.keeps ? 'popup.ruleKeeps' : 'popup.ruleHides', rule.pieces)}
              </span>
            </p>
            <button type="button" class="quiet small" onClick={() => onUndo(rule)}>
              {i18n.t('popup.unrule')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet small" onClick={() => openOptions('rules')}>
        {i18n.t('popup.editRules')}
      </button>
    </div>
  );
}
