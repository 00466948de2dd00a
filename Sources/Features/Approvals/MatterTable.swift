import FeatureKit

/// What of the room's is open at an organization when a post is handed over: what its people asked for and nobody decided.
enum MatterTable {
  static let open: House.Matters = { scope, organization, _ in
    try scope.all("""
      SELECT a.id, a.zh, a.en, a.person, a.asked FROM approval a JOIN person n ON n.id = a.person
      WHERE n.organization = \(organization.id) AND a.state = 'waiting' AND \(anywhere: "who hands over, or signs for it, was checked before") ORDER BY a.asked, a.id LIMIT 200
      """) {
      let who = Reference(Person.reference, $0.integer(3)), on = $0.moment(4).day
      return OpenMatter(.approval, Word(zh: "\(who)\(on.inChinese)申请：\($0.text(1))", en: "\(who) asked on \(on): \($0.text(2))"), path: Approvals.one($0.id(0)).path)
    }
  }
}
