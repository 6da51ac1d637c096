// What every page of the administration loads. Pages work without it.

/** A form that is on its way is not sent a second time by an impatient finger. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'true';
  window.addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
});

/** The first field that was refused takes the focus, so that nobody looks for it. */
document.querySelector('[aria-invalid=true]')?.focus();
