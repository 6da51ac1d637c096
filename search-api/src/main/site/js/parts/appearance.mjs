/** Lets the reader choose light, dark or as the system has it; remembered in this browser alone. @param {HTMLElement} group of radios */
export function appearance(group) {
  const root = document.documentElement;
  group.querySelector(`[value=${root.dataset.frTheme ?? 'system'}]`).checked = true;
  group.hidden = false;
  group.addEventListener('change', ({ target }) => {
    if (target.value === 'system') delete root.dataset.frTheme; else root.dataset.frTheme = target.value;
    try {
      if (target.value === 'system') localStorage.removeItem('repere-appearance');
      else localStorage.setItem('repere-appearance', target.value);
    } catch { /* It holds for this page at least. */ }
  });
}
