import Essentials
import Web

package struct Column: Sendable {
  package enum Sorted: String, Sendable { case ascending, descending }
  var title: String
  var number: Bool
  var spokenOnly: Bool
  var sort: Address?
  var sorted: Sorted?
  /// `sort` is where a press on the head leads; `sorted` says how the rows stand now.
  package init(_ title: String, number: Bool = false, sort: Address? = nil, sorted: Sorted? = nil) {
    self.title = title
    self.number = number
    self.sort = sort
    self.sorted = sorted
    spokenOnly = false
  }
  /// A head that only screen readers read, over a column of links.
  package static func spoken(_ title: String) -> Column {
    var column = Column(title)
    column.spokenOnly = true
    return column
  }
}

/// A table of a clerk. On a phone `.fold` turns rows into cells with labels, for work; `.scroll` keeps the first column in sight, for comparison.
package struct Table {
  package enum Phone: Sendable { case fold, scroll }
  let caption: String
  let columns: [Column]
  var phone = Phone.fold
  var dense = false
  var top = false
  var wrap = true
  var head = 0
  var pick: String?
  var enterNext = false
  private var body = HTML.none
  package private(set) var count = 0

  /// `head`: which column names the row. `pick`: the field that the boxes before the rows fill, for a batch (put the table in a form).
  /// `dense` for lists of many short rows, `top` where cells are tall, `wrap: false` for registers. `enterNext`: Enter goes to the next row.
  package init(
    _ caption: String, _ columns: [Column], phone: Phone = .fold, head: Int = 0, pick: String? = nil, dense: Bool = false, top: Bool = false, wrap: Bool = true,
    enterNext: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.phone = phone
    self.head = head
    self.pick = pick
    self.dense = dense
    self.top = top
    self.wrap = wrap
    self.enterNext = enterNext
  }

  /// A line over the rows that follow: 7 天内（6）.
  package mutating func group(_ title: String) {
    let width = columns.count + (pick == nil ? 0 : 1)
    body += "<tr class=\"grp\"><th colspan=\"\(width)\" scope=\"colgroup\">\(title)</th></tr>"
  }
  /// One row, a cell for each column. `pick` is the row's value and name in the batch, `picked` whether its box is ticked.
  package mutating func row(_ cells: HTML..., pick row: (value: String, name: String)? = nil, picked: Bool = false, id: String? = nil, t: Reader? = nil) {
    add(cells, pick: row, picked: picked, id: id, t)
  }
  /// The same from a list of cells.
  package mutating func row(of cells: [HTML], pick row: (value: String, name: String)? = nil, picked: Bool = false, id: String? = nil, t: Reader? = nil) {
    add(cells, pick: row, picked: picked, id: id, t)
  }
  /// The line of sums at the end.
  package mutating func total(_ cells: HTML...) {
    body += "<tr class=\"tot\">\(lead)\(written(cells))</tr>"
  }

  private mutating func add(_ cells: [HTML], pick row: (value: String, name: String)?, picked: Bool, id: String?, _ t: Reader?) {
    count += 1
    var box = lead
    if let pick, let row {
      let label = t.map { $0(.pickNamed(row.name)) }
      box = "<td><input type=\"checkbox\" name=\"\(pick)\" value=\"\(row.value)\" aria-label=\"\(label == nil ? row.name : label)\"\(flag("checked", picked))></td>"
    }
    let look: HTML = picked ? " class=\"on\"" : .none
    body += ("<tr\(look)\(attribute("id", id))>\(box)\(written(cells))</tr>" as HTML)
  }
  private var lead: HTML { pick == nil ? .none : "<td></td>" }
  private func written(_ cells: [HTML]) -> [HTML] {
    cells.enumerated().map { n, cell in
      let column = n < columns.count ? columns[n] : Column("")
      if n == head { return "<th scope=\"row\"\(column.number ? " class=\"num\"" as HTML : .none)>\(cell)</th>" }
      let label: HTML = phone == .fold && !column.spokenOnly && !cell.isEmpty ? attribute("data-h", column.title) : .none
      return "<td\(column.number ? " class=\"num\"" as HTML : .none)\(label)>\(cell)</td>"
    }
  }
}

extension Table {
  package func html(_ t: Reader) -> HTML {
    let look = ["tbl", phone == .fold ? "fold" : "", dense ? "dense" : "", top ? "top" : "", wrap ? "" : "nowrap"].filter { !$0.isEmpty }.joined(separator: " ")
    let around = phone == .fold ? "scroll" : "scroll stick"
    let keys: HTML = "\(flag("data-rows", pick != nil || !enterNext))\(flag("data-enter-next", enterNext))"
    return """
      <div class="\(around)" tabindex="0" role="region" aria-label="\(caption)"><table class="\(look)"\(keys)><caption class="sr">\(caption)</caption>\
      <thead><tr>\(pickHead(t))\(columns.map(headCell))</tr></thead><tbody>\(body)</tbody></table></div>
      """
  }
  /// Ticks every box of the page: of use with the script only, so the script shows it.
  private func pickHead(_ t: Reader) -> HTML {
    guard pick != nil else { return .none }
    return "<th><input type=\"checkbox\" data-all aria-label=\"\(t(.pickAll))\" hidden></th>"
  }
  private func headCell(_ column: Column) -> HTML {
    let look: HTML = column.number ? " class=\"num\"" : .none
    if column.spokenOnly { return "<th scope=\"col\"><span class=\"sr\">\(column.title)</span></th>" }
    guard let sort = column.sort else { return "<th scope=\"col\"\(look)>\(column.title)</th>" }
    let arrow: HTML = column.sorted.map { $0 == .ascending ? " ↑" : " ↓" } ?? .none
    return "<th scope=\"col\"\(look)\(attribute("aria-sort", column.sorted?.rawValue))><a class=\"sort\" href=\"\(sort)\">\(column.title)\(arrow)</a></th>"
  }
}

/// Acts on the ticked rows of a table in the same form; the script counts them.
package func batchBar(_ t: Reader, _ buttons: HTML...) -> HTML {
  """
  <div class="batch" role="group" aria-label="\(t(.batch))" data-batch><span data-batch-none>\(t(.batchHint))</span>\
  <b data-batch-some hidden aria-live="polite" data-words="\(t(Word(zh: "已选 # 项", en: "# selected")))"></b>\
  <span class="push row">\(buttons)<button class="act" type="button" data-batch-clear hidden>\(t(.clearPicked))</button></span></div>
  """
}
/// Which keys work in a table with rows; hidden where there is no script to listen.
package func keysLine(_ t: Reader) -> HTML {
  """
  <p class="small muted hide-s" data-keys hidden><kbd>J</kbd> <kbd>K</kbd> \(t(.keysHint))&emsp;<kbd>X</kbd> \(t(.keyPick))&emsp;\
  <kbd>\(t(.enterKey))</kbd> \(t(.keyOpen))&emsp;<kbd>/</kbd> \(t(.keyFind))</p>
  """
}
