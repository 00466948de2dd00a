import Accounts
import FeatureKit

/// Moves the clock of a demo forward to another day, at the same time of day. What falls due meanwhile is done by the watch.
package struct MoveClock: Storable {
  package static let name = "clock.move"
  package static let permission: Permission = .moveClock
  /// How far ahead of the present day one move may go.
  static let farthest = 400
  package var to: Day
  package init(to: Day) { self.to = to }

  package struct Situation: Placed {
    package var place: Place
    /// How many milliseconds the house is ahead already.
    var ahead: Int64
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(place: try OrganizationTable.root(in: scope), ahead: try SettingTable.value("clock.offset", in: scope).flatMap { Int64($0) } ?? 0)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let days = to.number - occasion.today.number
    var no = Refusal.Collector()
    no.check(occasion.house.demo, "clock.live", .onlyInDemo)
    no.check(days > 0, "to.past", .onlyForward(occasion.today), field: "to")
    no.check(days <= Self.farthest, "to.far", .notSoFar(Self.farthest), field: "to")
    try no.refuse()
    let by = Int64(days) * 86_400_000
    return Outcome(
      [Change(SettingTable.set("clock.offset", String(s.ahead + by))), SessionCarryTable.carry(by: by)],
      Entry(.clockMoved(from: occasion.today, to: to), at: s.place.id), provenance: .clock)
  }
}

extension Word {
  static func clockMoved(from: Day, to: Day) -> Word { Word(zh: "演示日期由\(from.inChinese)调整到\(to.inChinese)", en: "moved the demo's clock from \(from.inEnglish) to \(to.inEnglish)") }
  static let onlyInDemo = Word(zh: "只有演示系统可以调整日期", en: "Only the clock of a demo can be moved")
  static func onlyForward(_ today: Day) -> Word { Word(zh: "日期只能往后调整，请选择\(today.inChinese)以后的日期", en: "The clock only goes forward: choose a day after \(today.inEnglish)") }
  static func notSoFar(_ days: Int) -> Word { Word(zh: "一次最多往后调整 \(days) 天", en: "At most \(days) days at a time") }
}
