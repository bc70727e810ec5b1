// Keeps every file of the page, so that it works without a network once it has been loaded.

const LIST = "backpass-site.json";

async function keep() {
  const listed = await (await fetch(LIST, { cache: "no-cache" })).json();
  const cache = await caches.open(listed.version);
  await cache.addAll(["./", LIST, ...Object.keys(listed.files)]);
  return listed.version;
}

async function drop(version) {
  for (const name of await caches.keys()) {
    if (name !== version) await caches.delete(name);
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

async function answer(request) {
  if (new URL(request.url).pathname.endsWith(LIST)) {
    try {
      const fresh = await fetch(request, { cache: "no-cache" });
      const version = (await fresh.clone().json()).version;
      if (!(await caches.has(version))) await drop(await keep());
      return fresh;
    } catch {
      // No network: what was kept answers below.
    }
  }
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && new URL(event.request.url).origin === location.origin) {
    event.respondWith(answer(event.request));
  }
});
