import Essentials
import Web

/// Numbers in large type, each with its word: a number never stands alone.
package func figures(_ all: [(word: String, number: String)], boxed: Bool = false) -> HTML {
  let lines: [HTML] = all.map { "<div><dt>\($0.word)</dt><dd>\($0.number)</dd></div>" }
  return "<dl class=\"fig\(boxed ? " box mt" : "")\">\(lines)</dl>"
}

/// Duties of one unit for one rule, counted. `waived` ones are not owed.
package struct DutyCount: Sendable, Hashable {
  package var met: Int
  package var late: Int
  package var missed: Int
  package var pending: Int
  package init(met: Int, late: Int = 0, missed: Int = 0, pending: Int = 0) {
    self.met = met
    self.late = late
    self.missed = missed
    self.pending = pending
  }
  package var owed: Int { met + late + missed + pending }
  package static func + (a: Self, b: Self) -> Self { DutyCount(met: a.met + b.met, late: a.late + b.late, missed: a.missed + b.missed, pending: a.pending + b.pending) }

  /// 13/14　逾期 1
  package func words(_ t: Reader) -> String {
    var out = "\(met)/\(owed)"
    if late > 0 { out += t(Word(zh: "　\(t(.lateShort)) \(late)", en: ", \(late) \(t(.lateShort))")) }
    if missed > 0 { out += t(Word(zh: "　\(t(.missedShort)) \(missed)", en: ", \(missed) \(t(.missedShort))")) }
    return out
  }
}

/// Parts of a whole as one bar. Decoration only: the words stand beside it.
package func stackedBar(_ c: DutyCount) -> HTML {
  guard c.owed > 0 else { return .none }
  var x = 0.0, bars = HTML.none
  for (look, n) in [("f-met", c.met), ("f-late", c.late), ("f-miss", c.missed), ("f-pend", c.pending)] where n > 0 {
    let width = Double(n) / Double(c.owed) * 100
    bars += "<rect class=\"\(look)\" x=\"\(tenths(x))\" y=\"0\" width=\"\(tenths(max(0.4, width - 0.6)))\" height=\"8\"/>"
    x += width
  }
  return "<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\(bars)</svg>"
}
/// What the colours of the bars mean.
package func dutyKey(_ t: Reader, missed: Bool = false) -> HTML {
  let kinds: [(String, Word)] = [("f-met", .metWord), ("f-late", .lateWord)] + (missed ? [("f-miss", .missedWord)] : []) + [("f-pend", .pendingWord)]
  let all: [HTML] = kinds.map {
    "<span class=\"key\"><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"\($0.0)\" width=\"12\" height=\"12\"/></svg>\(t($0.1))</span>"
  }
  return all.joined()
}

/// One decimal, as coordinates need; no locale takes part.
func tenths(_ x: Double) -> String {
  let n = Int((x * 10).rounded())
  return n % 10 == 0 ? String(n / 10) : "\(n < 0 ? "-" : "")\(abs(n) / 10).\(abs(n) % 10)"
}
