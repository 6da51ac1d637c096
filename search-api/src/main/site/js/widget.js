// For the pages of other sites, at /widget.js: makes the frames of <div data-repere="/fr/encart?…">, or of its own tag, and fits every
// frame of ours to the height that it says it has. No cookie, nothing global, no request but the frame.
(() => {
  const script = document.currentScript;
  if (!script) return;
  const home = new URL('.', script.src);

  const frame = (element) => {
    const address = new URL(element.dataset.repere, home);
    if (address.origin !== home.origin) return;
    const made = document.createElement('iframe');
    made.src = address.href;
    made.title = element.dataset.title || 'Repère';
    made.loading = 'lazy';
    made.height = Number.parseInt(element.dataset.height, 10) || 700;
    made.style.cssText = 'border:0;width:100%';
    if (element === script) element.after(made); else element.replaceChildren(made);
  };

  const start = () => {
    for (const element of document.querySelectorAll('div[data-repere]:empty')) frame(element);
    if (script.dataset.repere) frame(script);
    // A frame that was written into the page may have said its height before this script could hear it.
    for (const other of document.querySelectorAll('iframe')) {
      if (other.src.startsWith(home.href)) other.contentWindow.postMessage('repere:height?', '*');
    }
  };

  addEventListener('message', ({ origin, data, source }) => {
    const height = data && data.repereHeight;
    if (origin !== home.origin || !(height > 0 && height < 20000)) return;
    for (const other of document.querySelectorAll('iframe')) {
      if (other.contentWindow === source) other.style.height = `${Math.ceil(height)}px`;
    }
  });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start); else start();
})();
