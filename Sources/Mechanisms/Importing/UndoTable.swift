import Acting
import Essentials
import Persistence

/// What a run wrote, and how far it is taken back.
extension ImportTable {
  /// The keys under which a run made rows, in their order; none for a run of a time when they were not kept.
  package static func spans(of run: ID<ImportRun>, in scope: Scope) throws -> [Range<Int64>] {
    try scope.all("SELECT s.first, s.after FROM import_span s JOIN import_run r ON r.id = s.run JOIN organization o ON o.id = r.organization WHERE s.run = \(run) AND \(scope.reach, "o.path") ORDER BY s.first") {
      $0.integer(0)..<$0.integer(1)
    }
  }
  package static func beginUndo(_ id: ID<ImportRun>, at now: Moment) -> SQL {
    "UPDATE import_run SET undo = 'running', message = NULL, touched = \(now) WHERE id = \(id) AND state = 'finished' AND (undo IS NULL OR undo = 'running')"
  }
  static func add(_ keys: Range<Int64>, to id: ID<ImportRun>) -> SQL { "INSERT INTO import_span (run, first, after) VALUES (\(id), \(keys.lowerBound), \(keys.upperBound))" }
  static func advanceUndo(_ id: ID<ImportRun>, to key: Int64, takenBack: Int, left: Int, at now: Moment) -> SQL {
    "UPDATE import_run SET undone_to = \(key), taken_back = taken_back + \(takenBack), left_standing = left_standing + \(left), touched = \(now) WHERE id = \(id) AND undo = 'running'"
  }
  static func endUndo(_ id: ID<ImportRun>, at now: Moment) -> SQL { "UPDATE import_run SET undo = 'finished', touched = \(now) WHERE id = \(id) AND undo = 'running'" }
}
