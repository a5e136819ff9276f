/** A page's own script, run there before all others: puts traps on what scripts use, and counts who steps into them. */
export function overridePrototypes(): void {
  const trapped: string[] = [];
  Object.assign(window, { trapped });
  // `push` has a trap of its own.
  const note = (name: string) => {
    trapped[trapped.length] = name;
  };
  const trap = (owner: object, name: string) => {
    const original = Reflect.get(owner, name);
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value(...args: unknown[]) {
        if ((window as unknown as { isSet?: boolean }).isSet) note(name);
        return Reflect.apply(original, this, args);
      },
    });
  };
  for (const name of ['setAttribute', 'removeAttribute', 'closest', 'querySelectorAll', 'attachShadow'])
    trap(Element.prototype, name);
  for (const name of ['filter', 'map', 'push', 'includes', 'flatMap']) trap(Array.prototype, name);
  for (const name of ['parse', 'stringify']) trap(JSON, name);
  trap(window, 'requestAnimationFrame');
  window.MutationObserver = class {
    constructor() {
      note('MutationObserver');
    }
  } as unknown as typeof MutationObserver;
}
