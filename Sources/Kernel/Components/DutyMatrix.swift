import Essentials
import Web

/// Rules across, units down in tree order; every cell leads to its duties. Nothing is ranked.
package struct DutyMatrix: Sendable {
  package struct Line: Sendable {
    var unit: String
    var to: Address?
    var branches: Int
    var cells: [(count: DutyCount, to: Address)?]
    /// `cells` follow the columns; nil where the rule does not apply to the unit.
    package init(_ unit: String, _ to: Address?, branches: Int, _ cells: [(count: DutyCount, to: Address)?]) {
      self.unit = unit
      self.to = to
      self.branches = branches
      self.cells = cells
    }
  }
  var title: String
  var columns: [(rule: String, period: String)]
  var lines: [Line]
  var total: Line?
  package init(_ title: String, columns: [(rule: String, period: String)], lines: [Line], total: Line? = nil) {
    self.title = title
    self.columns = columns
    self.lines = lines
    self.total = total
  }

  package func html(_ t: Reader) -> HTML {
    let heads: [HTML] = columns.map { "<th scope=\"col\">\($0.rule)<br><span class=\"muted\">\($0.period)</span></th>" }
    let sum: HTML = total.map { row($0, "tot", t) } ?? .none
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(title)"><table class="tbl mx"><caption class="sr">\(title)</caption>\
      <thead><tr><th scope="col">\(t(.unit))</th><th scope="col" class="num">\(t(Word(zh: "支部", en: "Branches")))</th>\(heads)</tr></thead>\
      <tbody>\(lines.map { row($0, "", t) })\(sum)</tbody></table></div>
      """
  }
  private func row(_ line: Line, _ look: String, _ t: Reader) -> HTML {
    let unit: HTML = line.to.map { "<a href=\"\($0)\">\(line.unit)</a>" } ?? "\(line.unit)"
    let cells: [HTML] = line.cells.enumerated().map { n, cell in
      guard let cell, cell.count.owed > 0 else { return "<td><span class=\"small muted\">\(t(Word(zh: "不适用", en: "none owed")))</span></td>" }
      let column = n < columns.count ? columns[n].rule : ""
      return "<td><a href=\"\(cell.to)\" aria-label=\"\(t(.cell(line.unit, column, cell.count)))\">\(cell.count.words(t))\(stackedBar(cell.count))</a></td>"
    }
    return "<tr\(attribute("class", look.isEmpty ? nil : look))><th scope=\"row\">\(unit)</th><td class=\"num\">\(line.branches)</td>\(cells)</tr>"
  }
}
