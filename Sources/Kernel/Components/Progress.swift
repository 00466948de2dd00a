import Essentials
import Web

/// How far a long work is. The script asks `at` for JSON `{done, total, rate, remaining, state}` and follows; without it the page is read again.
package func progress(_ title: String, done: Int, total: Int, rate: Int? = nil, seconds: Int? = nil, at: Address, running: Bool, _ t: Reader, _ actions: HTML...) -> HTML {
  let percent = total > 0 ? min(100, done * 100 / total) : 0
  let left: HTML = seconds.map { "<span class=\"push muted\" data-progress-left>\(t(.secondsLeft($0)))</span>" } ?? "<span class=\"push muted\" data-progress-left></span>"
  let row: HTML = actions.isEmpty ? .none : "<div class=\"row\">\(actions)</div>"
  return """
    <section class="box stack"\(running ? polled(at, t) : HTML.none)><div class="row"><h3>\(title)</h3>\(left)</div>\
    <svg class="wait" viewBox="0 0 100 2.5" preserveAspectRatio="none" role="img" aria-label="\(t(.percentDone(percent)))">\
    <rect class="f-pend" width="100" height="2.5"/><rect class="f-met" data-progress-bar width="\(percent)" height="2.5"/></svg>\
    <p class="muted"><span data-progress-text>\(t(.progress(done, total, rate)))</span>\(running ? t(.progressPaused) : "")</p>\(row)</section>
    """
}

private func polled(_ at: Address, _ t: Reader) -> HTML {
  let words = t(Word(zh: "已办 # 行，共 # 行，每秒约 # 行。", en: "# of # rows, about # a second.")), left = t(Word(zh: "还要约 # 秒", en: "about # seconds left"))
  return "\(attribute("data-progress", at.path))\(attribute("data-words", words))\(attribute("data-left", left))"
}

/// A part of a page that follows what happens: the script listens at `topic` and fetches this page's part again.
package func live(_ name: String, at source: Address, _ parts: HTML...) -> HTML {
  "<div data-live=\"\(source)\" data-live-part=\"\(name)\">\(parts)</div>"
}
