import Essentials
import Journal
import Persistence

/// A file that was uploaded or is being written, as the house remembers it.
package struct ImportRun: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable, Stored, Codable {
    /// Being checked; nothing is written yet.
    case checking
    /// Checked, or waiting for somebody to say which column is which: `message` then says so.
    case checked
    /// Rows are being written, or were when it was interrupted; `message` says by what, where that is known.
    case running
    case finished
    /// The file cannot be read; `message` says why.
    case unusable
    /// Given up, or not taken up within a day.
    case dropped
  }
  /// Whether what was written is being taken back, or was.
  package enum Undo: String, Hashable, Sendable, CaseIterable, Stored, Codable { case running, finished }
  package var id: ID<ImportRun>
  package var importer: String
  package var organization: ID<Organization>
  package var organizationName: String
  package var account: ID<Account>?
  package var digest: [UInt8]
  package var fileName: String
  package var makesBranches: Bool
  package var state: State
  package var layout: Layout?
  package var message: Word?
  package var rows: Int
  /// The sheet's number of the last row that was settled.
  package var position: Int
  package var accepted: Int
  package var repaired: Int
  package var refused: Int
  package var repairs: [RepairCount]
  package var undo: Undo?
  /// Rows that were taken back, and rows that stayed because something depends on them.
  package var takenBack: Int
  package var leftStanding: Int
  /// The key up to which that is settled.
  var undoneTo: Int64
  package var created: Moment
  /// When it last advanced: a run that stands still was interrupted.
  package var touched: Moment
  /// Which columns the sheet cannot do without is not said yet: nothing was checked.
  package var waitsForColumns: Bool { state == .checked && message != nil }

  package struct RepairCount: Hashable, Sendable, Codable {
    package var repair: Repair
    package var count: Int
  }
}
