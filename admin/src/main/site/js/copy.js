// What is there to be copied gets a button that copies it; without this it is selected by hand.
for (const field of document.querySelectorAll('input[data-copy]')) {
  field.addEventListener('focus', () => field.select());
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w';
  button.textContent = field.dataset.copy;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { return; }
    said.textContent = ` ${field.dataset.copied}`;
  });
  field.after(button, said);
}
