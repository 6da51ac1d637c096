// Loaded before anything is painted, so that nobody who chose dark sees a flash of light: the choice of parts/appearance.mjs.
try {
  const chosen = localStorage.getItem('repere-appearance');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.frTheme = chosen;
} catch { /* Where nothing may be stored, the system decides. */ }
