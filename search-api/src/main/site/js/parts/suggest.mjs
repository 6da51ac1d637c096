// Suggestions while typing, as an ARIA combobox with a list: places, themes and needs, fiches. Without it the form works as it is.
const WAIT_MS = 120;
const LEAST = 2;

export function suggest(form) {
  const words = form.dataset;
  const language = document.documentElement.lang;
  box(form.elements.q, (answer) => [
    group(words.places, answer.places.map((place) => option(nameOf(place), place.context?.name, () => choosePlace(place)))),
    group(words.topics, [
      ...answer.themes.map((theme) => option(theme.name, '', () => go(`/${language}/recherche?theme=${theme.code}`))),
      ...answer.needs.map((need) => option(need.name, '', () => go(`/${language}/recherche?need=${need.code}`))),
    ]),
    group(words.fiches, answer.fiches.map((fiche) => option(fiche.title, '', () => go(`/${language}/fiches/${fiche.slug}`), fiche.lang))),
  ]);
  box(form.elements.lieu, (answer) => [
    group('', answer.places.map((place) => option(nameOf(place), place.context?.name, () => choosePlace(place)))),
  ]);

  /** The very place is searched, not its name, which others may bear. */
  function choosePlace(place) {
    form.elements.lieu.value = place.name;
    let chosen = form.querySelector('input[name=place]');
    if (!chosen) {
      chosen = document.createElement('input');
      Object.assign(chosen, { type: 'hidden', name: 'place' });
      form.append(chosen);
      form.elements.lieu.addEventListener('input', () => chosen.remove(), { once: true });
      form.addEventListener('submit', () => { if (chosen.isConnected) form.elements.lieu.disabled = true; });
    }
    chosen.value = place.id;
    if (document.activeElement === form.elements.q) form.elements.q.value = '';
    (form.elements.q.value ? form.querySelector('[type=submit]') : form.elements.q).focus();
  }

  function box(input, groupsOf) {
    const list = document.createElement('div');
    const says = document.createElement('p');
    Object.assign(list, { id: `${input.id}-list`, className: 'suggestions', hidden: true });
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.labels[0].firstElementChild.textContent);
    says.className = 'visually-hidden';
    says.setAttribute('role', 'status');
    input.after(list, says);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
      input.setAttribute(name, value);
    }
    let timer;
    let asked = 0;
    let current = -1;
    let options = [];

    input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, WAIT_MS); });
    input.addEventListener('blur', () => setTimeout(close, 150));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
      if (event.key === 'Enter' && current >= 0) { event.preventDefault(); options[current].choose(); close(); }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (list.hidden || options.length === 0) return;
        event.preventDefault();
        mark((current + (event.key === 'ArrowDown' ? 1 : options.length - 1) + (current < 0 && event.key === 'ArrowUp' ? 1 : 0)) % options.length);
      }
    });

    async function ask() {
      const text = input.value.trim();
      const turn = ++asked;
      if (text.length < LEAST) { close(); return; }
      try {
        const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: text, lang: language })}`);
        if (!response.ok || turn !== asked) return;
        show(groupsOf(await response.json()).filter((one) => one.options.length > 0));
      } catch { close(); }
    }

    function show(groups) {
      list.replaceChildren();
      options = groups.flatMap((one) => one.options);
      current = -1;
      let number = 0;
      for (const one of groups) {
        const part = document.createElement('div');
        part.setAttribute('role', 'group');
        if (one.title) {
          const title = document.createElement('div');
          Object.assign(title, { className: 'suggestions__kind', textContent: one.title, id: `${list.id}-${number}-kind` });
          part.setAttribute('aria-labelledby', title.id);
          part.append(title);
        }
        for (const entry of one.options) {
          entry.element.id = `${list.id}-${number++}`;
          entry.element.addEventListener('mousedown', (event) => { event.preventDefault(); entry.choose(); close(); });
          part.append(entry.element);
        }
        list.append(part);
      }
      list.hidden = options.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
      says.textContent = (options.length === 0 ? words.none : words.some).replace('#', options.length);
    }

    function mark(index) {
      options[current]?.element.removeAttribute('aria-selected');
      current = index;
      options[current].element.setAttribute('aria-selected', 'true');
      options[current].element.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', options[current].element.id);
    }

    function close() {
      asked++;
      list.hidden = true;
      current = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }
  }
}

function group(title, options) { return { title, options }; }

function option(text, more, choose, lang) {
  const element = document.createElement('div');
  element.setAttribute('role', 'option');
  element.append(text);
  if (lang) { element.lang = lang; element.dir = 'auto'; }
  if (more) {
    const small = document.createElement('small');
    small.textContent = ` ${more}`;
    element.append(small);
  }
  return { element, choose };
}

function nameOf(place) { return place.localName ? `${place.localName} – ${place.name}` : place.name; }

function go(address) { location.assign(address); }
