import type { CdpTarget } from './cdp-target.ts';

export interface ConsoleError {
  /** Page, worker or popup. */
  readonly where: string;
  /** `security` for what a CSP refused. */
  readonly source: string;
  readonly text: string;
}

interface Described {
  readonly description?: string;
  readonly value?: unknown;
}

/** Collects every error and warning of a target's console, content scripts included. */
export async function watchConsole(target: CdpTarget, where: string, errors: ConsoleError[]): Promise<void> {
  target.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { text, exception } = exceptionDetails as { text: string; exception?: Described };
    errors.push({ where, source: 'exception', text: exception?.description ?? text });
  });
  target.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'warning' && type !== 'assert') return;
    const text = (args as Described[]).map((arg) => arg.description ?? String(arg.value)).join(' ');
    errors.push({ where, source: 'console', text });
  });
  target.on('Log.entryAdded', ({ entry }) => {
    const { level, source, text } = entry as { level: string; source: string; text: string };
    // A file that a page of ours links to and does not have is not the extension's doing.
    if (level === 'error' && source !== 'network') errors.push({ where, source, text });
  });
  await target.send('Runtime.enable');
  await target.send('Log.enable');
}
