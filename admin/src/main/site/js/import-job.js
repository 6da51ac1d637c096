// While an import waits for the machine, its page shows by itself how far it is; without this there is a link that does.
const live = () => document.querySelector('[data-live]');
const look = async () => {
  if (!live()?.dataset.waits) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (answer.ok && !answer.redirected) {
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
      if (next) live().replaceWith(next);
    }
  } catch { /* the network is away: look again later */ }
  setTimeout(look, 1500);
};
setTimeout(look, 1000);
