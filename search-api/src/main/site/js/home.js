// The département whose figures a reader asked for is remembered by this browser, and shown without being asked for again.
import { page } from './parts/refresh.mjs';

const REMEMBERED = 'repere-departement';
const asked = new URLSearchParams(location.search).get('departement');

if (asked) keep(asked);
else if (kept()) showFigures(kept());

async function showFigures(code) {
  try {
    const there = await page(`${location.pathname}?departement=${encodeURIComponent(code)}`);
    const figures = there.querySelector('.local');
    if (figures.querySelector('.local__figures')) document.querySelector('.local').replaceWith(document.importNode(figures, true));
  } catch { /* the choice is still there to be made */ }
}

function kept() { try { return localStorage.getItem(REMEMBERED); } catch { return null; } }
function keep(code) { try { localStorage.setItem(REMEMBERED, code); } catch { /* asked again next time */ } }
