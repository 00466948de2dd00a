import FeatureKit

/// What of the room's is open when a post is handed over: promises of its holder, pairings that wait for a yes, guided meetings to come.
enum MatterTable {
  static let open: House.Matters = { scope, organization, holder in
    try promises(of: holder, in: scope) + proposed(to: organization.id, in: scope) + guided(at: organization.id, in: scope)
  }
  private static func promises(of holder: ID<Person>, in scope: Scope) throws -> [OpenMatter] {
    try scope.all("""
      SELECT p.contact, p.text, p.due, o.name FROM contact_promise p JOIN contact_point c ON c.id = p.contact JOIN organization o ON o.id = c.organization
      WHERE c.leader = \(holder) AND p.state = 'open' AND \(anywhere: "what the holder of the post promised") ORDER BY p.due, p.id LIMIT 200
      """) { OpenMatter(.promise, Word(zh: "对\($0.text(3))的承诺：\($0.text(1))", en: "Promised to \($0.text(3)): \($0.text(1))"), due: $0.day(2), path: Ties.contact($0.id(0)).path) }
  }
  private static func proposed(to organization: ID<Organization>, in scope: Scope) throws -> [OpenMatter] {
    try scope.all("""
      SELECT q.id, q.purpose FROM pairing q JOIN pairing_side s ON s.pairing = q.id
      WHERE s.organization = \(organization) AND s.agreed_on IS NULL AND q.ended_on IS NULL AND q.until >= \(scope.today) AND \(anywhere: "who hands over, or signs for it, was checked before") ORDER BY q.proposed_on, q.id LIMIT 200
      """) { OpenMatter(.promise, Word(zh: "结对共建待确认：\($0.text(1))", en: "A pairing waits for an answer: \($0.text(1))"), path: Ties.pairing($0.id(0)).path) }
  }
  private static func guided(at organization: ID<Organization>, in scope: Scope) throws -> [OpenMatter] {
    try scope.all("""
      SELECT g.id, n.name, g.day FROM guidance g JOIN instructor i ON i.id = g.instructor JOIN person n ON n.id = i.person
      WHERE g.organization = \(organization) AND g.cancelled_on IS NULL AND g.day >= \(scope.today) AND \(anywhere: "who hands over, or signs for it, was checked before") ORDER BY g.day, g.id LIMIT 200
      """) { OpenMatter(.booking, Word(zh: "党建指导员\($0.text(1))到会指导", en: "\($0.text(1)) guides a meeting"), due: $0.day(2), path: Ties.guidance($0.id(0)).path) }
  }
}
