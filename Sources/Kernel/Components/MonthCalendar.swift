import Essentials
import Web

/// One month, with what is planned and what falls due.
package struct MonthCalendar: Sendable {
  package struct Mark: Sendable {
    var short: String
    var long: String
    var to: Address
    var due: Bool
    /// `short` stands under the day (two characters), `long` is read out; `due` for the last day of something.
    package init(_ short: String, _ long: String, _ to: Address, due: Bool = false) {
      self.short = short
      self.long = long
      self.to = to
      self.due = due
    }
  }
  var year: Int
  var month: Int
  var marks: [Day: Mark]
  package init(year: Int, month: Int, marks: [Day: Mark]) {
    self.year = year
    self.month = month
    self.marks = marks
  }

  package func html(_ t: Reader) -> HTML {
    let first = Day(year: year, month: month, day: 1), length = Day.length(year, month), lead = first.weekday - 1
    let heads: [HTML] = (0..<7).map { "<th scope=\"col\">\(t.weekdayHead($0))</th>" }
    let weeks: [HTML] = stride(from: -lead, to: length, by: 7).map { start in
      let cells: [HTML] = (start..<start + 7).map { (0..<length).contains($0) ? cell(first.adding($0), t) : "<td></td>" }
      return "<tr>\(cells)</tr>"
    }
    return "<table class=\"cal\"><caption class=\"sr\">\(t.month(year, month))</caption><thead><tr>\(heads)</tr></thead><tbody>\(weeks)</tbody></table>"
  }
  private func cell(_ day: Day, _ t: Reader) -> HTML {
    let today = day == t.today
    if let mark = marks[day] {
      let look = "\(mark.due ? "due" : "has")\(today ? " today" : "")"
      return "<td class=\"\(look)\"><a href=\"\(mark.to)\" aria-label=\"\(t.date(day)) \(mark.long)\">\(day.day)<small>\(mark.short)</small></a></td>"
    }
    if today { return "<td class=\"today\"><span aria-current=\"date\">\(day.day)<small>\(t(.today))</small></span></td>" }
    return day < t.today ? "<td class=\"past\"><span>\(day.day)</span></td>" : "<td><span>\(day.day)</span></td>"
  }
}
