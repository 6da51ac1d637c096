// The page that composes a widget: copies the code, and fits the preview as the widget's script would.
for (const button of document.querySelectorAll('[data-copies]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
    button.textContent = button.dataset.copied;
  });
}
const preview = document.querySelector('.preview');
addEventListener('message', ({ source, origin, data }) => {
  const height = data && data.repereHeight;
  if (preview && source === preview.contentWindow && origin === location.origin && height > 0 && height < 20000) {
    preview.style.height = `${Math.ceil(height)}px`;
  }
});
preview?.contentWindow.postMessage('repere:height?', location.origin);
