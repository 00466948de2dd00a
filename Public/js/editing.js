// The editor for texts, loaded at a desk and only by pages that have one: on a phone, and without it, a text is typed as Markdown.
;(function () {
  'use strict'
  const parts = (document.documentElement.dataset.parts || '').split(' '), areas = Array.from(document.querySelectorAll('textarea[data-editor]'))
  if (parts.length !== 4 || !areas.length || !matchMedia('(min-width:60rem)').matches) return
  // Beside the text stands what the editor writes; a draft may fill it before the editor is there.
  const pairs = areas.map((area) => {
    const written = document.createElement('input')
    Object.assign(written, { type: 'hidden', name: area.name + 'Document', disabled: true })
    written.dataset.written = ''
    area.after(written)
    return [area, written]
  })
  // An import has no integrity of its own; what a script element has fetched and checked is what the import then gives.
  const fetched = (source, integrity) => new Promise((done, failed) => {
    const script = document.createElement('script')
    Object.assign(script, { type: 'module', src: source, integrity, onload: done, onerror: failed })
    document.head.append(script)
  })
  fetched(parts[0], parts[1]).then(() => fetched(parts[2], parts[3])).then(() => Promise.all([import(parts[0]), import(parts[2])]))
    .then(([kit, glue]) => pairs.forEach(([area, written]) => glue.begin(area, written, kit)))
    .catch(() => { /* the text stays as it is */ })
})()
