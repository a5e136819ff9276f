/** A page's own script, run there: watches every attribute and every node that comes, as pages do that want nobody near them. */
export function fight(how: 'read' | 'delete' | 'hide' | 'move'): void {
  const known = new Set([...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()));
  const own = new Set<Node>(document.querySelectorAll('*'));
  const world = Object.assign(window, { records: 0, seen: [] as string[] });
  new MutationObserver((records) => {
    world.records += records.length;
    for (const { target, attributeName, addedNodes } of records) {
      if (attributeName && !known.has(attributeName)) {
        world.seen.push(attributeName);
        if (how === 'delete') (target as Element).removeAttribute(attributeName);
      }
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement) || own.has(node)) continue;
        if (how === 'hide') node.style.setProperty('display', 'none', 'important');
        if (how === 'move' && node.parentNode !== document.body) document.body.append(node);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
