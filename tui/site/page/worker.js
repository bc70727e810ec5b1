// Keeps every file of the page, so that it works without a network once it has been loaded.
// A version is kept whole in a cache of its own; one page is never made of two versions.

const LIST = "backpass-site.json"; // kept last: a cache that has it is whole
const OURS = `backpass ${self.registration.scope} `; // other pages may live on this host

async function keep() {
  const answer = await fetch(LIST, { cache: "no-cache" });
  const listed = await answer.clone().json();
  const name = OURS + listed.version;
  if (await whole(name)) return;
  await caches.delete(name);
  const cache = await caches.open(name);
  const requests = ["./", ...Object.keys(listed.files)];
  await cache.addAll(requests.map((file) => new Request(file, { cache: "no-cache" })));
  await cache.put(LIST, answer);
}

async function whole(name) {
  return (await caches.has(name)) && Boolean(await (await caches.open(name)).match(LIST));
}

async function kept() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const found = await Promise.all(names.map(whole));
  return names.filter((_, at) => found[at]);
}

async function newest() {
  // When a page opens: the version that was kept last, and the others are let go.
  const names = await kept();
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  return names.at(-1);
}

async function answer(request) {
  const name = request.mode === "navigate" ? await newest() : (await kept())[0];
  const cache = name && await caches.open(name);
  return (await cache?.match(request, { ignoreSearch: true })) ?? fetch(request);
}

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || new URL(url).origin !== location.origin) return;
  event.respondWith(answer(event.request));
  if (mode === "navigate") event.waitUntil(keep().catch(() => {})); // for the next time
});
