// The next results join the list instead of taking its place. Coming back from a fiche, the list is as long as it was and where it was.
import { page } from './refresh.mjs';

export async function more() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-more] a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    next(link).then((first) => first.focus(), () => location.assign(link.href));
  });
  addEventListener('pagehide', () => history.replaceState({ ...history.state, top: scrollY }, ''));
  await again(history.state ?? {});
}

/** Lengthens the list as it was when the reader left it. */
async function again({ pages = 0, top = 0 }) {
  if (pages === 0) return;
  try {
    for (let shown = 0; shown < pages; shown++) await next(document.querySelector('[data-more] a'), true);
    scrollTo(0, top);
  } catch { /* the beginning of the list is better than an error */ }
}

async function next(link, silent = false) {
  const place = link.closest('[data-more]');
  place.setAttribute('aria-busy', 'true');
  try {
    const there = await page(link.href);
    const list = document.getElementById('hits');
    const fresh = [...there.querySelectorAll('#hits > li')].map((one) => document.importNode(one, true));
    const following = there.querySelector('[data-more]');
    list.append(...fresh);
    if (following) place.replaceWith(document.importNode(following, true)); else place.remove();
    if (!silent) history.replaceState({ ...history.state, pages: (history.state?.pages ?? 0) + 1 }, '');
    document.dispatchEvent(new Event('repere:results'));
    return fresh[0].querySelector('a');
  } finally {
    place.removeAttribute('aria-busy');
  }
}
