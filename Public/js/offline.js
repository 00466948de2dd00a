// Installing, and working on without a network: drafts that stay on the device, and what is sent later. Improvements only.
;(function () {
  'use strict'
  const root = document.documentElement, english = root.lang === 'en', say = (zh, en) => (english ? en : zh)
  const all = (selector, part) => Array.from((part || document).querySelectorAll(selector))
  // Whoever's page was last loaded: the page for when nothing is there names nobody.
  const away = Boolean(document.querySelector('[data-kept]'))
  const account = root.dataset.account || (away && read('account')) || ''
  const place = 'waiting ' + account, DRAFT_DAYS = 30
  function read(name) { try { return localStorage.getItem(name) || '' } catch (error) { return '' } }
  function write(name, value) {
    try { if (value) localStorage.setItem(name, value); else localStorage.removeItem(name); return true } catch (error) { return false }
  }
  if (root.dataset.account) write('account', account)
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/service-worker.js').catch(() => { /* plain http, or switched off: everything works, but not without a network */ })

  // What waits: [{id, at, title, path, action, fields, words}]; `words` says why it was not taken.
  const waiting = () => { try { return JSON.parse(read(place) || '[]') } catch (error) { return [] } }
  const put = (list) => write(place, list.length ? JSON.stringify(list) : '')
  const drop = (id) => put(waiting().filter((one) => one.id !== id))
  const change = (id, more) => put(waiting().map((one) => (one.id === id ? Object.assign(one, more) : one)))
  const random = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('')
  function device() {
    const key = read('device') || random()
    write('device', key)
    return key
  }

  // Sending: each form once, by its key; check-ins together, each judged by its code and its time.
  const MOST = 50, token = () => (document.querySelector('input[name=_token]') || { value: '' }).value
  const signIn = say('请先登录，登录后自动发送', 'sign in first; it is sent then'), full = say('。', '. ')
  async function posted(to, type, body) {
    const answer = await fetch(to, { method: 'POST', body, headers: { 'Content-Type': type, Accept: 'application/json' }, credentials: 'same-origin', redirect: 'error' })
    return { answer, told: await answer.json().catch(() => ({})), later: answer.status === 429 || answer.status >= 500 }
  }
  const why = (answer, told) => told.detail || told.title || String(answer.status)
  // Words for the person; none while it still waits.
  async function sent(one) {
    const fields = new URLSearchParams(one.fields)
    fields.set('_token', token())
    const { answer, told, later } = await posted(one.action, 'application/x-www-form-urlencoded', fields.toString())
    if (answer.ok) { drop(one.id); return [say('已发出：', 'Sent: ') + one.title] }
    if (answer.status === 401) change(one.id, { words: signIn })
    else if (!later) change(one.id, { words: why(answer, told), refused: true })
    return []
  }
  async function arrived(list) {
    const { answer, told, later } = await posted('/checkins', 'application/json', JSON.stringify({ items: list.map((one) => one.checkIn) }))
    if (answer.status === 401) list.forEach((one) => change(one.id, { words: signIn }))
    if (answer.status === 401 || later) return []
    const results = answer.ok ? told.results || [] : list.map((one, index) => ({ index, state: 'refused', message: why(answer, told) }))
    return results.filter((result) => result.state !== 'later').map((result) => {
      const one = list[result.index]
      drop(one.id)
      return (result.state === 'refused' ? say('没有收：', 'Not taken: ') : say('已发出：', 'Sent: ')) + one.title + full + result.message
    })
  }
  let sending = false
  async function send() {
    const list = waiting().filter((one) => !one.refused)
    if (sending || away || !account || !list.length) return show()
    sending = true
    const words = [], scans = list.filter((one) => one.checkIn), steps = list.filter((one) => !one.checkIn).map((one) => () => sent(one))
    for (let at = 0; at < scans.length; at += MOST) steps.push(() => arrived(scans.slice(at, at + MOST)))
    for (const step of steps) {
      try { words.push(...(await step())) } catch (error) { break /* no network: the next turn */ }
    }
    sending = false
    show(words)
  }

  // What waits and what came of it stands at the top of each page.
  function show(done) {
    const inner = document.querySelector('.inner'), list = waiting()
    if (!inner) return
    const before = document.getElementById('waiting')
    const kept = done && done.length ? done : before ? all('[data-done]', before).map((p) => p.textContent) : []
    if (before) before.remove()
    if (!list.length && !kept.length) return
    const box = document.createElement('div'), lines = document.createElement('div')
    box.id = 'waiting'
    box.className = 'note ' + (list.some((one) => one.refused) ? 'err' : list.length ? 'warn' : 'ok')
    box.setAttribute('role', 'status')
    kept.forEach((text) => { const p = line(lines, text); p.dataset.done = '' })
    if (list.length) line(lines, say('有 ' + list.length + ' 项存在这台设备上，还没有发出：', list.length + ' on this device not sent yet:'))
    list.forEach((one) => row(lines, one))
    box.append(lines)
    inner.prepend(box)
  }
  function line(part, text) {
    const p = document.createElement('p')
    p.textContent = text
    part.append(p)
    return p
  }
  function row(part, one) {
    const time = new Date(one.at), two = (n) => String(n).padStart(2, '0')
    const p = line(part, one.title + say('（', ' (') + two(time.getHours()) + ':' + two(time.getMinutes()) + say('）', ')') + (one.words ? say(one.refused ? '没有收：' : '：', one.refused ? ' was not taken: ' : ': ') + one.words : '') + ' ')
    if (one.refused) {
      const open = document.createElement('a')
      open.href = one.path
      open.className = 'act'
      open.textContent = say('打开修改', 'Open and mend')
      open.addEventListener('click', () => { write(one.draft || '', one.kept || ''); drop(one.id) })
      p.append(open, ' ')
    }
    const away = document.createElement('button')
    away.type = 'button'
    away.className = 'act'
    away.textContent = say('放弃', 'Discard')
    away.addEventListener('click', () => {
      if (confirm(say('放弃“' + one.title + '”？这项内容将从设备上删除。', 'Discard “' + one.title + '”? It is removed from this device.'))) { drop(one.id); show() }
    })
    p.append(away)
  }

  // Before a marked form leaves, a look whether anybody answers; if nobody does, it waits here.
  async function reachable() {
    if (navigator.onLine === false) return false
    const stop = new AbortController(), clock = setTimeout(() => stop.abort(), 6000)
    try { return (await fetch('/health', { cache: 'no-store', signal: stop.signal })).ok } catch (error) { return false } finally { clearTimeout(clock) }
  }
  function title(form) {
    const heading = document.querySelector('h1'), about = document.querySelector('h1+p')
    return (heading ? heading.textContent : document.title).trim() + (about ? ' ' + about.textContent.trim().slice(0, 40) : '')
  }
  function hold(form, button) {
    const data = Array.from(new FormData(form)).filter(([, value]) => typeof value === 'string')
    if (button && button.name) data.push([button.name, button.value])
    const one = { id: random(), at: Date.now(), title: title(form), path: location.pathname + location.search, action: new URL(form.action).pathname, fields: data }
    if (form.closest('[data-checkin]')) {
      const value = (name) => (data.find((d) => d[0] === name) || ['', ''])[1]
      one.checkIn = checkIn(value('code'), value('gathering'), value('how'))
    } else if (form.dataset.keep !== undefined) {
      one.draft = draft(form)
      one.kept = read(one.draft)
    }
    const held = put(waiting().concat([one]))
    if (held && one.draft) write(one.draft, '')
    return held
  }
  function checkIn(code, gathering, how) {
    const item = { code: code.replace(/\s/g, ''), at: new Date().toISOString(), device: device(), how: how === 'qr' ? 'qr' : 'code' }
    if (gathering) item.gathering = gathering
    return item
  }
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form.matches('[data-waits]') || form.closest('[data-checkin]')) || event.defaultPrevented || form.dataset.sure || !account) return
    const button = event.submitter || (document.activeElement && document.activeElement.form === form && document.activeElement.type === 'submit' ? document.activeElement : null)
    // A button that leads elsewhere, such as back to writing, does nothing that could wait.
    if (button && button.hasAttribute('formaction')) return
    event.preventDefault()
    if (form.dataset.asking) return
    form.dataset.asking = '1'
    const phone = form.closest('[data-checkin]') && form.querySelector('[name=device]')
    if (phone) phone.value = device()
    reachable().then((answers) => {
      delete form.dataset.dirty
      delete form.dataset.asking
      if (!answers && hold(form, button)) {
        all('button[type=submit]', form).forEach((b) => { b.disabled = true })
        show([])
        window.scrollTo(0, 0)
        return
      }
      form.dataset.sure = '1'
      // The listeners that clear a draft hear of it as of any other.
      if (form.requestSubmit) { if (button) form.requestSubmit(button); else form.requestSubmit() } else {
        if (button && button.name) {
          const field = document.createElement('input')
          Object.assign(field, { type: 'hidden', name: button.name, value: button.value })
          form.append(field)
        }
        if (form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))) form.submit()
      }
      setTimeout(() => { delete form.dataset.sure }, 3000)
    })
  }, true)

  // Drafts of marked forms stay on the device, an account's own, for a month.
  const draft = (form) => 'draft ' + account + ' ' + location.pathname + ' ' + form.dataset.keep
  window.zhibuDrafts = {
    device: (form) => form.matches('[data-waits]') && account !== '',
    name: draft,
    get: (name) => { const [at, text] = split(read(name)); return Math.abs(Date.now() - at) < DRAFT_DAYS * 86400000 ? text : '' },
    set: (name, text) => write(name, Date.now() + ' ' + text),
    drop: (name) => write(name, '')
  }
  function split(kept) { const at = kept.indexOf(' '); return [Number(kept.slice(0, at)), kept.slice(at + 1)] }
  try {
    Object.keys(localStorage).filter((name) => name.startsWith('draft ')).forEach((name) => { if (!window.zhibuDrafts.get(name)) write(name, '') })
  } catch (error) { /* forbidden: nothing is kept */ }

  // Whoever leaves takes nothing of theirs along but what is not sent yet, and is asked about that.
  document.addEventListener('submit', (event) => {
    if (!event.target.action.endsWith('/sign-out')) return
    const count = waiting().length
    if (count && !confirm(say('还有 ' + count + ' 项没有发出。退出后仍留在这台设备上，再登录时发送。现在退出？', count + ' not sent yet. They stay on this device and are sent when you sign in again. Sign out now?'))) { event.preventDefault(); return }
    try { Object.keys(localStorage).filter((name) => name.startsWith('draft ' + account + ' ')).forEach((name) => localStorage.removeItem(name)) } catch (error) { /* nothing was kept */ }
    if (window.caches) caches.delete('pages')
  })

  // The page for when nothing is there: what can be read, and a code that was scanned.
  async function withoutNetwork() {
    const part = document.querySelector('[data-kept]'), query = new URLSearchParams(location.search)
    if (location.pathname === '/checkins' && /^\d{6}$/.test(query.get('code') || '') && account) {
      const item = checkIn(query.get('code'), query.get('gathering') || '', 'qr')
      if (!waiting().some((one) => one.checkIn && one.checkIn.code === item.code && one.checkIn.gathering === item.gathering)) {
        put(waiting().concat([{ id: random(), at: Date.now(), title: say('签到 ', 'Check-in ') + item.code, path: location.pathname, action: '/checkins', checkIn: item }]))
      }
    }
    show()
    if (!window.caches) return
    const pages = await caches.open('pages'), list = part.querySelector('ul')
    for (const one of (await pages.keys()).reverse()) {
      const url = new URL(one.url), kept = await pages.match(one)
      if (url.pathname === '/kept-for') continue
      const page = new DOMParser().parseFromString(await kept.text(), 'text/html'), item = document.createElement('li'), link = document.createElement('a')
      link.href = url.pathname + url.search
      link.textContent = page.title.replace(/ - [^-]*$/, '')
      item.append(link)
      list.append(item)
    }
    part.hidden = list.children.length === 0
  }

  // A browser says so too early, and sometimes without reason.
  window.addEventListener('online', async () => {
    const stale = away || (document.querySelector('[data-offline]') && !document.querySelector('form[data-dirty]'))
    if (!stale) send()
    else if (await reachable()) location.reload()
  })
  setInterval(() => { if (!document.hidden) send() }, 60000)
  if (away) withoutNetwork(); else send()
})()
