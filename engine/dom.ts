/**
 * Reading the DOM through its prototypes: a form whose fields are named `childNodes` or `getAttribute` hides those
 * properties behind its fields (HTML standard, form named properties), and the page may be hostile. One function each, so
 * that engines may inline them: a page is read through them some ten thousand times.
 */
function getterOf<T, V>(prototype: T, name: string): (this: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`This browser has no ${name}`);
  return get;
}

const firstChild = getterOf<Node, ChildNode | null>(Node.prototype, 'firstChild');
const nextSibling = getterOf<Node, ChildNode | null>(Node.prototype, 'nextSibling');
const parentNode = getterOf<Node, ParentNode | null>(Node.prototype, 'parentNode');
const nodeType = getterOf<Node, number>(Node.prototype, 'nodeType');
const localName = getterOf<Element, string>(Element.prototype, 'localName');
const textContent = getterOf<Node, string | null>(Node.prototype, 'textContent');
const previousElementSibling = getterOf<Element, Element | null>(Element.prototype, 'previousElementSibling');
const nextElementSibling = getterOf<Element, Element | null>(Element.prototype, 'nextElementSibling');
const shadowRoot = getterOf<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

export const firstChildOf = (node: Node): ChildNode | null => firstChild.call(node);
export const nextSiblingOf = (node: Node): ChildNode | null => nextSibling.call(node);
export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const nodeTypeOf = (node: Node): number => nodeType.call(node);
export const isDocument = (node: Node): node is Document => nodeTypeOf(node) === Node.DOCUMENT_NODE;
export const textOf = (element: Element): string => textContent.call(element) ?? '';
export const previousElementOf = (element: Element): Element | null => previousElementSibling.call(element);
export const nextElementOf = (element: Element): Element | null => nextElementSibling.call(element);
export const tagOf = (element: Element): string => localName.call(element);
export const shadowRootOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);

const documentElement = getterOf<Document, HTMLElement>(Document.prototype, 'documentElement');
const body = getterOf<Document, HTMLElement | null>(Document.prototype, 'body');
const title = getterOf<Document, string>(Document.prototype, 'title');
const defaultView = getterOf<Document, (Window & typeof globalThis) | null>(Document.prototype, 'defaultView');
const baseURI = getterOf<Node, string>(Node.prototype, 'baseURI');
const ownerDocument = getterOf<Node, Document | null>(Node.prototype, 'ownerDocument');
const implementation = getterOf<Document, DOMImplementation>(Document.prototype, 'implementation');

// A document hides its properties behind pictures, forms and frames of their names as well.
export const rootElementOf = (document: Document): HTMLElement => documentElement.call(document);
export const bodyOf = (document: Document): HTMLElement | null => body.call(document);
export const titleOf = (document: Document): string => title.call(document);
export const viewOf = (document: Document): (Window & typeof globalThis) | null => defaultView.call(document);
export const baseOf = (document: Document): string => baseURI.call(document);
/** The document of a node; its own of a document. */
export const documentOf = (node: Node): Document => ownerDocument.call(node) ?? (node as Document);
/** A document that loads nothing and runs nothing. */
export const makeInertDocument = (): Document => implementation.call(document).createHTMLDocument('');

/** The document in a frame, if it is of the page's own origin. */
export function frameDocumentOf(frame: Element): Document | null {
  return 'contentDocument' in frame ? (frame.contentDocument as Document | null) : null;
}

/** The frame that a document stands in; null if it stands in none, or is no document. */
export const frameOf = (node: Node): Element | null => (isDocument(node) ? (viewOf(node)?.frameElement ?? null) : null);

/** The body of the document in a frame, if it is of the page's own origin. */
export function frameBodyOf(frame: Element): HTMLElement | null {
  const document = frameDocumentOf(frame);
  return document && bodyOf(document);
}

/** Whether an element stands in a page that is in a window: what is in a frame that was removed does not. */
export const isOnPage = (element: Element): boolean => element.isConnected && viewOf(documentOf(element)) !== null;

const slotted = HTMLSlotElement.prototype.assignedNodes;
/** What a shadow root's slot shows of its host's children. */
export const assignedTo = (slot: Element): readonly Node[] => slotted.call(slot as HTMLSlotElement);

const { getBoundingClientRect } = Element.prototype;
/** Where an element's box is in the window, in CSS pixels. */
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
const { getRootNode, contains } = Node.prototype;
/** The document or shadow root that a node is in. */
export const rootOf = (node: Node): Node => getRootNode.call(node);
export const isInside = (outer: Node, inner: Node): boolean => contains.call(outer, inner);

const { getElementById, getElementsByTagName, querySelector } = Document.prototype;
export const elementById = (document: Document, id: string): Element | null => getElementById.call(document, id);

/** The elements of a name. */
export const elementsNamed = (document: Document, tag: string): HTMLCollectionOf<Element> =>
  getElementsByTagName.call(document, tag);
/** The first element of a document that a selector names. */
export const selectFirst = (document: Document, selector: string): Element | null =>
  querySelector.call(document, selector);
const selectFromDocument = Document.prototype.querySelectorAll;
/** All of a document or shadow root that a selector names, in order; what stands in no page has an element for its root. */
export const selectFrom = (root: Document | ShadowRoot | Element, selector: string): NodeListOf<Element> =>
  isDocument(root) ? selectFromDocument.call(root, selector) : root.querySelectorAll(selector);

const { querySelectorAll } = Element.prototype;
/** The elements inside that a selector names, in order. */
export const selectIn = (element: Element, selector: string): Iterable<Element> =>
  querySelectorAll.call(element, selector);

const getAttribute = Element.prototype.getAttribute;
/** An attribute's value, `''` if it has none. */
export const attributeOf = (element: Element, name: string): string => getAttribute.call(element, name) ?? '';

/** The elements directly inside, in order. */
export function childElementsOf(parent: Node): Element[] {
  const elements: Element[] = [];
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
    if (nodeTypeOf(child) === Node.ELEMENT_NODE) elements.push(child as ChildNode as Element);
  }
  return elements;
}
