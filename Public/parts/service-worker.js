// Keeps what is needed to read on without a network: style sheets and scripts by their digest, and pages whose answer says that they may be kept.
// Network first, always; a kept copy says at its top when it was so. Copies belong to one session and are dropped with it.
'use strict'
const ASSETS = 'assets', PAGES = 'pages', OWNER = '/kept-for', OFFLINE = '/offline'
const MOST_PAGES = 40, MOST_ASSETS = 24, DAYS = 7, PATIENCE = 10000

self.addEventListener('install', (event) => { event.waitUntil(prepare().then(() => self.skipWaiting())) })
self.addEventListener('activate', (event) => { event.waitUntil(self.clients.claim()) })

// The page for when nothing is there, with all that it is made of.
async function prepare() {
  const page = await fetch(OFFLINE, { cache: 'no-store', credentials: 'same-origin', headers: { Accept: 'text/html' } })
  if (!page.ok) return
  const assets = await caches.open(ASSETS), html = await page.clone().text()
  const parts = (html.match(/"\/assets\/[^"]+"/g) || []).map((quoted) => quoted.slice(1, -1).replace(/&amp;/g, '&'))
  await Promise.all(parts.map(async (part) => { if (!(await assets.match(part))) await assets.put(part, await fetch(part)) }))
  await assets.put(OFFLINE, page)
}

self.addEventListener('fetch', (event) => {
  const request = event.request, url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (request.method !== 'GET') {
    if (url.pathname === '/sign-out') event.waitUntil(caches.delete(PAGES))
    // A form that meets no network shows the page that says so; what was typed is still there on the way back.
    const form = request.mode === 'navigate' && (request.headers.get('Content-Type') || '').startsWith('application/x-www-form-urlencoded')
    if (form) event.respondWith(fetch(request).catch(async () => (await caches.match(OFFLINE)) || Response.error()))
    return
  }
  if (url.pathname.startsWith('/assets/') && url.searchParams.has('v')) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(event, url))
})

async function asset(request) {
  const assets = await caches.open(ASSETS), kept = await assets.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) {
    await assets.put(request, fresh.clone())
    const all = (await assets.keys()).filter((one) => new URL(one.url).pathname !== OFFLINE)
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST_ASSETS)).map((one) => assets.delete(one)))
  }
  return fresh
}

async function page(event, url) {
  const coming = fetch(event.request).then(async (answer) => {
    event.waitUntil(keep(url, answer.clone()))
    // Language and size of type have changed: the page for when nothing is there changes with them.
    if (url.pathname === '/preferences') event.waitUntil(prepare().catch(() => {}))
    return answer
  })
  const kept = await copy(url)
  const late = new Promise((done) => { setTimeout(() => done(kept), PATIENCE) })
  try { return await (kept ? Promise.race([coming, late]) : coming) } catch (error) {
    return kept || (await caches.match(OFFLINE)) || Response.error()
  }
}

// `Zhibu-Copy: keep|pass SESSION MILLISECONDS`
async function keep(url, answer) {
  const said = (answer.headers.get('Zhibu-Copy') || '').split(' ')
  if (said.length !== 3 || answer.redirected) return
  const [may, session] = said
  const owner = await (await caches.open(PAGES)).match(OWNER)
  if (!owner || (await owner.text()) !== session) await caches.delete(PAGES)
  if (session === '-') return
  const pages = await caches.open(PAGES)
  await pages.put(OWNER, new Response(session))
  if (may !== 'keep') return
  const headers = new Headers(answer.headers)
  headers.set('Zhibu-Kept', String(Date.now()))
  await pages.put(url.pathname + url.search, new Response(await answer.blob(), { status: 200, headers }))
  const all = (await pages.keys()).filter((one) => new URL(one.url).pathname !== OWNER)
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_PAGES)).map((one) => pages.delete(one)))
}

async function copy(url) {
  const pages = await caches.open(PAGES), kept = await pages.match(url.pathname + url.search)
  if (!kept) return null
  const age = Date.now() - Number(kept.headers.get('Zhibu-Kept'))
  // A copy from the future was kept before the clock was set back: how old it is nobody knows.
  if (!(age > -60000 && age < DAYS * 86400000)) { await pages.delete(url.pathname + url.search); return null }
  const html = await kept.text(), english = /<html lang="en"/.test(html), at = new Date(Number((kept.headers.get('Zhibu-Copy') || '').split(' ')[2]))
  const two = (n) => String(n).padStart(2, '0'), time = two(at.getHours()) + ':' + two(at.getMinutes())
  const when = english ? at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate()) + ' ' + time : at.getMonth() + 1 + '月' + at.getDate() + '日 ' + time
  const words = english ? 'Offline: as it was on ' + when + '.' : '离线：' + when + ' 时的内容。'
  const mark = '<div class="note warn" role="status" data-offline><div>' + words + '</div></div>'
  const headers = new Headers(kept.headers)
  headers.delete('Content-Length')
  return new Response(html.replace(/<div class="inner[^"]*">/, (inner) => inner + mark), { status: 200, headers })
}
