// Improvements only: every page works without this file. No framework; Chromium 87, iOS 14.
;(function () {
  'use strict'
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector))
  const english = document.documentElement.lang === 'en'
  const say = (zh, en) => (english ? en : zh)
  const typing = (e) => e.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]')
  const fill = (words, numbers) => { let n = 0; return words.replace(/#/g, () => numbers[n++]) }

  // What is of use with a script only.
  function show(root) {
    all('[data-all], [data-keys], [data-print]', root).forEach((e) => { e.hidden = false })
    all('[data-batch]', root).forEach((bar) => count(bar.closest('form')))
    all('[data-keep]', root).forEach(restore)
    all('[data-progress]', root).forEach(follow)
    all('[data-live]', root).forEach(listen)
    all('[data-fragment]', root).forEach(fromAddress)
    all('.tabs [aria-current]', root).forEach((tab) => {
      const tabs = tab.closest('ul'), at = tab.getBoundingClientRect(), around = tabs.getBoundingClientRect()
      if (at.right > around.right) tabs.scrollLeft += at.right - around.right + at.width / 2
    })
    const wrong = root.querySelector('[data-focus]')
    if (wrong) wrong.focus()
  }

  // What stands behind the # goes into its field and out of the address; it is sent only when somebody presses.
  function fromAddress(part) {
    const field = part.querySelector('[name="' + part.dataset.fragment + '"]')
    const take = () => {
      const value = location.hash.slice(1)
      if (!field || !/^[0-9]+$/.test(value)) return
      field.value = value
      history.replaceState(null, '', location.pathname + location.search)
    }
    take()
    window.addEventListener('hashchange', take)
  }

  // Rows and keys.
  const rows = () => all('table[data-rows] tbody tr:not(.grp):not(.tot)').filter((r) => r.offsetParent)
  function step(by) {
    const list = rows(), now = list.findIndex((r) => r.classList.contains('at'))
    const next = list[now < 0 ? 0 : Math.min(list.length - 1, Math.max(0, now + by))]
    if (!next) return
    if (now >= 0) list[now].classList.remove('at')
    next.classList.add('at')
    next.scrollIntoView({ block: 'nearest' })
  }
  const here = () => document.querySelector('table[data-rows] tr.at')
  const box = (row) => row && row.querySelector('td:first-child > input[type=checkbox]')

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const target = event.target
    if (attend(event, target) || typing(target)) return
    if (event.key === '/') {
      const find = document.getElementById('find-q')
      if (!find || !find.offsetParent) return
      event.preventDefault()
      find.focus()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && here()) {
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    } else if ((event.key === 'b' || event.key === 'B') && document.querySelector('.switch a')) {
      document.querySelector('.switch details').open = true
      document.querySelector('.switch a').focus()
    } else if (event.key === 'j' || event.key === 'J') step(1)
    else if (event.key === 'k' || event.key === 'K') step(-1)
    else if ((event.key === 'x' || event.key === 'X') && box(here())) box(here()).click()
    else if (event.key === 'Enter' && target === document.body && here()) {
      const link = here().querySelector('th[scope=row] a, a')
      if (link) link.click()
    }
  })

  // Lists that are filled in row by row: Enter goes on, 1 2 3 choose.
  function attend(event, target) {
    const row = target.closest && target.closest('table[data-enter-next] tbody tr')
    if (!row || !target.matches('input')) return false
    if (event.key === 'Enter') {
      event.preventDefault()
      const next = row.nextElementSibling
      const to = next && (target.type === 'radio' ? next.querySelector('input:checked, input') : next.querySelector('input[aria-label]') || next.querySelector('input:checked, input'))
      if (to) to.focus()
      return true
    }
    const choice = target.type === 'radio' && all('input[type=radio]', row)[Number(event.key) - 1]
    if (!choice) return false
    event.preventDefault()
    choice.focus()
    choice.click()
    return true
  }

  // Batches.
  function count(form) {
    const bar = form && form.querySelector('[data-batch]')
    if (!bar) return
    const boxes = all('td > input[type=checkbox]', form), on = boxes.filter((b) => b.checked).length
    boxes.forEach((b) => b.closest('tr').classList.toggle('on', b.checked))
    const some = bar.querySelector('[data-batch-some]'), none = bar.querySelector('[data-batch-none]'), clear = bar.querySelector('[data-batch-clear]')
    some.textContent = fill(some.dataset.words, [on])
    some.hidden = clear.hidden = on === 0
    none.hidden = on > 0
    all('button[type=submit]', bar).forEach((b) => { b.disabled = on === 0 })
    const every = form.querySelector('[data-all]')
    if (every) { every.checked = on > 0 && on === boxes.length; every.indeterminate = on > 0 && on < boxes.length }
  }
  document.addEventListener('change', (event) => {
    const target = event.target, form = target.form
    if (target.matches('[data-all]')) all('td > input[type=checkbox]', form).forEach((b) => { b.checked = target.checked })
    if (form && target.type === 'checkbox') count(form)
    if (form && form.matches('[data-filter]') && target.matches('select, [type=date]')) go(address(form))
  })

  // Lists change in place: filters, pages, sort and saved views are links and GET forms underneath.
  function address(form) {
    const query = new URLSearchParams()
    new FormData(form).forEach((value, name) => { if (value !== '') query.append(name, value) })
    const text = query.toString()
    return form.action.split('?')[0] + (text ? '?' + text : '')
  }
  async function fetched(url) {
    const answer = await fetch(url, { headers: { Accept: 'text/html' }, credentials: 'same-origin' })
    if (answer.redirected || !answer.ok || !(answer.headers.get('content-type') || '').startsWith('text/html')) throw new Error(answer.status)
    return { url: answer.url, page: new DOMParser().parseFromString(await answer.text(), 'text/html') }
  }
  let shown = location.pathname + location.search
  async function go(url) {
    const main = document.getElementById('main'), focused = document.activeElement && document.activeElement.id
    main.setAttribute('aria-busy', 'true')
    try {
      const { url: there, page } = await fetched(url), next = page.getElementById('main')
      if (!next) throw new Error('no main')
      history.pushState({}, '', there)
      shown = location.pathname + location.search
      document.title = page.title
      main.replaceWith(document.adoptNode(next))
      show(next)
      const again = focused && document.getElementById(focused)
      if (again) again.focus(); else window.scrollTo(0, 0)
    } catch (error) { location.href = url }
  }
  // A step to another part of the same page is one too, and must lose nothing that was typed.
  window.addEventListener('popstate', () => { if (location.pathname + location.search !== shown) location.reload() })
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.pager a, .tbl a.sort, .chips a')
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.origin !== location.origin) return
    event.preventDefault()
    go(link.href)
  })

  // Drafts stay in this tab until the form is taken, those of marked forms on the device; passwords, files and hidden fields never.
  const drafts = window.zhibuDrafts, onDevice = (form) => drafts && drafts.device(form)
  const kept = (form) => (onDevice(form) ? drafts.name(form) : 'keep ' + location.pathname + ' ' + form.dataset.keep)
  const fields = (form) => Array.from(form.elements).filter((e) => e.name && (e.dataset.written !== undefined || !['hidden', 'password', 'file', 'submit', 'button'].includes(e.type)) && e.autocomplete !== 'one-time-code')
  const state = (form) => fields(form).map((e) => [e.name, e.value, e.type === 'checkbox' || e.type === 'radio' ? e.checked : null])
  function keep(form) {
    form.dataset.dirty = '1'
    if (onDevice(form) && drafts.set(kept(form), JSON.stringify(state(form)))) { form.dataset.dirty = 'kept'; return }
    try { sessionStorage.setItem(kept(form), JSON.stringify(state(form))) } catch (error) { /* full or forbidden: the browser still asks before leaving */ }
  }
  function restore(form) {
    const text = onDevice(form) ? drafts.get(kept(form)) : sessionStorage.getItem(kept(form))
    if (!text || document.querySelector('.summary-err')) return
    const before = JSON.stringify(state(form)), draft = JSON.parse(text)
    if (text === before) return
    fields(form).forEach((e) => {
      const mine = draft.find((d) => d[0] === e.name && (d[2] === null || d[1] === e.value))
      if (!mine) return
      if (mine[2] === null) e.value = mine[1]; else e.checked = mine[2]
      e.dispatchEvent(new CustomEvent('restored', { bubbles: true }))
    })
    form.dataset.dirty = onDevice(form) ? 'kept' : '1'
    const line = document.createElement('p'), button = document.createElement('button')
    line.className = 'small muted'
    line.setAttribute('role', 'status')
    line.textContent = say('上次没有提交的内容已恢复。', 'What you had not sent is back. ')
    button.type = 'button'
    button.className = 'act'
    button.textContent = say('不要了，重新填', 'Discard it')
    button.addEventListener('click', () => { forget(form); location.reload() })
    line.append(button)
    form.prepend(line)
  }
  function discard(name) {
    sessionStorage.removeItem(name)
    if (drafts && name.startsWith('draft ')) drafts.drop(name)
  }
  function forget(form) {
    discard(kept(form))
    delete form.dataset.dirty
  }
  document.addEventListener('input', (event) => {
    const form = event.target.form
    if (form && form.matches('[data-keep]')) keep(form)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented) return
    if (form.matches('[data-filter]')) { event.preventDefault(); go(address(form)) }
    else if (form.matches('[data-keep]')) { delete form.dataset.dirty; sessionStorage.setItem('sent', kept(form)) }
    else if (form.action.endsWith('/sign-out')) sessionStorage.clear()
    // What is spent once is sent once, however often somebody presses.
    if (form.closest('[data-fragment]')) {
      if (form.dataset.sent) event.preventDefault()
      form.dataset.sent = '1'
      setTimeout(() => { delete form.dataset.sent }, 10000)
    }
  })
  window.addEventListener('beforeunload', (event) => {
    if (!document.querySelector('form[data-dirty="1"]')) return
    event.preventDefault()
    event.returnValue = ''
  })

  // Long work: asks every second, reads the page again when it is over.
  async function follow(part) {
    while (document.contains(part)) {
      await new Promise((done) => setTimeout(done, document.hidden ? 5000 : 1000))
      try {
        const answer = await fetch(part.dataset.progress, { headers: { Accept: 'application/json' } })
        if (!answer.ok) continue
        const p = await answer.json(), percent = p.total > 0 ? Math.floor((p.done * 100) / p.total) : 0
        const bar = part.querySelector('[data-progress-bar]')
        bar.setAttribute('width', percent)
        bar.ownerSVGElement.setAttribute('aria-label', percent + '%')
        part.querySelector('[data-progress-text]').textContent = fill(part.dataset.words, [p.done, p.total, p.rate || 0])
        part.querySelector('[data-progress-left]').textContent = p.remaining ? fill(part.dataset.left, [p.remaining]) : ''
        if (p.state !== 'running') return location.reload()
      } catch (error) { /* offline: the next turn asks again */ }
    }
  }

  // Parts that follow what happens elsewhere; never while somebody types in them.
  function listen(part) {
    const source = new EventSource(part.dataset.live)
    let waiting = 0
    source.onmessage = () => {
      if (waiting) return
      waiting = setTimeout(async () => {
        waiting = 0
        const now = document.querySelector('[data-live-part="' + part.dataset.livePart + '"]')
        if (!now) return source.close()
        if (now.querySelector('[data-dirty]') || (now.contains(document.activeElement) && typing(document.activeElement))) return
        try {
          const { page } = await fetched(location.href), next = page.querySelector('[data-live-part="' + part.dataset.livePart + '"]')
          if (!next) return
          const at = now.contains(document.activeElement) && document.activeElement.getAttribute('href')
          now.replaceChildren ? now.replaceChildren(...next.childNodes) : (now.innerHTML = next.innerHTML)
          const again = at && all('a', now).find((a) => a.getAttribute('href') === at)
          if (again) again.focus({ preventScroll: true })
          // When the figures were read stands beside the heading.
          const then = document.querySelector('main .stamp'), stamp = page.querySelector('main .stamp')
          if (then && stamp) then.replaceWith(stamp)
        } catch (error) { /* the page is older, not wrong */ }
      }, 400)
    }
    window.addEventListener('pagehide', () => source.close())
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) window.print()
    const clear = event.target.closest('[data-batch-clear]')
    if (clear) {
      all('td > input[type=checkbox]', clear.form).forEach((b) => { b.checked = false })
      count(clear.form)
    }
  })
  // A form that was sent needs its draft no more, unless the way back led here from a page that never came.
  const way = performance.getEntriesByType('navigation')[0], sent = sessionStorage.getItem('sent')
  if (sent && !(way && way.type === 'back_forward') && !document.querySelector('[data-kept]')) discard(sent)
  sessionStorage.removeItem('sent')
  show(document)
})()
