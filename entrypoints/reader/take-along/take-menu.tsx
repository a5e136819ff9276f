import { i18n } from '#i18n';
import { TAKES, type Take } from './take-along.ts';

/** Ways to take the article along. */
export function TakeMenu({ onTake }: { readonly onTake: (take: Take) => void }) {
  return (
    <ul class="takes">
      {TAKES.map((take) => (
        <li key={take}>
          <button type="button" onClick={() => onTake(take)}>
            {i18n.t(`reader.take.${take}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
