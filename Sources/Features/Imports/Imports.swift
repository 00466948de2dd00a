import FeatureKit
import Importing

/// 导入导出: lists come in from the spreadsheets that offices keep, and go out as such.
package enum Imports {
  package static let list = SheetDesk.imports
  package static let run = Route<ID<ImportRun>>("/imports/:run")
  package static let progress = Route<ID<ImportRun>>("/imports/:run/progress")
  package static let check = Route<ID<ImportRun>>("/imports/:run/check")
  package static let begin = Route<ID<ImportRun>>("/imports/:run/begin")
  package static let undo = Route<ID<ImportRun>>("/imports/:run/undo")
  package static let problems = Route<ID<ImportRun>>("/imports/:run/problems")
  package static let exports = SheetDesk.exports
  /// The permission that opens this room; each list asks for its own beside it.
  package static let permission = SheetDesk.permission
  /// Beside the database: what was uploaded and not yet written.
  static let folder = "imports"
  static let limits = UploadLimits(fileBytes: 50 << 20, files: 1)
}

/// The room for the lists that the other rooms publish.
package func imports(_ features: [Feature]) -> Feature {
  let importers = features.flatMap(\.importers), exporters = features.flatMap(\.exporters), work = AtWork()
  return Feature(
    "Imports",
    endpoints: [
      page(Imports.list, reads: Imports.permission) { scope, query in try ImportsPage.load(importers, work, Entered(query.fields), in: scope) },
      errand(Imports.list, needs: Imports.permission, limits: Imports.limits, folder: Imports.folder, fields: ["list", "organization", "makeBranches"], showing: { scope, entered in try ImportsPage.load(importers, work, entered, in: scope) }) { visit, delivered, identity in
        .to(Imports.run(try await Receiving(visit, identity, importers, work).take(delivered)))
      },
      page(Imports.run, reads: Imports.permission) { scope, query, id in try ImportPage.load(id, importers, work, query, in: scope) },
      page(Imports.progress, reads: Imports.permission) { scope, _, id in try ProgressPage.load(id, work, in: scope) },
      errand(Imports.check, needs: Imports.permission, showing: { scope, entered, id in try ImportPage.load(id, importers, work, Query(""), entered, in: scope) }) { visit, delivered, identity, id in
        try await Receiving(visit, identity, importers, work).recheck(id, delivered)
        return .to(Imports.run(id))
      },
      errand(
        Imports.begin, needs: Imports.permission, action: BeginImport.self, fields: ["allOrNothing"], showing: { scope, entered, id in try ImportPage.load(id, importers, work, Query(""), entered, in: scope) }
      ) { visit, delivered, identity, id in
        try await Receiving(visit, identity, importers, work).begin(id, allOrNothing: delivered["allOrNothing"] != nil)
        return .to(Imports.run(id))
      },
      errand(Imports.undo, needs: Imports.permission, action: UndoImport.self, showing: { scope, entered, id in try ImportPage.load(id, importers, work, Query(""), entered, in: scope) }) { visit, _, identity, id in
        try await Receiving(visit, identity, importers, work).undo(id)
        return .to(Imports.run(id))
      },
      file(Imports.problems, reads: Imports.permission, types: ["text/csv"], { scope, _, id in try ProblemList.load(id, importers, in: scope) }, { list, visit in try list.answer(visit) }),
      page(Imports.exports, reads: Imports.permission) { scope, query in try ExportsPage.load(exporters, Entered(query.fields), in: scope) },
      errand(Imports.exports, needs: Imports.permission, action: TakeOut.self, fields: ["list", "organization", "format"], gives: .files(["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]), showing: { scope, entered in try ExportsPage.load(exporters, entered, in: scope) }) { visit, delivered, identity in
        .answer(try await takeOut(visit, delivered, identity, exporters))
      },
    ],
    actions: [BeginImport.self, UndoImport.self, TakeOut.self],
    migrations: ImportTable.migrations,
    grants: [Grant("imports.run", .runImports, to: Role.desk)],
    menu: [MenuItem(.importsTitle, .transfer, Imports.list(), in: .records, also: [Imports.exports.pattern], Imports.permission, order: 80)],
    pages: [Preview(ImportsPage.self), Preview(ImportPage.self), Preview(ProgressPage.self), Preview(ExportsPage.self)], matters: [MatterTable.open])
}
