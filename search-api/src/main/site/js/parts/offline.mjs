// Lets the pages that were opened be read again without network: tells the worker what this page is made of.
export async function offline() {
  try {
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
    const first = !navigator.serviceWorker.controller;
    const { active } = await navigator.serviceWorker.ready;
    const assets = performance.getEntriesByType('resource').map((one) => one.name).filter((name) => name.startsWith(`${location.origin}/site/`));
    active.postMessage({ language: document.documentElement.lang, assets, page: first ? location.href : null });
  } catch { /* a browser that keeps nothing reads with network only */ }
}
