import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ParsedRule, RuleProblem } from '../../settings/rules/parse-rule.ts';
import { findUnused, saveRuleText } from '../../settings/rules/rule-text.ts';
import type { OptionsModel } from './options-model.ts';

const PROBLEM_WORDS = {
  syntax: 'ruleProblems.syntax',
  'no-hiding': 'ruleProblems.noHiding',
  script: 'ruleProblems.script',
  style: 'ruleProblems.style',
  html: 'ruleProblems.html',
  modifiers: 'ruleProblems.modifiers',
  'no-site': 'ruleProblems.noSite',
  pattern: 'ruleProblems.pattern',
  invalid: 'ruleProblems.invalid',
  procedural: 'ruleProblems.procedural',
  'pseudo-element': 'ruleProblems.pseudoElement',
  'too-broad': 'ruleProblems.tooBroad',
  'too-costly': 'ruleProblems.tooCostly',
} as const satisfies Record<RuleProblem, string>;

/** The reader's own rules as text, in the syntax that content blockers share, with what is wrong line by line. */
export function RulesSection({ model }: { readonly model: OptionsModel }) {
  const text = useSignal('');
  const isSaved = useSignal(true);
  const hasFailed = useSignal(false);
  const known = useRef(new Map<string, ParsedRule>());
  useSignalEffect(() => {
    const { value } = model.ruleText;
    // What is being written is not taken away.
    if (isSaved.peek()) text.value = value;
  });
  const save = async () => {
    hasFailed.value = await saveRuleText(text.value).then(
      () => false,
      () => true,
    );
    isSaved.value = !hasFailed.value;
  };
  const unused = findUnused(text.value, known.current);
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{i18n.t('options.rules')}</h2>
      <p id="rules-hint" class="hint">
        {i18n.t('options.rulesHint')}
      </p>
      <textarea
        dir="ltr"
        rows={8}
        spellcheck={false}
        aria-labelledby="rules"
        aria-describedby="rules-hint rules-problems"
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
          isSaved.value = false;
        }}
      />
      <ul id="rules-problems" class="problems">
        {unused.map(({ line, text: rule, problem }) => (
          <li key={line}>
            {i18n.t('options.ruleLine', [String(line)])} <code dir="ltr">{rule}</code> {i18n.t(PROBLEM_WORDS[problem])}
          </li>
        ))}
      </ul>
      <button type="button" class="primary" disabled={isSaved.value} onClick={save}>
        {i18n.t(isSaved.value ? 'options.rulesSaved' : 'options.rulesSave')}
      </button>
      {hasFailed.value && <p class="failure">{i18n.t('options.failed')}</p>}
    </section>
  );
}
