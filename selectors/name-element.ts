import { isStableName } from './is-stable-name.ts';

/**
 * Selectors that name an element by what its author called it, the shortest first; empty where nothing has a name that
 * lasts. Each may match other elements as well.
 */
export function nameElement(element: Element): string[] {
  const tag = element.localName;
  const classes = [...element.classList].filter(isStableName).map((name) => `.${CSS.escape(name)}`);
  const pairs = classes.flatMap((one, index) => classes.slice(index + 1).map((other) => one + other));
  const names = [
    ...(element.id && isStableName(element.id) ? [`#${CSS.escape(element.id)}`] : []),
    ...classes,
    ...pairs,
    ...(tag.includes('-') ? [tag] : []),
    ...['aria-label', 'role', 'data-testid', 'data-component'].flatMap((attribute) => {
      const value = element.getAttribute(attribute);
      return value && value.length <= 40 ? [`${tag}[${attribute}="${CSS.escape(value)}"]`] : [];
    }),
  ];
  return names.sort((a, b) => a.length - b.length);
}
