import FeatureKit
import Importing

/// What can be taken back of a file that was written, or came of it.
struct UndoPart: Encodable, Sendable {
  /// Names of those that stayed, the first of them.
  struct Left: Encodable, Sendable {
    var name: String
    var path: String?
  }
  var state: ImportRun.Undo?
  var atWork: Bool
  var takenBack: Int
  var leftStanding: Int
  var left: [Left]
  private static let shown = 50

  static func load(_ run: ImportRun, _ importer: Importer?, atWork: Bool, in scope: Scope) throws -> UndoPart? {
    guard run.state == .finished, run.accepted > 0, let importer, scope.actor.may(importer.permission), let taking = importer.takingBack, try !ImportTable.spans(of: run.id, in: scope).isEmpty else { return nil }
    let left = run.undo == .finished && run.leftStanding > 0 ? try taking.left(of: run.id, limit: shown, in: scope) : [], names = try scope.names(left)
    return UndoPart(
      state: run.undo, atWork: atWork, takenBack: run.takenBack, leftStanding: run.leftStanding,
      left: left.compactMap { names[$0] }.map { Left(name: $0.text, path: $0.path) })
  }

  func view(_ run: ID<ImportRun>, _ written: Int, _ entered: Entered, _ t: Reader) -> HTML {
    let form = Form(Imports.undo(run), t, entered, keep: false)
    switch state {
    case .finished:
      let names: [HTML] = left.map { one in one.path.map { "<a href=\"\($0)\">\(one.name)</a>" } ?? "\(one.name)" }
      return box(t(.undoneTitle), "<p>\(t(.tookBack(takenBack, leftStanding)))</p>", names.isEmpty ? HTML.none : plainList(names))
    case .running: return box(t(.undoInterrupted), next: true, "<p>\(t(.tookBack(takenBack, leftStanding)))</p>", form.html(submit(t(.goOnUndoing))))
    case nil: return details(t(.undoThis), "<p>\(t(.undoWhat))</p>\(form.html(submit(t(.undoRows(written)), .danger)))")
    }
  }
}
