/** Attributes by way of the prototype, since a form's fields may stand in for its methods (see dom.ts). */
const { closest, hasAttribute, matches, removeAttribute, setAttribute } = Element.prototype;

export const has = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const put = (element: Element, name: string, value = ''): void => setAttribute.call(element, name, value);
export const drop = (element: Element, name: string): void => removeAttribute.call(element, name);
export const isLike = (element: Element, selector: string): boolean => matches.call(element, selector);
export const nearest = (element: Element, selector: string): Element | null => closest.call(element, selector);
