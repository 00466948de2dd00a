import Essentials
import Web

/// Parts of one thing, side by side: tabs that are links, each with an address of its own.
/// What does not fit a line stands behind `more`, but for the one that is open.
package func tabs(_ label: String, _ all: [(text: String, to: Address, here: Bool)], more: String) -> HTML {
  func link(_ tab: (text: String, to: Address, here: Bool)) -> HTML { "<li><a href=\"\(tab.to)\"\(attribute("aria-current", tab.here ? "page" : nil))>\(tab.text)</a></li>" }
  guard all.count > tabsInALine else { return "<nav class=\"tabs mt\" aria-label=\"\(label)\"><ul>\(all.map(link))</ul></nav>" }
  let first = all.prefix(tabsInALine - 1), rest = all.dropFirst(tabsInALine - 1)
  let shown = first + rest.filter(\.here), behind = rest.filter { !$0.here }
  return "<nav class=\"tabs mt\" aria-label=\"\(label)\"><ul>\(shown.map(link))</ul><details><summary>\(more)</summary><ul>\(behind.map(link))</ul></details></nav>"
}
private let tabsInALine = 8
/// Where a page stands in the tree.
package func breadcrumbs(_ before: [Crumb], here: String, _ t: Reader) -> HTML {
  let all: [HTML] = before.map { "<li><a href=\"\($0.address)\">\(t($0.text))</a></li>" }
  return "<nav class=\"crumbs\" aria-label=\"\(t(.whereYouAre))\"><ol>\(all)<li aria-current=\"page\">\(here)</li></ol></nav>"
}
/// The ways into a public page: large links with a line of what is behind each.
package func doors(_ label: String, _ all: [(text: String, under: String, icon: Icon, to: Address)]) -> HTML {
  let links: [HTML] = all.map { "<a href=\"\($0.to)\">\($0.icon.drawing)<span>\($0.text)<small>\($0.under)</small></span></a>" }
  return "<nav class=\"doors\" aria-label=\"\(label)\">\(links)</nav>"
}
/// The top of a public page: what it answers, a place to ask, and the ways in.
package func publicHead(_ title: String, _ lead: String, _ parts: HTML...) -> HTML {
  "<section class=\"hero\"><div class=\"inner stack\"><h1>\(title)</h1><p>\(lead)</p>\(parts)</div></section>"
}
/// The large search of a public page.
package func publicSearch(_ label: String, _ field: String, _ value: String?, at action: Address, button: String) -> HTML {
  """
  <form class="find" role="search" method="get" action="\(action)"><label class="sr" for="public-\(field)">\(label)</label>\
  <input class="in" id="public-\(field)" name="\(field)" placeholder="\(label)"\(attribute("value", value))><button class="btn go" type="submit">\(button)</button></form>
  """
}
