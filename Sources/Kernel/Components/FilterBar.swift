import Essentials
import Web

/// A choice in a list: what is sent and what is read.
package struct Choice: Sendable, Hashable {
  var value: String
  var text: String
  var hint: String?
  package init(_ value: String, _ text: String, hint: String? = nil) {
    self.value = value
    self.text = text
    self.hint = hint
  }
}

/// A form over a list that asks by GET, so that a filtered list has an address. With the script a choice takes effect at once.
package struct FilterBar {
  private let action: Address
  private let name: String
  private var fields = HTML.none
  private var set = false
  /// Whether there is only a word to look for: then one finds, and filters nothing.
  private var finds = true

  /// `at` is the list without any filter; `name` keeps ids apart where a page has two.
  package init(at action: Address, name: String = "filter") {
    self.action = action
    self.name = name
  }
  /// A word to look for.
  package mutating func text(_ field: String, _ label: String, _ value: String?, hint: String? = nil) {
    note(value)
    add(
      """
      <div class="wide"><label for="\(id(field))">\(label)</label>\
      <input class="in" id="\(id(field))" name="\(field)"\(attribute("value", value))\(attribute("placeholder", hint)) autocomplete="off"></div>
      """
    )
  }
  /// One of a list; the first entry is 全部, which leaves no trace in the address.
  package mutating func select(_ field: String, _ label: String, _ choices: [Choice], _ value: String?, all: String? = nil, _ t: Reader) {
    finds = false
    note(value)
    let first: HTML = "<option value=\"\">\(all == nil ? t(.anyChoice) : all)</option>"
    add(
      "<div><label for=\"\(id(field))\">\(label)</label><select class=\"in\" id=\"\(id(field))\" name=\"\(field)\">\(first)\(choices.map { option($0, $0.value == value) })</select></div>"
    )
  }
  package mutating func day(_ field: String, _ label: String, _ value: Day?) {
    finds = false
    note(value?.description)
    add("<div><label for=\"\(id(field))\">\(label)</label><input class=\"in\" type=\"date\" id=\"\(id(field))\" name=\"\(field)\"\(attribute("value", value?.description))></div>")
  }
  /// Goes along unseen, such as the sort.
  package mutating func keep(_ field: String, _ value: String?) {
    if let value { add("<input type=\"hidden\" name=\"\(field)\" value=\"\(value)\">") }
  }
  /// `go` and `clear` where other words fit better; an empty `clear` leaves the way back out.
  package func html(_ t: Reader, go: String? = nil, clear words: String? = nil) -> HTML {
    let clear: HTML = set && words != "" ? act(words.map { $0 } ?? t(finds ? .clearFind : .clearFilters), action) : .none, name = t(finds ? .find : .filters)
    return """
      <form class="filters" method="get" action="\(action)" aria-label="\(name)" data-filter>\(fields)\
      <div class="go-line"><button class="btn" type="submit">\(Icon.search.drawing)\(go.map { $0 } ?? name)</button>\(clear)</div></form>
      """
  }

  private func id(_ field: String) -> String { "\(name)-\(field)" }
  private mutating func note(_ value: String?) { if let value, !value.isEmpty { set = true } }
  private mutating func add(_ html: HTML) { fields += html }
}

func option(_ choice: Choice, _ chosen: Bool) -> HTML { "<option value=\"\(choice.value)\"\(flag("selected", chosen))>\(choice.text)</option>" }

/// Saved views and other short ways into a list, each with its count.
package func chips(_ label: String, _ all: [(text: String, to: Address, count: Int?, here: Bool)]) -> HTML {
  let links: [HTML] = all.map { chip in
    let count: HTML = chip.count.map { "<span class=\"n\">\($0)</span>" } ?? .none
    return "<li><a href=\"\(chip.to)\"\(attribute("aria-current", chip.here ? "true" : nil))>\(chip.text)\(count)</a></li>"
  }
  return "<nav class=\"chips\" aria-label=\"\(label)\"><ul class=\"row\">\(links)</ul></nav>"
}
