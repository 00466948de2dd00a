import Acting
import Duties
import Essentials
import Web

/// Where to go to settle a duty, by kind of evidence.
package typealias Settles = [String: @Sendable (DutyLine) -> Address]

extension [Feature] {
  /// All ways of all rooms; where two rooms leave the same kind of evidence, the first.
  package var settles: Settles { reduce(into: [:]) { all, feature in all.merge(feature.settles) { first, _ in first } } }
}

/// Where several duties are settled in one form; nil for those that cannot be.
package typealias SettlesTogether = @Sendable ([DutyLine]) -> Address?

extension [Feature] {
  /// The first room's way that takes them all.
  package var settlesTogether: SettlesTogether {
    let ways = compactMap(\.settlesTogether)
    return { lines in lines.count < 2 ? nil : ways.lazy.compactMap { $0(lines) }.first }
  }
}

/// What a room tells on the first page: my gatherings of this month, my letters. Lines in the order they are read.
package struct TodayCard: Sendable, Hashable, Encodable {
  package typealias Load = @Sendable (Scope) throws -> TodayCard?
  package struct Line: Sendable, Hashable, Encodable {
    package var text: Word
    /// When and where, under the text.
    package var under: Word?
    package var day: Day?
    package var address: Address?
    package init(_ text: Word, under: Word? = nil, day: Day? = nil, to address: Address? = nil) {
      self.text = text
      self.under = under
      self.day = day
      self.address = address
    }
  }
  package var title: Word
  package var lines: [Line]
  /// Where the rest is.
  package var more: Address?
  /// Stands above what is owed: in a house that still has to be furnished there is nothing to owe.
  package var first: Bool
  package init(_ title: Word, _ lines: [Line], more: Address? = nil, first: Bool = false) {
    self.title = title
    self.lines = lines
    self.more = more
    self.first = first
  }
}
