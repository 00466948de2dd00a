import FeatureKit

/// What the room tells its reader on the first page.
enum Cards {
  /// When, where, what: the next 31 days of a member.
  static func mine(_ scope: Scope) throws -> TodayCard? {
    guard let person = scope.actor.person, scope.actor.may("gatherings.read") else { return nil }
    let coming = try GatheringTable.expected(person, from: scope.today, until: scope.today.adding(31), in: scope.seeing("gatherings.read"))
    guard !coming.isEmpty else { return nil }
    let lines = coming.prefix(5).map { g in
      TodayCard.Line(Gathering.Kind.names(g.kinds), under: Word(zh: "\(g.starts.time)　\(g.location)", en: "\(g.starts.time), \(g.location)"), day: g.day, to: Gatherings.one(g.id))
    }
    return TodayCard(.myGatherings, lines, more: Gatherings.all())
  }
  /// What was held and has no minutes yet, for those who record.
  static func unrecorded(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may("gatherings.record") else { return nil }
    let waiting = try GatheringTable.list(GatheringFilter(state: .planned, until: scope.today.adding(-1)), limit: 5, offset: 0, in: scope.seeing("gatherings.record"))
    guard !waiting.isEmpty else { return nil }
    let lines = waiting.map { TodayCard.Line(Word(zh: $0.title, en: $0.title), under: Word(zh: $0.organization.name, en: $0.organization.name), day: $0.day, to: Gatherings.one($0.id)) }
    return TodayCard(.unrecorded, lines, more: Gatherings.all().with(["state": Gathering.State.planned.rawValue]))
  }
  /// What an organization has announced and neither recorded nor cancelled: it has to be one or the other before the organization ends.
  static func unfinished(_ scope: Scope, _ organization: Organization) throws -> [Word] {
    let waiting = try GatheringTable.list(GatheringFilter(below: organization.path, state: .planned), limit: 200, offset: 0, in: scope)
    return waiting.last.map { [.unfinished(waiting.count, $0.title)] } ?? []
  }
  /// Where a duty that a gathering settles is settled: the plan, with kind, group and the duty that it is for.
  static func plan(_ kind: Gathering.Kind) -> @Sendable (DutyLine) -> Address {
    { line in
      let group = line.key.subject.kind == Group.reference ? String(line.key.subject.id) : nil
      return Gatherings.new(line.organization).with(["kind": kind.rawValue, "group": group, "duty": line.key.description])
    }
  }
  static let settles: Settles = {
    var all: Settles = [:]
    for kind in Gathering.Kind.allCases { all[kind.rawValue] = plan(kind) }
    all["secretaryLecture"] = plan(.partyLecture)
    return all
  }()
}

extension Word {
  static let myGatherings = Word(zh: "我的活动会议", en: "My gatherings")
  static func unfinished(_ n: Int, _ first: String) -> Word {
    Word(zh: "还有 \(n) 场活动会议没有归档记录也没有取消（最早一场：\(first)），请先归档或取消", en: "\(n) gatherings are neither recorded nor cancelled (the first: \(first)); record or cancel them first")
  }
  static let unrecorded = Word(zh: "已过日期、还没有记录的", en: "Past and not recorded yet")
}
