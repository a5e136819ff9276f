import { useSignal } from '@preact/signals';
import { formatCount, i18n, language } from '#i18n';
import type { GeneralSettings } from '../../settings/schema.ts';
import { ImportFailed, type ImportFault, type ImportPreview, MOST_BYTES } from '../../settings/transfer.ts';
import type { OptionsModel } from './options-model.ts';

interface Props {
  readonly model: OptionsModel;
  readonly settings: GeneralSettings;
}

const FAULT_WORDS = {
  'too-large': 'importFaults.tooLarge',
  'no-json': 'importFaults.noJson',
  foreign: 'importFaults.foreign',
  newer: 'importFaults.newer',
} as const satisfies Record<ImportFault, string>;

/** Where the settings lie, and how they are taken along. */
export function StorageSection({ model, settings }: Props) {
  const { value: sync } = model.sync;
  const aside = Object.keys(model.aside.value).length;
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{i18n.t('options.storage')}</h2>
      <div class="field">
        <label class="row">
          <span>{i18n.t('options.sync')}</span>
          <input
            type="checkbox"
            class="toggle"
            checked={sync?.isOn ?? true}
            aria-describedby="sync-hint"
            onChange={({ currentTarget }) => model.switchSync(currentTarget.checked)}
          />
        </label>
        <p id="sync-hint" class="hint">
          {sync && i18n.t('options.syncUsed', [percent(sync.bytes / sync.quotaBytes)])}{' '}
          {sync?.isOn && sync.left > 0 && i18n.t('options.syncLeft', sync.left)}
        </p>
      </div>
      <div class="field">
        <label class="row">
          <span>{i18n.t('options.inPrivate')}</span>
          <input
            type="checkbox"
            class="toggle"
            checked={settings.remembersInPrivate}
            onChange={({ currentTarget }) => model.change({ remembersInPrivate: currentTarget.checked })}
          />
        </label>
      </div>
      {aside > 0 && (
        <div class="field">
          <p>{i18n.t('options.aside', aside)}</p>
          <div class="buttons">
            <button type="button" onClick={() => model.saveAside()}>
              {i18n.t('options.asideSave')}
            </button>
            <button type="button" class="quiet" onClick={() => model.dropAside()}>
              {i18n.t('options.asideDrop')}
            </button>
          </div>
        </div>
      )}
      <TakeAlong model={model} />
    </section>
  );
}

function TakeAlong({ model }: Pick<Props, 'model'>) {
  const preview = useSignal<ImportPreview | null>(null);
  const fault = useSignal<ImportFault | null>(null);
  const look = async (file: File | undefined) => {
    preview.value = null;
    fault.value = null;
    if (!file) return;
    try {
      // A file of this size is not even read.
      if (file.size > MOST_BYTES) throw new ImportFailed('too-large');
      preview.value = await model.previewImport(await file.text());
    } catch (error) {
      fault.value = error instanceof ImportFailed ? error.fault : 'foreign';
    }
  };
  const apply = async (mode: 'merge' | 'replace') => {
    if (preview.value) await model.import(preview.value, mode);
    preview.value = null;
  };
  return (
    <div class="field">
      <div class="buttons">
        <button type="button" onClick={() => model.export()}>
          {i18n.t('options.export')}
        </button>
        <label class="file">
          {i18n.t('options.import')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => look(currentTarget.files?.[0])}
          />
        </label>
        <button type="button" class="quiet" onClick={() => model.reset()}>
          {i18n.t('options.reset')}
        </button>
      </div>
      <div role="status">
        {fault.value && <p class="failure">{i18n.t(FAULT_WORDS[fault.value])}</p>}
        {model.wasReset.value && (
          <p>
            {i18n.t('options.wasReset')}{' '}
            <button type="button" onClick={() => model.undoReset()}>
              {i18n.t('options.undo')}
            </button>
          </p>
        )}
        {preview.value && <Preview preview={preview.value} onApply={apply} />}
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly onApply: (mode: 'merge' | 'replace') => void;
}

function Preview({ preview: { added, changed, same, onlyHere, unreadable }, onApply }: PreviewProps) {
  return (
    <div class="preview">
      <p>{i18n.t('options.previewTells', [formatCount(added), formatCount(changed), formatCount(same)])}</p>
      {onlyHere > 0 && <p>{i18n.t('options.onlyHere', onlyHere)}</p>}
      {unreadable.length > 0 && <p>{i18n.t('options.unreadable', [unreadable.slice(0, 10).join(', ')])}</p>}
      <div class="buttons">
        <button type="button" class="primary" onClick={() => onApply('merge')}>
          {i18n.t('options.merge')}
        </button>
        <button type="button" onClick={() => onApply('replace')}>
          {i18n.t('options.replace')}
        </button>
      </div>
    </div>
  );
}

function percent(share: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
