// A file goes in pieces, with progress, and on where a lost connection left off. Without this the form carries it whole.
;(function () {
  'use strict'
  const english = document.documentElement.lang === 'en', say = (zh, en) => (english ? en : zh)
  const mark = (file) => 'upload ' + (document.documentElement.dataset.account || '') + ' ' + file.name + ' ' + file.size + ' ' + file.lastModified
  const megabytes = (bytes) => (bytes / 1048576).toFixed(1)
  const remember = (name, value) => { try { if (value) localStorage.setItem(name, value); else localStorage.removeItem(name) } catch (error) { /* then it begins anew after a reload */ } }
  const known = (name) => { try { return localStorage.getItem(name) } catch (error) { return null } }
  class Refused extends Error {}

  async function asked(path, options) {
    const answer = await fetch(path, Object.assign({ credentials: 'same-origin' }, options))
    const told = await answer.json().catch(() => ({}))
    if (answer.ok) return told
    const error = answer.status >= 500 || answer.status === 429 ? new Error(answer.status) : new Refused(told.detail || told.title || String(answer.status))
    error.code = told.errors && told.errors[0] && told.errors[0].code
    throw error
  }
  // What was begun before is gone on with, if the server still has it.
  async function begun(file) {
    const before = known(mark(file))
    if (before) { try { return await asked('/uploads/' + before, {}) } catch (error) { if (!(error instanceof Refused)) throw error } }
    const fresh = await asked('/uploads', { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ name: file.name, bytes: file.size }) })
    remember(mark(file), fresh.id)
    return fresh
  }
  const piece = (at, file, token) => asked('/uploads/' + at.id + '?offset=' + at.offset, {
    method: 'POST', headers: { 'Content-Type': 'application/octet-stream', 'Zhibu-Token': token }, body: file.slice(at.offset, at.offset + at.piece)
  })
  const pause = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); window.addEventListener('online', done, { once: true }) })

  async function send(form, input, file) {
    const part = shown(input), token = form.querySelector('[name=_token]').value
    let at = null, wait = 1
    while (!at || at.offset < file.size) {
      try {
        at = at ? await piece(at, file, token) : await begun(file)
        wait = 1
        part.say(at.offset, file.size)
      } catch (error) {
        if (error instanceof Refused && error.code !== 'upload.offset') throw error
        if (at && error.code === 'upload.offset') { at = null; continue }
        part.lost()
        await pause(wait)
        wait = Math.min(wait * 2, 30)
        at = null
      }
    }
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name: 'upload', value: at.id })
    form.append(field)
    input.disabled = true
    remember(mark(file))
  }
  // A line below the field: how far it is, or why not.
  function shown(input) {
    let line = input.parentNode.querySelector('[data-upload]')
    if (!line) {
      line = document.createElement('div')
      line.dataset.upload = ''
      line.setAttribute('role', 'status')
      line.innerHTML = '<progress max="100" value="0"></progress> <span></span>'
      line.firstChild.setAttribute('aria-label', say('上传进度', 'Upload progress'))
      input.after(line)
    }
    const bar = line.querySelector('progress'), words = line.querySelector('span')
    return {
      say: (done, all) => {
        bar.hidden = false
        bar.value = Math.floor((done * 100) / all)
        words.textContent = say('已传 ' + megabytes(done) + ' MB，共 ' + megabytes(all) + ' MB', megabytes(done) + ' of ' + megabytes(all) + ' MB sent')
      },
      lost: () => { words.textContent = say('网络断了，恢复后接着传，请不要关闭页面', 'The connection is lost; it goes on once it is back. Keep this page open') },
      refused: (text) => { bar.hidden = true; words.textContent = say('错误：', 'Error: ') + text; input.setAttribute('aria-invalid', 'true'); input.focus() }
    }
  }
  const chosen = (form) => Array.from(form.querySelectorAll('input[type=file][data-most]')).find((input) => input.files.length === 1)
  document.addEventListener('change', (event) => {
    const input = event.target
    if (!input.matches('input[type=file][data-most]') || !input.files.length) return
    input.removeAttribute('aria-invalid')
    const most = Number(input.dataset.most)
    if (input.files[0].size > most) {
      shown(input).refused(say('文件有 ' + megabytes(input.files[0].size) + ' MB，不能超过 ' + megabytes(most) + ' MB', 'The file has ' + megabytes(input.files[0].size) + ' MB; at most ' + megabytes(most) + ' MB are taken'))
      input.value = ''
    }
  })
  document.addEventListener('submit', (event) => {
    const form = event.target, input = chosen(form)
    if (!input || event.defaultPrevented) return
    event.preventDefault()
    if (form.dataset.sending) return
    form.dataset.sending = '1'
    const buttons = Array.from(form.querySelectorAll('button[type=submit]'))
    buttons.forEach((b) => { b.disabled = true })
    send(form, input, input.files[0]).then(() => form.submit(), (error) => {
      buttons.forEach((b) => { b.disabled = false })
      delete form.dataset.sending
      shown(input).refused(error.message)
    })
  })
})()
