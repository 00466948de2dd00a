import FeatureKit

/// What of the room's is open at an organization when a post is handed over: forms to fill in, and forms of its own that are not all answered.
enum MatterTable {
  static let open: House.Matters = { scope, organization, _ in try toFillIn(organization.id, in: scope) + sent(organization.id, in: scope) }

  private static func toFillIn(_ organization: ID<Organization>, in scope: Scope) throws -> [OpenMatter] {
    try scope.all("""
      SELECT f.id, f.title, k.name, f.due FROM ask_form_place p JOIN ask_form f ON f.id = p.form JOIN organization k ON k.id = f.asker
      WHERE p.organization = \(organization) AND p.answered_at IS NULL AND f.withdrawn_at IS NULL AND \(anywhere: "who hands over, or signs for it, was checked before") ORDER BY f.due, f.id LIMIT 200
      """) { OpenMatter(.form, Word(zh: "填写\($0.text(2))的表格“\($0.text(1))”", en: "Fill in “\($0.text(1))” of \($0.text(2))"), due: $0.day(3), path: AskForms.answer($0.id(0), organization).path) }
  }
  private static func sent(_ organization: ID<Organization>, in scope: Scope) throws -> [OpenMatter] {
    try scope.all("""
      SELECT f.id, f.title, f.due, count(*) FROM ask_form f JOIN ask_form_place p ON p.form = f.id AND p.answered_at IS NULL
      WHERE f.asker = \(organization) AND f.withdrawn_at IS NULL AND \(anywhere: "who hands over, or signs for it, was checked before") GROUP BY f.id, f.title, f.due ORDER BY f.due, f.id LIMIT 200
      """) { OpenMatter(.form, Word(zh: "下发的表格“\($0.text(1))”，\($0.int(3)) 个单位未填", en: "“\($0.text(1))” was sent out, and \($0.int(3)) have not filled it in"), due: $0.day(2), path: AskForms.one($0.id(0)).path) }
  }
}
