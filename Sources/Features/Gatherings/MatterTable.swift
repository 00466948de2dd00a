import FeatureKit

/// What of the room's is open at an organization when a post is handed over: what was announced and has no minutes, and what is arranged for every month.
enum MatterTable {
  static let open: House.Matters = { scope, organization, _ in try waiting(at: organization.id, in: scope) + arranged(at: organization.id, in: scope) }

  private static func waiting(at organization: ID<Organization>, in scope: Scope) throws -> [OpenMatter] {
    try scope.all("""
      SELECT g.id, g.title, g.starts FROM gathering g WHERE g.organization = \(organization) AND g.state = 'planned' AND \(anywhere: "who hands over, or signs for it, was checked before") ORDER BY g.starts, g.id LIMIT 200
      """) {
      let day = $0.moment(2).day, title = $0.text(1)
      return OpenMatter(.gathering, day < scope.today ? .heldNotRecorded(title) : .announced(title), due: day, path: Gatherings.one($0.id(0)).path)
    }
  }
  private static func arranged(at organization: ID<Organization>, in scope: Scope) throws -> [OpenMatter] {
    try scope.all("""
      SELECT t.title, t.day FROM gathering_routine q JOIN gathering_routine_terms t ON t.routine = q.id AND t.number = q.number
      WHERE q.organization = \(organization) AND q.ended IS NULL AND \(anywhere: "who hands over, or signs for it, was checked before") ORDER BY t.day, q.id LIMIT 50
      """) { OpenMatter(.gathering, .everyMonth($0.text(0), $0.int(1)), path: Gatherings.routines(organization).path) }
  }
}

extension Word {
  fileprivate static func heldNotRecorded(_ title: String) -> Word { Word(zh: "“\(title)”已过日期，没有会议记录", en: "“\(title)” is past and has no minutes") }
  fileprivate static func announced(_ title: String) -> Word { Word(zh: "“\(title)”已通知，待召开", en: "“\(title)” is announced and still to be held") }
  fileprivate static func everyMonth(_ title: String, _ day: Int) -> Word {
    title.isEmpty ? Word(zh: "定期安排，\(day) 日", en: "A regular arrangement, on day \(day)") : Word(zh: "定期安排：\(title)，\(day) 日", en: "A regular arrangement: \(title), on day \(day)")
  }
}
