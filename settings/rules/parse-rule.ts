import { CosmeticRuleParser } from '@adguard/agtree/parser';
import { findFault, type SelectorFault } from './find-fault.ts';

/** Why a line is kept, but does nothing. */
export type RuleProblem =
  | 'syntax'
  | 'no-hiding'
  | 'script'
  | 'style'
  | 'html'
  | 'modifiers'
  | 'no-site'
  | 'pattern'
  | SelectorFault;

/** A line of an element-hiding list, as content blockers write it. */
export type ParsedRule =
  | { readonly kind: 'rule'; readonly sites: readonly { readonly name: string; readonly text: string }[] }
  | { readonly kind: 'comment' }
  | { readonly kind: 'unused'; readonly problem: RuleProblem };

const PROBLEM_OF: Readonly<Record<string, RuleProblem>> = {
  ScriptletInjectionRule: 'script',
  JsInjectionRule: 'script',
  CssInjectionRule: 'style',
  HtmlFilteringRule: 'html',
};

/**
 * Reads one line. A rule that names several sites comes apart into one for each, so that every site has its own and
 * two browsers can change different ones.
 */
export function parseRule(line: string): ParsedRule {
  const text = line.trim();
  if (text === '' || text.startsWith('!') || /^#\s/.test(text) || /^\[Adblock/i.test(text)) return { kind: 'comment' };
  try {
    return readOwnName(text) ?? readCosmetic(text);
  } catch {
    return { kind: 'unused', problem: 'syntax' };
  }
}

/** Names of sites that content blockers have no word for: an IPv6 address, and the files of this device. */
const OWN_NAME = /^(\[[\da-f:.]+\]|file:)(?=#@?#)/i;
const STAND_IN = 'own.invalid';

/** A rule for such a site is like any other but for the name. */
function readOwnName(text: string): ParsedRule | null {
  const [written] = OWN_NAME.exec(text) ?? [];
  if (!written) return null;
  const parsed = readCosmetic(STAND_IN + text.slice(written.length));
  if (parsed.kind !== 'rule') return parsed;
  const name = written.startsWith('[') ? new URL(`http://${written}/`).hostname : written.toLowerCase();
  return { kind: 'rule', sites: parsed.sites.map((each) => ({ name, text: name + each.text.slice(STAND_IN.length) })) };
}

function readCosmetic(text: string): ParsedRule {
  const rule = CosmeticRuleParser.parse(text, {
    isLocIncluded: false,
    includeRaws: false,
    tolerant: false,
    parseAbpSpecificRules: true,
    parseUboSpecificRules: true,
  });
  if (!rule) return { kind: 'unused', problem: 'no-hiding' };
  if (rule.type !== 'ElementHidingRule') return { kind: 'unused', problem: PROBLEM_OF[rule.type] ?? 'no-hiding' };
  if (rule.modifiers && rule.modifiers.children.length > 0) return { kind: 'unused', problem: 'modifiers' };
  const selector = rule.body.selectorList.value;
  const fault = findFault(selector);
  if (fault) return { kind: 'unused', problem: fault };

  const domains = rule.domains.children.map(({ value, exception }) => ({ name: hostOf(value), exception }));
  if (domains.some(({ name }) => name === null)) return { kind: 'unused', problem: 'pattern' };
  const excluded = domains.filter(({ exception }) => exception).map(({ name }) => `~${name}`);
  const named = domains.flatMap(({ name, exception }) => (exception || name === null ? [] : [name]));
  if (named.length === 0) return { kind: 'unused', problem: 'no-site' };
  const sign = rule.exception ? '#@#' : '##';
  return {
    kind: 'rule',
    sites: named.map((name) => ({ name, text: [name, ...excluded].join() + sign + selector })),
  };
}

/** A domain as pages have it in their address; null for patterns, and for what is no domain. */
function hostOf(domain: string): string | null {
  if (/[*/\s:@?#]/.test(domain)) return null;
  const address = `http://${domain}/`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : null;
}
