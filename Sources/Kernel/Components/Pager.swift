import Essentials
import Web

/// Which page of a list is shown. `total` is exact up to 1,000; `more` says that there are more than that.
package struct Pager: Sendable {
  var page: Int
  var per: Int
  var total: Int
  var more: Bool
  /// The list's address with its filters and sort, without `page`.
  var address: Address
  package init(page: Int, per: Int, total: Int, more: Bool = false, at address: Address) {
    self.page = page
    self.per = per
    self.total = total
    self.more = more
    self.address = address
  }

  var pages: Int { max(1, (total + per - 1) / per) }
  /// The first, the last, and those around the present one.
  var shown: [Int] { (1...pages).filter { $0 == 1 || $0 == pages || abs($0 - page) <= 1 } }

  /// Nothing where everything is on one page, except how many there are.
  package func html(_ t: Reader) -> HTML {
    guard total > 0 else { return .none }
    let from = (page - 1) * per + 1, to = min(page * per, total)
    var links = HTML.none
    if pages > 1 {
      var before = 0
      for n in shown {
        if n > before + 1 { links += "<span>…</span>" }
        links += link(n, t)
        before = n
      }
    }
    return
      """
      <nav class="pager" aria-label="\(t(.paging))"><span>\(t(.shown(from, to, total, more)))</span><span class="push"></span>\
      \(edge(.previousPage, page - 1, .previous, t))\(links)\(edge(.nextPage, page + 1, .next, t))</nav>
      """
  }
  private func to(_ n: Int) -> Address { address.with(["page": String(n)]) }
  private func link(_ n: Int, _ t: Reader) -> HTML {
    n == page
      ? "<a class=\"btn\" href=\"\(to(n))\" aria-current=\"page\">\(t(.pageNumber(n)))</a>" : "<a class=\"btn\" href=\"\(to(n))\" aria-label=\"\(t(.pageNumber(n)))\">\(n)</a>"
  }
  private func edge(_ word: Word, _ n: Int, _ icon: Icon, _ t: Reader) -> HTML {
    guard n >= 1, n <= pages else { return .none }
    return n < page
      ? "<a class=\"btn\" rel=\"prev\" href=\"\(to(n))\">\(icon.drawing)\(t(word))</a>"
      : "<a class=\"btn\" rel=\"next\" href=\"\(to(n))\">\(t(word))<span class=\"after\">\(icon.drawing)</span></a>"
  }
}
