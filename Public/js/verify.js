// Signed texts: looked at in the browser by the public keys of the page, and scanned with the camera where the browser reads square codes. Improvements only.
;(function () {
  'use strict'
  const MARK = 'ZB1.', MINUTE = 60000, SLACK = 30000
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
  const bare = (text) => { const all = text.replace(/\s/g, ''), at = all.indexOf(MARK); return at < 0 ? '' : all.slice(at) }
  const subtle = window.crypto && crypto.subtle

  // What a text says: {lines, signer, payload, signature}; nothing for what is none.
  function read(text) {
    const parts = bare(text).slice(MARK.length).split('.')
    if (parts.length !== 2) return null
    try {
      const payload = bytes(parts[0]), signature = bytes(parts[1]), rows = new TextDecoder('utf-8', { fatal: true }).decode(payload).split('\n'), head = rows[0].split(' ')
      if (head.length !== 3 || head[0] !== 'zhibu' || signature.length !== 64) return null
      return { kind: head[1], signer: head[2], payload, signature, lines: rows.slice(1).map((row) => { const at = row.indexOf('='); return [row.slice(0, at), row.slice(at + 1)] }) }
    } catch (error) { return null }
  }
  async function mark(key) {
    const hash = new Uint8Array(await subtle.digest('SHA-256', key))
    return Array.from(hash.slice(0, 8), (b) => b.toString(16).padStart(2, '0')).join('')
  }
  async function signer(said) {
    for (const line of document.querySelectorAll('[data-issuer]')) {
      const key = bytes(line.dataset.issuer)
      if ((await mark(key)) !== said.signer) continue
      const imported = await subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify'])
      return (await subtle.verify({ name: 'Ed25519' }, imported, said.signature, said.payload)) ? { name: line.textContent } : { wrong: true }
    }
    return null
  }
  function expired(said) {
    const value = (name) => (said.lines.find((line) => line[0] === name) || [])[1], at = Number(value('at')) * 1000, now = Date.now(), until = value('until')
    if (at && (now < at - SLACK || now > at + MINUTE + SLACK)) return true
    return Boolean(until) && until < new Date(now + 8 * 60 * MINUTE).toISOString().slice(0, 10)
  }
  function tell(part, tone, title, said) {
    const box = part.querySelector('[data-told]'), labels = part.dataset.labels.split(';').map((pair) => pair.split('='))
    const line = (words, strong) => { const p = document.createElement('p'); const text = document.createElement(strong ? 'b' : 'span'); text.textContent = words; p.append(text); inner.append(p) }
    const inner = document.createElement('div')
    line(title, true)
    if (said) labels.forEach(([name, label]) => { const found = said.lines.find((one) => one[0] === name); if (found) line(label + ' ' + found[1]) })
    if (said && said.kind === 'letter') line(part.dataset.paper)
    box.className = 'note ' + tone
    box.replaceChildren(inner)
    box.hidden = false
  }
  async function look(part, text) {
    const said = read(text), words = part.dataset
    if (!said) return tell(part, 'err', words.broken)
    const by = await signer(said)
    if (!by) return tell(part, 'err', words.unknown)
    if (by.wrong) return tell(part, 'err', words.wrong)
    return expired(said) ? tell(part, 'warn', words.late + ' ' + by.name, said) : tell(part, 'ok', words.good + ' ' + by.name, said)
  }
  // Browsers without Ed25519 leave it to the server.
  async function able() {
    if (!subtle) return false
    try { await subtle.importKey('raw', bytes('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='), { name: 'Ed25519' }, false, ['verify']); return true } catch (error) { return false }
  }
  const part = document.querySelector('[data-verify]')
  if (part) able().then((can) => {
    if (!can) return
    const here = document.querySelector('[data-here]'), field = document.querySelector('[data-scan] textarea')
    if (here) here.hidden = false
    const brought = () => { if (location.hash.length > MARK.length) { field.value = bare(decodeURIComponent(location.hash.slice(1))); look(part, field.value) } }
    window.addEventListener('hashchange', brought)
    brought()
    document.addEventListener('submit', (event) => {
      const form = event.target, local = form.matches('[data-here]') || (navigator.onLine === false && form.contains(field))
      if (!local) return
      event.preventDefault()
      look(part, field.value)
    })
  })

  // The camera: offered where the browser finds square codes by itself.
  document.querySelectorAll('[data-camera]').forEach((place) => {
    if (!('BarcodeDetector' in window) || !navigator.mediaDevices) return
    const button = place.querySelector('button'), video = place.nextElementSibling, field = place.closest('[data-scan]').querySelector('textarea,input'), start = button.textContent
    let stream = null
    function stop() {
      if (stream) stream.getTracks().forEach((track) => track.stop())
      stream = null
      video.hidden = true
      button.textContent = start
    }
    async function watch(detector) {
      while (stream) {
        const found = await detector.detect(video).catch(() => [])
        const text = found.map((one) => bare(one.rawValue)).find((one) => one)
        if (text) {
          stop()
          field.value = text
          const form = field.form, go = form && form.querySelector('button[type=submit]')
          if (go) go.click()
          return
        }
        await new Promise((next) => setTimeout(next, 250))
      }
    }
    place.hidden = false
    button.addEventListener('click', async () => {
      if (stream) return stop()
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
        video.srcObject = stream
        video.hidden = false
        button.textContent = button.dataset.stop
        await video.play()
        watch(new window.BarcodeDetector({ formats: ['qr_code'] }))
      } catch (error) { stop() /* refused or no camera: a photo or the text does it */ }
    })
  })
})()
