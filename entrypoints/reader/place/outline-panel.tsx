import type { PlaceModel } from './place-model.ts';

interface Props {
  readonly place: PlaceModel;
  readonly onGo: () => void;
}

/** The article's headings; the one that is being read is marked. */
export function OutlinePanel({ place, onGo }: Props) {
  return (
    <ol class="outline">
      {place.sections.value.map(({ text, depth }, index) => (
        <li key={index} data-depth={depth}>
          <button
            type="button"
            aria-current={index === place.current.value ? 'location' : undefined}
            onClick={() => {
              onGo();
              place.goTo(index);
            }}
          >
            {text}
          </button>
        </li>
      ))}
    </ol>
  );
}
