import type { ComponentChildren } from 'preact';

interface Props<Option extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  readonly word: (option: Option) => string;
  readonly onChoose: (option: Option) => void;
  /** What the choice means, in a line; it may change with the choice. */
  readonly hint?: ComponentChildren;
}

/** One of a few, side by side: Off · Tidy · Focus */
export function Segments<Option extends string>(props: Props<Option>) {
  const { name, options, chosen, word, onChoose, hint } = props;
  return (
    <div
      class="segments"
      role="radiogroup"
      aria-label={props.label}
      aria-describedby={hint ? `${name}-hint` : undefined}
    >
      <div class="track">
        {options.map((each) => (
          <label key={each} class="segment">
            <input type="radio" name={name} value={each} checked={each === chosen} onChange={() => onChoose(each)} />
            <span>{word(each)}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
