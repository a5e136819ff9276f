import type { SettingsRequest } from '../../messages/settings-requests.ts';
import { moveLevel, setLevel } from '../../settings/level-scopes.ts';
import { parseLookChange } from '../../settings/reader-look.ts';
import { saveLook } from '../../settings/reader-settings.ts';
import { removeRule } from '../../settings/rules/site-rules.ts';
import { changeSite, forgetSite, nameFor, rememberSite } from '../../settings/sites.ts';
import { restEverywhere, wakeEverywhere } from './rest-everywhere.ts';

/** What was asked for before. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Writes what the popup asks for, which may be closed by now, one after the other: a switch that is turned on and off at once
 * ends off.
 * @returns true once it is stored
 */
export function changeSettings(request: SettingsRequest): Promise<true> {
  const change = before.then(() => write(request));
  before = change.catch(() => {});
  return change;
}

async function write(request: SettingsRequest): Promise<true> {
  switch (request.type) {
    case 'settings:level':
      await changeLevel(request);
      break;
    case 'settings:scope':
      await moveLevel(request.of, request.from, request.to, request.level);
      break;
    case 'settings:kind': {
      const { kind, isHidden } = request;
      await changeSite(await nameFor(request.of), (site) => ({ ...site, kinds: { ...site.kinds, [kind]: isHidden } }));
      break;
    }
    case 'settings:unrule':
      await removeRule(request.host, request);
      break;
    case 'settings:look':
      await saveLook(parseLookChange(request.look));
      break;
    case 'settings:pause':
      await (request.isWanted ? restEverywhere() : wakeEverywhere());
  }
  return true;
}

async function changeLevel({ of, scope, level }: Extract<SettingsRequest, { type: 'settings:level' }>): Promise<void> {
  if (scope) return setLevel(of, scope, level);
  await (level === null ? forgetSite(of.host) : rememberSite(of, level));
}
