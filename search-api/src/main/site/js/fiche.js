// Listening to a fiche: the browser's own voice, sentence after sentence, the one being read marked.
const button = document.querySelector('[data-listen]');
const says = document.querySelector('[data-listen-says]');
if (button && 'speechSynthesis' in window) {
  button.hidden = false;
  const listen = button.textContent;
  button.addEventListener('click', () => (speechSynthesis.speaking ? stop() : start()));
  addEventListener('pagehide', () => speechSynthesis.cancel());

  function stop() {
    speechSynthesis.cancel();
    button.textContent = listen;
    document.querySelectorAll('.is-spoken').forEach((mark) => mark.classList.remove('is-spoken'));
  }

  async function start() {
    const parts = [...document.querySelectorAll('[data-read]')];
    const language = parts[0].lang;
    const voice = (await voices()).find((one) => one.lang.toLowerCase().split(/[-_]/)[0] === language);
    if (!voice) {
      says.hidden = false;
      says.textContent = button.dataset.none;
      return;
    }
    button.textContent = button.dataset.stop;
    const sentences = parts.flatMap(split);
    sentences.forEach((sentence, index) => {
      const spoken = new SpeechSynthesisUtterance(sentence.textContent);
      Object.assign(spoken, { voice, lang: voice.lang });
      spoken.onstart = () => { sentence.classList.add('is-spoken'); sentence.scrollIntoView({ block: 'center', behavior: 'smooth' }); };
      spoken.onend = () => { sentence.classList.remove('is-spoken'); if (index === sentences.length - 1) stop(); };
      speechSynthesis.speak(spoken);
    });
  }
}

/** Some browsers know their voices only a moment after they were asked. */
function voices() {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return Promise.resolve(known);
  return new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(speechSynthesis.getVoices()), { once: true });
    setTimeout(() => resolve(speechSynthesis.getVoices()), 1500);
  });
}

/** Puts each sentence of a part into an element of its own, once. */
function split(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.textContent.trim()) texts.push(walker.currentNode);
  return texts.flatMap((text) => {
    if (text.parentElement.dataset.sentence) return [text.parentElement];
    const spans = (text.textContent.match(/[^.!?؟።\n]+[.!?؟።\n]*\s*/g) ?? [text.textContent]).map((sentence) => {
      const span = document.createElement('span');
      span.dataset.sentence = 'true';
      span.textContent = sentence;
      return span;
    });
    text.replaceWith(...spans);
    return spans;
  });
}

const copy = document.querySelector('[data-copy]');
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy.dataset.copy);
    copy.textContent = copy.dataset.copied;
  });
}

const share = document.querySelector('[data-share]');
if (share && navigator.share) {
  share.hidden = false;
  const { title, url } = share.firstElementChild.dataset;
  // Whoever closes the sheet of applications without choosing has not met an error.
  share.firstElementChild.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}));
}

// The map of the places loads when the reader comes near it.
const map = document.querySelector('[data-fiche-map]');
if (map && 'IntersectionObserver' in window) {
  map.hidden = false;
  const near = new IntersectionObserver(async ([seen]) => {
    if (!seen.isIntersecting) return;
    near.disconnect();
    const { show } = await import('./map/places-map.mjs');
    show(map, [...document.querySelectorAll('[data-point]')]);
  }, { rootMargin: '200px' });
  near.observe(map);
}
