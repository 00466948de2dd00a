import FeatureKit
import Importing

/// What of the room's is open at an organization when a post is handed over: imports that were begun and not finished.
enum MatterTable {
  static let open: House.Matters = { scope, organization, _ in
    try scope.all("""
      SELECT r.id, r.file_name, r.created FROM import_run r
      WHERE r.organization = \(organization.id) AND r.state IN ('checking', 'checked', 'running') AND \(anywhere: "who hands over, or signs for it, was checked before") ORDER BY r.created, r.id LIMIT 50
      """) {
      let on = $0.moment(2).day
      return OpenMatter(.importing, Word(zh: "\(on.inChinese)导入的“\($0.text(1))”没有完成", en: "The import of “\($0.text(1))” of \(on) is not finished"), path: Imports.run($0.id(0)).path)
    }
  }
}
