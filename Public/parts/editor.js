// Puts TipTap over a text: the same few kinds of nodes that the server knows, a bar of buttons, nothing of its own style sheet.
const english = document.documentElement.lang === 'en', say = (zh, en) => (english ? en : zh)

export function begin(area, written, kit) {
  const label = document.querySelector('label[for="' + area.id + '"]'), bar = document.createElement('div'), sheet = document.createElement('div')
  label.id = label.id || area.id + '-label'
  const link = kit.Link.extend({ addOptions() { return { ...this.parent?.(), openOnClick: false, autolink: false, linkOnPaste: false } } })
  // The tab key leads on, in a list too.
  const item = kit.ListItem.extend({ addKeyboardShortcuts() { return { Enter: () => this.editor.commands.splitListItem(this.name) } } })
  const editor = new kit.Editor({
    element: sheet, injectCSS: false, content: started(area, written),
    extensions: [kit.Document, kit.Paragraph, kit.Text, kit.HardBreak, kit.Bold, kit.Italic, kit.Heading.configure({ levels: [1, 2, 3] }), kit.BulletList, kit.OrderedList, item, kit.Blockquote, kit.HorizontalRule, link, kit.History],
    editorProps: { attributes: { class: 'in doc', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, ...described(area) } },
    onUpdate: ({ editor }) => {
      written.value = JSON.stringify(editor.getJSON())
      written.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  const buttons = [
    [say('标题', 'Heading'), (c) => c.toggleHeading({ level: 2 }), () => editor.isActive('heading')],
    [say('加粗', 'Bold'), (c) => c.toggleBold(), () => editor.isActive('bold')],
    [say('强调', 'Emphasis'), (c) => c.toggleItalic(), () => editor.isActive('italic')],
    [say('列表', 'List'), (c) => c.toggleBulletList(), () => editor.isActive('bulletList')],
    [say('编号', 'Numbers'), (c) => c.toggleOrderedList(), () => editor.isActive('orderedList')],
    [say('引用', 'Quote'), (c) => c.toggleBlockquote(), () => editor.isActive('blockquote')],
    [say('链接', 'Link'), null, () => editor.isActive('link')],
    [say('撤销', 'Undo'), (c) => c.undo(), () => null]
  ].map(([name, work, on]) => button(bar, name, on, () => (work ? work(editor.chain().focus()).run() : linked(editor))))
  const show = () => buttons.forEach((each) => each())
  bar.className = 'editor-bar row'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', say('文字格式', 'Formatting'))
  bar.addEventListener('keydown', (event) => walk(bar, event))
  editor.on('transaction', show)
  show()
  const hint = document.getElementById(area.id + '-hint')
  if (hint) hint.textContent = say('用下面一排按钮排版。', 'The row of buttons sets headings, lists and the like.')
  area.hidden = true
  written.disabled = false
  written.value = JSON.stringify(editor.getJSON())
  written.before(bar, sheet)
  label.addEventListener('click', () => editor.commands.focus())
  written.addEventListener('restored', () => editor.commands.setContent(JSON.parse(written.value)))
}

function started(area, written) {
  try { return JSON.parse(written.value || area.dataset.editor) } catch (error) { return area.value }
}
function described(area) {
  const hint = area.getAttribute('aria-describedby'), wrong = area.getAttribute('aria-invalid')
  return { ...(hint && { 'aria-describedby': hint }), ...(wrong && { 'aria-invalid': wrong }) }
}
function button(bar, name, on, press) {
  const each = document.createElement('button')
  each.type = 'button'
  each.className = 'btn tight'
  each.textContent = name
  each.tabIndex = bar.children.length ? -1 : 0
  each.addEventListener('click', press)
  bar.append(each)
  return () => { if (on() !== null) each.setAttribute('aria-pressed', String(on())) }
}
// One stop for the tab key; the arrows go on from there.
function walk(bar, event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key], all = Array.from(bar.children), at = all.indexOf(event.target)
  if (!by || at < 0) return
  event.preventDefault()
  const next = all[(at + by + all.length) % all.length]
  all.forEach((each) => { each.tabIndex = each === next ? 0 : -1 })
  next.focus()
}
function linked(editor) {
  const before = editor.getAttributes('link').href || '', to = prompt(say('链接到（以 https:// 或 / 开头；留空为取消链接）', 'Link to (begins with https:// or /; empty takes it away)'), before)
  if (to === null) return
  if (!to.trim()) editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
  else if (/^(https:\/\/|\/)[^\s\\]+$/.test(to.trim())) editor.chain().focus().extendMarkRange('link').setMark('link', { href: to.trim() }).run()
  else alert(say('只能链接到以 https:// 开头的地址，或本站以 / 开头的地址', 'A link begins with https://, or with / for a page of this house'))
}
