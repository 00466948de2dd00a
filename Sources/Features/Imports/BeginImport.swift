import FeatureKit
import Importing

/// That a checked file is written into the house: its rows follow, each an action of its own, marked as imported.
package struct BeginImport: Storable {
  package static let name = "imports.begin"
  package static let permission: Permission = "imports.run"
  package static let sight: Permission? = "imports.run"
  package var run: ID<ImportRun>
  package init(run: ID<ImportRun>) { self.run = run }

  package struct Situation: Placed {
    var run: ImportRun
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let run = try ImportTable.one(run, in: scope)
    guard let organization = try TargetTable.one(run.organization, in: scope) else { throw OutOfReach() }
    return Situation(run: run, place: organization.place)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    switch s.run.state {
    case .checked, .running: break
    case .checking: throw Refusal("import.checking", .stillChecking, kind: .conflict)
    case .finished: throw Refusal("import.finished", .alreadyWritten, kind: .conflict)
    case .unusable, .dropped: throw Refusal("import.dropped", .uploadAgain, kind: .conflict)
    }
    return Outcome([], Entry(.importBegan(s.run.importer, s.run.rows, s.run.refused), at: s.run.organization), provenance: nil)
  }
}
