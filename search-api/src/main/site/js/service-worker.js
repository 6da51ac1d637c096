// Pages that were opened are read again without network. The server writes in front of this: self.REPERE = { languages, copy: { fr: '…' } }.
// Kept: pages of the site that came whole, by GET; styles, scripts and fonts, whose names change with their content. Nothing else.
const PAGES = 'repere-pages';
const SHELLS = 'repere-shells';
const ASSETS = 'repere-assets';
const MOST_PAGES = 50;
const PATIENCE = 4000;
const KEPT_AT = 'x-kept-at';
const { languages, copy } = self.REPERE;
const OF_SITE = new RegExp(`^/(${languages.join('|')})(/|$)`);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(tidy)));
self.addEventListener('message', (event) => event.waitUntil(prepare(event.data)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/site/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate' && OF_SITE.test(url.pathname) && !/\.\w{2,5}$/.test(url.pathname)) event.respondWith(page(event, url));
});

/** A file under its name never changes. */
async function asset(request) {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') await cache.put(request.url, answer.clone());
  return answer;
}

/** The network first; a copy when it fails, or when it is slow and there is one. */
async function page(event, url) {
  const fresh = fetch(event.request).then((answer) => { event.waitUntil(keep(PAGES, url.href, answer.clone())); return answer; });
  const kept = (await found(PAGES, url.href)) ?? (await found(SHELLS, url.href));
  try {
    return await (kept ? Promise.race([fresh, late()]) : fresh);
  } catch {
    fresh.catch(() => {});
    return kept ? asCopy(kept, url) : withoutNetwork(url);
  }
}

function late() { return new Promise((resolve, reject) => { setTimeout(() => reject(new Error('slow')), PATIENCE); }); }

async function found(name, address) { return (await caches.open(name)).match(address); }

/** Keeps a page that came whole and may be kept; the page read longest ago goes when there are too many. */
async function keep(name, address, answer) {
  const type = answer.headers.get('content-type') ?? '';
  const forbidden = /no-store/.test(answer.headers.get('cache-control') ?? '');
  if (answer.status !== 200 || answer.type !== 'basic' || answer.redirected || forbidden || !type.startsWith('text/html')) return;
  const headers = new Headers({ 'content-type': type, [KEPT_AT]: new Date().toISOString() });
  for (const one of ['content-security-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options', 'permissions-policy']) {
    if (answer.headers.has(one)) headers.set(one, answer.headers.get(one));
  }
  const cache = await caches.open(name);
  await cache.delete(address);
  await cache.put(address, new Response(await answer.text(), { headers }));
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_PAGES)).map((key) => cache.delete(key)));
}

/** Says above the page from when it is. */
async function asCopy(kept, url) {
  const language = languageOf(url);
  const when = new Date(kept.headers.get(KEPT_AT)).toLocaleString(`${language}-u-ca-gregory`, { dateStyle: 'long', timeStyle: 'short' });
  const notice = `<p class="fr-container fr-alert fr-alert--info fr-alert--sm" role="status" data-copy-of>${escaped(copy[language].replace('{0}', when))}</p>`;
  const html = (await kept.text()).replace(/<main[^>]*>/, (main) => main + notice);
  return new Response(html, { headers: kept.headers });
}

/** The page that says what can be read now. */
async function withoutNetwork(url) {
  const language = languageOf(url);
  const shell = await found(SHELLS, `${location.origin}/${language}/hors-ligne`);
  if (!shell) return Response.error();
  const list = (await titles()).map(({ address, lang, title }) => `<li><a href="${escaped(address)}"${lang}>${title}</a></li>`);
  const html = (await shell.text()).replace('<li data-kept></li>', list.join(''));
  return new Response(html, { status: 503, headers: shell.headers });
}

/** Fiches first, then results, each with the newest first. Titles are HTML already. */
async function titles() {
  const cache = await caches.open(PAGES);
  const kept = await Promise.all((await cache.keys()).reverse().map(async (key) => {
    const html = await (await cache.match(key)).text();
    const lang = /<html[^>]*?( lang="\w+" dir="\w+")/.exec(html)?.[1] ?? '';
    return { address: new URL(key.url).pathname + new URL(key.url).search, lang, title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '' };
  }));
  return kept.filter((one) => one.title).sort((one, other) => other.address.includes('/fiches/') - one.address.includes('/fiches/'));
}

/** The pages that must open without network, in the reader's language, and what the page that asks was made of. */
async function prepare({ language, assets, page: open }) {
  if (!languages.includes(language)) return;
  const cache = await caches.open(ASSETS);
  const paths = ['hors-ligne', '', 'selection'].map((path) => `${location.origin}/${language}/${path}`);
  await Promise.allSettled(assets.map(async (file) => ((await cache.match(file)) ? null : cache.add(file))));
  for (const address of paths) if (!(await found(SHELLS, address))) await keep(SHELLS, address, await fetch(address));
  const needed = new Set();
  for (const address of paths) collect((await (await found(SHELLS, address))?.text()) ?? '', needed);
  const files = [...needed].filter((file) => /\.(css|js)$/.test(file)).map((file) => `${location.origin}/site/${file}`);
  await Promise.allSettled(files.map(async (file) => ((await cache.match(file)) ? null : cache.add(file))));
  const address = open?.split('#')[0];
  if (address && OF_SITE.test(new URL(address).pathname) && !(await found(PAGES, address))) await keep(PAGES, address, await fetch(address));
}

/** After a new build: shells are fetched anew, files that no kept page uses any more go. */
async function tidy() {
  const shells = await caches.open(SHELLS);
  for (const key of await shells.keys()) await fetch(key.url).then((answer) => keep(SHELLS, key.url, answer)).catch(() => {});
  const assets = await caches.open(ASSETS);
  const used = new Set();
  for (const name of [PAGES, SHELLS]) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) collect(await (await cache.match(key)).text(), used);
  }
  const files = await assets.keys();
  for (let depth = 0; depth < 2; depth++) {
    for (const key of files) {
      if (used.has(named(key)) && /\.(css|js)$/.test(key.url)) collect(await (await assets.match(key)).text(), used);
    }
  }
  await Promise.all(files.filter((key) => !used.has(named(key))).map((key) => assets.delete(key)));
}

function collect(text, names) { for (const [name] of text.matchAll(/[\w.-]+-[A-Z0-9]{8}\.\w+/g)) names.add(name); }
function named(key) { return key.url.split('/').pop(); }
function languageOf(url) { return OF_SITE.exec(url.pathname)[1]; }
function escaped(text) { return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`); }
