/** Scrolls to the part of the page that the address names, once it is there, and opens what is folded in it. */
export function goToPart(): void {
  const heading = document.getElementById(location.hash.slice(1));
  if (!heading) return;
  const part = heading.closest('section');
  part?.querySelector(':scope > details')?.setAttribute('open', '');
  (part ?? heading).scrollIntoView();
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
