import Approvals
import FeatureKit
import People

/// What stands in the files of the village's people: schools, work, rewards, a family, and what members asked to have corrected.
struct DemoFiles {
  let pen: Pen
  let today: Moment

  func write(_ county: County) async throws {
    guard let village = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first else { return }
    // A chance of its own: the rest of the demo comes out as it did.
    var draw = Draw(seed: 20_261_205)
    let at = today.adding(seconds: -30 * 86_400), plain = village.members.filter { m in !village.committee.contains { $0.id == m.id } }
    for member in village.members.prefix(24) { for (section, facts) in ordinary(member.person, &draw) { try await add(member, section, facts, as: village.secretary, at) } }
    for (n, member) in village.committee.prefix(3).enumerated() {
      let year = today.day.year - 1 - n
      try await add(member, .reward, RecordFacts(from: Day(year: year, month: 6, day: 28), [.title: "优秀党务工作者", .rank: n == 0 ? "county" : "town", .institution: n == 0 ? "中共青禾县委员会" : "中共石桥镇委员会"]), as: county.clerk, at)
      try await add(member, .training, RecordFacts(from: Day(year: year, month: 5, day: 11), until: Day(year: year, month: 5, day: 15), [.title: "党支部书记和委员轮训", .institution: "县委党校", .hours: "40", .outcome: "合格"]), as: county.clerk, at)
    }
    let eldest = plain.filter(\.votes).min { $0.person.born < $1.person.born }
    if let eldest {
      try await family(of: eldest, as: village.secretary, at)
      try await again(eldest, in: village, as: county.clerk, at)
    }
    if let away = plain.first(where: { $0.votes && $0.person.born.years(until: today.day) < 45 }) {
      try await add(away, .away, RecordFacts(from: today.day.adding(-260), [.how: "floating", .place: "广东东莞", .cause: "电子厂务工"]), as: village.secretary, at)
    }
    try await asking(village, (eldest.map { [$0] } ?? []) + plain.filter { $0.votes && $0.id != eldest?.id }.suffix(2), county)
    try await pen.flush()
  }

  private func ordinary(_ p: DrawnPerson, _ draw: inout Draw) -> [(FileSection, RecordFacts)] {
    let left = p.born.adding(months: 12 * draw.number(16...18)), finished = Day(year: left.year, month: 7, day: 1), began = Day(year: finished.year - 3, month: 9, day: 1)
    var all: [(FileSection, RecordFacts)] = []
    if finished <= today.day { all.append((.education, RecordFacts(from: began, until: finished, [.institution: draw.pick(["石桥镇初级中学", "青禾县第一中学", "青禾县职业高级中学"]), .level: p.education, .mode: "fullTime"]))) }
    let work = Day(year: finished.year + 1, month: draw.number(1...12), day: 1)
    if work < today.day { all.append((.work, RecordFacts(from: work, [.institution: draw.pick(["上湾村", "石桥镇供销社", "青禾县农机站", "上湾村合作社"]), .title: p.post]))) }
    return all
  }
  private func family(of member: County.Member, as secretary: Actor, _ at: Moment) async throws {
    let surname = member.person.name.prefix(1)
    try await add(member, .family, RecordFacts([.relation: "child", .fullName: "\(surname)永明", .birth: "1979-05-04", .institution: "在广东东莞务工", .phone: "11533330011"]), as: secretary, at)
    try await add(member, .family, RecordFacts([.relation: "child", .fullName: "\(surname)永芳", .institution: "石桥镇中心小学教师"]), as: secretary, at)
    try await add(member, .hardship, RecordFacts(from: today.day.adding(-400), [.how: "alone", .note: "子女在外，独居，行动不便", .help: "支部每月上门一次，送学上门"]), as: secretary, at)
  }
  /// One request waits, one was approved, one refused.
  private func asking(_ village: County.BranchState, _ members: [County.Member], _ county: County) async throws {
    for (n, member) in members.enumerated() {
      let may = pen.house.grants.permissions(of: .member), asker = Actor(account: nil, person: member.id, posts: [.init(role: .member, place: village.place, may: may)])
      guard let joined = member.person.joined, member.person.born.years(until: joined.adding(-3)) >= 18 else { continue }
      let asked = Moment(today.day.adding(-n - 1), minutes: 615), wanted = KeyFacts(joined: joined.adding(-n - 1))
      let id: ID<Approval> = try await pen.make(AskCorrection(wanted, reason: "入党志愿书上写的是 \(joined.adding(-n - 1))"), as: asker, at: asked)
      if n == 1 { try await pen.act(Approve(id, version: 1), as: village.secretary, at: asked.adding(seconds: 7200)) }
      if n == 2 { try await pen.act(RefuseApproval(id, version: 1, answer: "请带入党志愿书原件到镇党建办核对"), as: county.clerk, at: asked.adding(seconds: 7200)) }
    }
  }
  /// Registered once more by mistake, without a number: a likely duplicate.
  private func again(_ member: County.Member, in village: County.BranchState, as clerk: Actor, _ at: Moment) async throws {
    let p = member.person
    try await pen.act(AddPerson(organization: village.place.id, name: p.name, sex: p.female ? .female : .male, birth: p.born, status: .none, phone: p.phone), as: clerk, at: at)
  }
  private func add(_ member: County.Member, _ section: FileSection, _ facts: RecordFacts, as actor: Actor, _ at: Moment) async throws {
    try await pen.act(AddFileRecord(person: member.id, section: section, facts), as: actor, at: at, .recordedLate)
  }
}
