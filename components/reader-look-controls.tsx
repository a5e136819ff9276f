import type { ComponentChildren } from 'preact';
import { i18n, language } from '#i18n';
import {
  ALIGNMENTS,
  DARK_THEMES,
  LIGHT_THEMES,
  LOOK_RANGES,
  type LookMeasure,
  READER_FONTS,
  READER_THEMES,
  type ReaderLook,
} from '../settings/reader-look.ts';

interface Props {
  /** What is shown now. */
  readonly look: ReaderLook;
  /** What a reset leads back to. */
  readonly base: ReaderLook;
  readonly onChange: (change: Partial<ReaderLook>) => void;
  readonly onReset: (field: keyof ReaderLook) => void;
}

/** All that can be changed about the look of the reader view; each change holds at once, each has its way back. */
export function ReaderLookControls(props: Props) {
  const { look, onChange } = props;
  return (
    <div class="look-controls">
      <Choice
        {...props}
        field="theme"
        options={['system', ...READER_THEMES]}
        word={(each) => i18n.t(`look.themes.${each}`)}
      />
      {look.theme === 'system' && (
        <div class="look-pair">
          <Choice {...props} field="lightTheme" options={LIGHT_THEMES} word={(each) => i18n.t(`look.themes.${each}`)} />
          <Choice {...props} field="darkTheme" options={DARK_THEMES} word={(each) => i18n.t(`look.themes.${each}`)} />
        </div>
      )}
      <Choice {...props} field="font" options={READER_FONTS} word={(each) => i18n.t(`look.fonts.${each}`)} />
      <Slider {...props} field="sizePx" word={(value) => i18n.t('look.px', [format(value)])} />
      <Slider {...props} field="lineLength" word={(value) => i18n.t('look.characters', [format(value)])} />
      <Slider {...props} field="lineHeight" word={(value) => format(value)} />
      <Slider {...props} field="letterSpacingEm" word={(value) => i18n.t('look.em', [format(value)])} />
      <Slider {...props} field="wordSpacingEm" word={(value) => i18n.t('look.em', [format(value)])} />
      <Choice {...props} field="alignment" options={ALIGNMENTS} word={(each) => i18n.t(`look.alignments.${each}`)} />
      <Toggle
        {...props}
        field="isHyphenated"
        isOn={look.isHyphenated}
        onSwitch={(isOn) => onChange({ isHyphenated: isOn })}
      />
      <Toggle
        {...props}
        field="dimsPictures"
        isOn={look.dimsPictures}
        onSwitch={(isOn) => onChange({ dimsPictures: isOn })}
      />
    </div>
  );
}

type Field = keyof ReaderLook;

interface ChoiceProps<Name extends Field> extends Props {
  readonly field: Name;
  readonly options: readonly ReaderLook[Name][];
  readonly word: (option: ReaderLook[Name]) => string;
}

/** One of a few, all in sight. */
function Choice<Name extends 'theme' | 'lightTheme' | 'darkTheme' | 'font' | 'alignment'>(props: ChoiceProps<Name>) {
  const { field, options, look, word, onChange } = props;
  return (
    <div class="look-choice" role="radiogroup" aria-labelledby={`look-${field}`}>
      <p id={`look-${field}`}>{i18n.t(`look.${field}`)}</p>
      <Reset {...props} />
      <div class="look-options">
        {options.map((option) => (
          <label key={option} data-option={option}>
            <input
              type="radio"
              name={`look-${field}`}
              checked={look[field] === option}
              onChange={() => onChange({ [field]: option })}
            />
            <span>{word(option)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

/** A measure within its range. */
function Slider(props: Props & { readonly field: LookMeasure; readonly word: (value: number) => string }) {
  const { field, look, word, onChange } = props;
  const id = `look-${field}`;
  return (
    <Row {...props} label={<label for={id}>{i18n.t(`look.${field}`)}</label>} value={word(look[field])}>
      <input
        id={id}
        type="range"
        {...LOOK_RANGES[field]}
        value={look[field]}
        aria-valuetext={word(look[field])}
        onInput={({ currentTarget }) => onChange({ [field]: currentTarget.valueAsNumber })}
      />
    </Row>
  );
}

function Toggle(
  props: Props & {
    readonly field: 'isHyphenated' | 'dimsPictures';
    readonly isOn: boolean;
    readonly onSwitch: (isOn: boolean) => void;
  },
) {
  const { field, isOn, onSwitch } = props;
  const id = `look-${field}`;
  return (
    <Row {...props} label={<label for={id}>{i18n.t(`look.${field}`)}</label>}>
      <input
        id={id}
        type="checkbox"
        class="toggle"
        checked={isOn}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
    </Row>
  );
}

function Row(
  props: Props & {
    readonly field: Field;
    readonly label: ComponentChildren;
    readonly value?: string;
    readonly children: ComponentChildren;
  },
) {
  return (
    <div class="look-row">
      {props.label}
      {props.value && <output>{props.value}</output>}
      <Reset {...props} />
      {props.children}
    </div>
  );
}

/** The way back, where there is one to go. */
function Reset({ field, look, base, onReset }: Props & { readonly field: Field }) {
  if (look[field] === base[field]) return null;
  const label = i18n.t('look.reset', [i18n.t(`look.${field}`)]);
  return (
    <button type="button" class="quiet look-reset" aria-label={label} title={label} onClick={() => onReset(field)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M3.5 3v3.5H7M3.8 6.3A5 5 0 1 1 3 9" />
      </svg>
    </button>
  );
}

/** Sums of steps like 0.1 show no noise of their binary form. */
function format(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(value);
}
