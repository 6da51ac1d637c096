// Suggests addresses under the field of the street, as a list that the keyboard and screen readers know.
const PAUSE = 250;
const SHORTEST = 3;

export function suggest(place, form) {
  const prefix = `places.${place.dataset.place}.`;
  const field = (name) => form.elements[prefix + name];
  const input = field('street');
  const list = Object.assign(document.createElement('ul'), { className: 'suggestions', id: `${input.id}-list`, hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', place.querySelector(`label[for="${CSS.escape(input.id)}"]`).firstChild.textContent.trim());
  input.after(list);
  input.parentElement.style.position = 'relative';
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }).forEach(([name, value]) => input.setAttribute(name, value));
  let timer, asked = 0, found = [], at = -1;

  const close = () => { list.hidden = true; at = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };

  async function ask() {
    const words = input.value.trim();
    if (words.length < SHORTEST) return close();
    const number = ++asked;
    try {
      const response = await fetch(`/espace/adresses?q=${encodeURIComponent([words, field('postalCode').value, field('city').value].filter(Boolean).join(' '))}`);
      if (!response.ok || number !== asked) return;
      show((await response.json()).found);
    } catch { close(); }
  }

  function show(next) {
    found = next;
    list.replaceChildren(...found.map((address, index) => {
      const item = Object.assign(document.createElement('li'), { id: `${list.id}-${index}`, textContent: address.label });
      item.setAttribute('role', 'option');
      item.addEventListener('mousedown', (event) => { event.preventDefault(); pick(index); });
      return item;
    }));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    at = -1;
  }

  function mark(next) {
    at = (next + found.length) % found.length;
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
    input.setAttribute('aria-activedescendant', list.children[at].id);
  }

  function pick(index) {
    const address = found[index];
    // What the address book spells; the point belongs to exactly this address.
    const values = {
      street: address.street ?? '', postalCode: address.postalCode ?? '', city: address.city, commune: address.commune, departement: '',
      longitude: String(address.longitude), latitude: String(address.latitude), precision: address.precision, score: address.score,
      locatedAt: `${address.longitude},${address.latitude}`, point: address.street ? 'found' : 'commune',
    };
    Object.entries(values).forEach(([name, value]) => { field(name).value = value; });
    field('locatedFor').value = [values.street.trim(), `${values.postalCode} ${values.city}`.trim()].filter(Boolean).join(', ');
    close();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    place.dispatchEvent(new CustomEvent('located'));
  }

  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); mark(at + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); mark(at < 0 ? -1 : at - 1); }
    else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); pick(at); }
    else if (event.key === 'Escape') { event.preventDefault(); close(); }
  });
}
