import Essentials
import Web

/// One line of a summary list.
package struct SummaryLine: Sendable {
  var term: String
  var value: HTML
  var action: HTML?
  package init(_ term: String, _ value: HTML, action: HTML? = nil) {
    self.term = term
    self.value = value
    self.action = action
  }
  package init(_ term: String, text: String, action: HTML? = nil) { self.init(term, "\(text)", action: action) }
}
/// What is known of one thing: term and value, and what can be done about it. `small` for the column beside.
package func summary(_ lines: [SummaryLine], small: Bool = false) -> HTML {
  let hasActions = lines.contains { $0.action != nil }
  let all: [HTML] = lines.map { line in
    let action: HTML = hasActions ? "<dd class=\"do\">\(line.action)</dd>" : .none
    return "<div><dt>\(line.term)</dt><dd>\(line.value)</dd>\(action)</div>"
  }
  return "<dl class=\"sum\(small ? " small" : "")\">\(all)</dl>"
}

/// What happened, latest first.
package struct TimelineEntry: Sendable {
  package enum Kind: String, Sendable { case done, late, open = "" }
  var when: String
  var what: HTML
  var kind: Kind
  package init(_ when: String, _ what: HTML, _ kind: Kind = .done) {
    self.when = when
    self.what = what
    self.kind = kind
  }
}
package func timeline(_ entries: [TimelineEntry]) -> HTML {
  let all: [HTML] = entries.map { "<li class=\"\($0.kind.rawValue)\"><span class=\"when\">\($0.when)</span>\($0.what)</li>" }
  return "<ol class=\"time\">\(all)</ol>"
}

/// A task of a phone: what, and by when.
package struct TaskLine: Sendable {
  var title: String
  var to: Address?
  var under: String?
  var when: String?
  var date: String?
  /// The date under the words; nil where the words say it.
  package init(_ title: String, _ to: Address?, under: String? = nil, when: String? = nil, date: String? = nil) {
    self.title = title
    self.to = to
    self.under = under
    self.when = when
    self.date = date
  }
}
/// Tasks soonest first; the whole line is the target.
package func taskList(_ lines: [TaskLine]) -> HTML {
  let all: [HTML] = lines.map { line in
    let title: HTML = line.to.map { "<a href=\"\($0)\">\(line.title)</a>" } ?? "<p class=\"strong\">\(line.title)</p>"
    let under: HTML = line.under.map { "<p class=\"small muted\">\($0)</p>" } ?? .none
    let date: HTML = line.date.map { "<span class=\"muted\">\($0)</span>" } ?? .none
    let when: HTML = line.when.map { "<p class=\"when\"><b>\($0)</b>\(date)</p>" } ?? .none
    return "<li><div class=\"what\">\(title)\(under)</div>\(when)</li>"
  }
  return "<ul class=\"tasks\">\(all)</ul>"
}
/// What to watch: a sentence, why, and at the end the way to it.
package func watchList(_ lines: [(text: String, why: String, icon: Icon, end: HTML)]) -> HTML {
  let all: [HTML] = lines.map {
    "<li><div class=\"what\"><p>\($0.icon.drawing) <b>\($0.text)</b></p><p class=\"small muted\">\($0.why)</p></div><p class=\"when\">\($0.end)</p></li>"
  }
  return "<ul class=\"tasks\">\(all)</ul>"
}

/// The one thing to do now: state and days (working days where they are given), what, why, the one button, and the rule behind it.
package func nextThing(_ title: String, why: String, tag: Tag, due: Day, workingDays: Int? = nil, action: HTML, clause rule: Clause?, more: HTML? = nil, _ t: Reader) -> HTML {
  let left = workingDays.map { bigWorkingDays($0, t) } ?? bigDays(until: due, t)
  let cited: HTML = rule.map { "<div>\(clause($0, t))</div>" } ?? .none
  return """
    <section class="box next stack"><div class="row">\(tag.html(t))<span class="push">\(left)</span></div>\
    <h2>\(title)</h2><p>\(why)</p>\(action)\(cited)\(more)</section>
    """
}

/// Links under each other, with a figure at the end; `here` marks the present one.
package func linkList(_ links: [(text: String, to: Address, end: HTML, here: Bool)]) -> HTML {
  let all: [HTML] = links.map { "<li><a href=\"\($0.to)\"\(attribute("aria-current", $0.here ? "true" : nil))>\($0.text)<span class=\"end\">\($0.end)</span></a></li>" }
  return "<ul class=\"links\">\(all)</ul>"
}
/// Sentences that tell how things stand, each with the way to its evidence.
package func sentences(_ lines: [(text: String, icon: Icon, end: HTML)]) -> HTML {
  let all: [HTML] = lines.map { "<li>\($0.icon.drawing)<span>\($0.text)</span><span class=\"end\">\($0.end)</span></li>" }
  return "<ol class=\"lines\">\(all)</ol>"
}
/// A plain list in words.
package func plainList(_ lines: [HTML]) -> HTML {
  let all: [HTML] = lines.map { "<li>\($0)</li>" }
  return "<ul class=\"stack-s\">\(all)</ul>"
}
