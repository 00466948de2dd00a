import FeatureKit
import Importing

/// That what a file brought in is taken back: each of its rows follows as an action of its own, as far as nothing depends on it.
package struct UndoImport: Storable {
  package static let name = "imports.undo"
  package static let permission: Permission = "imports.run"
  package static let sight: Permission? = "imports.run"
  package var run: ID<ImportRun>
  package init(run: ID<ImportRun>) { self.run = run }

  package struct Situation: Placed {
    var run: ImportRun
    /// The run kept the keys of what it made.
    var canBeFound: Bool
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try ImportTable.one(run, in: scope)
    guard let organization = try TargetTable.one(found.organization, in: scope) else { throw OutOfReach() }
    return Situation(run: found, canBeFound: try !ImportTable.spans(of: run, in: scope).isEmpty, place: organization.place)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if s.run.undo == .finished { throw Refusal("import.undone", .undoneAlready, kind: .conflict) }
    guard s.run.state == .finished else { throw Refusal("import.unwritten", .notWrittenYet, kind: .conflict) }
    guard s.canBeFound else { throw Refusal("import.unknown", .cannotBeTakenBack, kind: .conflict) }
    return Outcome(
      [Change(ImportTable.beginUndo(run, at: occasion.now), expects: 1, otherwise: Refusal("import.undone", .undoneAlready, kind: .conflict))],
      Entry(.importUndone(s.run.importer, s.run.accepted), at: s.run.organization))
  }
}
