// Saves the form a moment after the last key. One save at a time; each names the revision that it starts from, so that nothing of anybody is
// overwritten: when somebody else was quicker, the server answers 409 with the difference. Without network the text stays in this browser.
const PAUSE = 1500;
const RETRY = 15_000;

export function autosave(form, status, notice, aside) {
  const key = `fiche:${form.dataset.draft}:${location.pathname}`;
  const revision = form.elements.revision;
  let timer, running = false, again = false, stopped = false;

  const later = (wait = PAUSE) => { clearTimeout(timer); timer = setTimeout(save, wait); };
  const typed = () => new URLSearchParams(new FormData(form));

  async function save() {
    if (stopped || form.dataset.sent) return;
    if (running) { again = true; return; }
    running = true;
    again = false;
    status.textContent = form.dataset.saving;
    const body = typed();
    try {
      const response = await fetch(form.action, { method: 'POST', body, headers: { 'X-Autosave': 'yes' } });
      await answered(response, body);
    } catch {
      keep(body);
      status.textContent = form.dataset.offline;
      later(RETRY);
    }
    running = false;
    if (again) later();
  }

  async function answered(response, body) {
    if (response.ok && response.headers.has('X-Revision')) {
      revision.value = response.headers.get('X-Revision');
      aside.innerHTML = await response.text();
      status.textContent = form.dataset.saved;
      localStorage.removeItem(key);
    } else if (response.status === 409) {
      stopped = true;
      keep(body);
      notice.innerHTML = await response.text();
      status.textContent = form.dataset.conflict;
      notice.tabIndex = -1;
      notice.focus();
    } else {
      throw new Error(`answered ${response.status}`);
    }
  }

  function keep(body) {
    try { localStorage.setItem(key, body.toString()); } catch { /* a full or closed store keeps nothing */ }
  }

  /** What could not be saved the last time is offered, never taken over by itself. */
  function offer() {
    const kept = localStorage.getItem(key);
    if (!kept || kept === typed().toString()) return;
    const box = document.createElement('div');
    box.className = 'fr-alert fr-alert--warning fr-mb-2w';
    const words = document.createElement('p');
    words.textContent = form.dataset.kept;
    box.append(words, button(form.dataset.take, () => { take(new URLSearchParams(kept)); box.remove(); later(0); }),
      button(form.dataset.drop, () => { localStorage.removeItem(key); box.remove(); }));
    notice.append(box);
  }

  function take(values) {
    for (const name of new Set([...form.elements].map((field) => field.name))) {
      const list = values.getAll(name);
      if (!name || name === 'revision' || name === 'do') continue;
      [...form.elements].filter((field) => field.name === name).forEach((field, index) => {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = list.includes(field.value);
        else if (list[index] !== undefined) field.value = list[index];
      });
    }
  }

  form.addEventListener('input', () => later());
  form.addEventListener('change', () => later());
  form.addEventListener('submit', () => { clearTimeout(timer); localStorage.removeItem(key); });
  window.addEventListener('online', () => { if (localStorage.getItem(key)) later(0); });
  offer();
}

function button(words, action) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'fr-btn fr-btn--sm fr-btn--secondary', textContent: words });
  made.addEventListener('click', action);
  return made;
}
