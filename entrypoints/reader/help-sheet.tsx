import { i18n } from '#i18n';
import { type Command, KEYS, keyName } from './obey-keys.ts';

/** All keys of the reader view. */
export function HelpSheet() {
  return (
    // Scrolls by keyboard where it does not fit.
    <dl class="keys" tabIndex={-1}>
      {(Object.keys(KEYS) as Command[]).map((command) => (
        <div key={command}>
          <dt>
            {KEYS[command].map((key) => (
              <kbd key={key}>{keyName(key)}</kbd>
            ))}
          </dt>
          <dd>{i18n.t(`reader.keys.${command}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
