import Essentials

/// One published text with its versions; the rules drawn from it name it by `id`.
package struct Regulation: Hashable, Sendable {
  package struct Version: Hashable, Sendable {
    package var id: String
    package var from: Day
    package var until: Day?
    /// False where the day of taking effect was not confirmed by a page.
    package var fromConfirmed: Bool
  }
  package var id: String
  package var title: Word
  /// 支部条例 / Branch Regulations
  package var short: Word
  package var versions: [Version]
  /// Where the facts come from and what is still to be checked.
  package var source: Word
}
