// A page of results asked for anew without leaving it: the server makes the whole page, and the parts that changed take the places of ours.
const PARTS = '[data-part]';
let turn = 0;

/** The document at an address of this site. @throws when it cannot be had: the caller then goes there as a link would */
export async function page(address) {
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Shows the results at an address in place; focus and what was unfolded stay. The last one asked for wins. */
export async function show(address) {
  const mine = ++turn;
  document.querySelector('.layout').setAttribute('aria-busy', 'true');
  try {
    const there = await page(address);
    if (mine !== turn) return;
    const unfolded = new Map([...document.querySelectorAll('[data-facet]')].map((one) => [one.dataset.facet, one.open]));
    const focus = selector(document.activeElement);
    for (const part of document.querySelectorAll(PARTS)) {
      const fresh = there.querySelector(`[data-part=${part.dataset.part}]`);
      if (!fresh) throw new Error(part.dataset.part);
      part.replaceWith(document.importNode(fresh, true));
    }
    document.title = there.title;
    for (const one of document.querySelectorAll('[data-facet]')) one.open = unfolded.get(one.dataset.facet) ?? one.open;
    if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
    document.querySelectorAll('.languages__menu a').forEach((link, at) => { link.href = there.querySelectorAll('.languages__menu a')[at].href; });
    document.dispatchEvent(new Event('repere:results'));
  } catch {
    if (mine === turn) location.assign(address);
  } finally {
    if (mine === turn) document.querySelector('.layout').removeAttribute('aria-busy');
  }
}

/** What finds a control again after its part was replaced. */
function selector(element) {
  if (!element?.closest(PARTS)) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.name) return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  const href = element.getAttribute('href');
  return href ? `${PARTS} a[href="${CSS.escape(href)}"]` : null;
}
