import FeatureKit
import Structure
import Ties
import Venues

/// The rooms of a town and of its village, and who has them in the coming days; the leaders' contact points, a first secretary and a work team, paired branches, an instructor.
struct Neighbourhood {
  let pen: Pen
  let performer: Performer
  let county: County
  let today: Moment

  func take() async throws {
    guard let village = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first, let town = above(village.place), let root = county.places["county"] ?? county.places["city"] else { return }
    let near = county.branches.filter { $0.place.path.hasPrefix(town.path) && $0.place.id != village.place.id && !$0.members.isEmpty && above($0.place) == town }
    let clerk = Actor(account: nil, posts: [.init(role: .clerk, place: town, may: pen.house.grants.permissions(of: .clerk))]), office = try await officer(at: root, clerk: .house("console:demo", pen.house.grants))
    try await rooms(village, near, town, clerk)
    try await contacts(village, near, clerk, root, office)
    try await pairings(village, near)
    if let office { try await instructors(village, town, clerk, office) }
    try await pen.flush()
  }
  private func above(_ place: Place) -> Place? {
    let parts = place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    return parts.count < 2 ? nil : Place(id: parts[parts.count - 2], path: "/" + parts.dropLast().map { "\($0)/" }.joined())
  }
  private func officer(at root: Place, clerk: Actor) async throws -> ID<Person>? {
    try await performer.read(as: clerk) { try PostTable.held(at: root.id, in: $0).first { $0.role == .clerk }?.person.id }
  }
  private func before(_ days: Int) -> Moment { Moment(today.day.adding(-days), minutes: 600) }

  /// The village's hall is open to its neighbours, the town's room to all branches of the town.
  private func rooms(_ village: County.BranchState, _ near: [County.BranchState], _ town: Place, _ clerk: Actor) async throws {
    let working = Dictionary(uniqueKeysWithValues: (1...5).map { (String($0), "08:30-12:00 14:00-21:00") }), daily = Dictionary(uniqueKeysWithValues: (1...7).map { (String($0), "08:00-12:00 14:00-21:00") })
    let hall: ID<Venue> = try await pen.make(
      KeepVenue(village.place.id, "党群服务中心会议室", address: "村部二楼", seats: 60, equipment: "投影、音响、党旗", for: .neighbours, hours: daily), as: village.secretary, at: before(60))
    let room: ID<Venue> = try await pen.make(KeepVenue(town.id, "镇政府三楼会议室", address: "镇政府三楼", seats: 120, equipment: "投影、视频会议设备", hours: working), as: clerk, at: before(60))
    try await pen.act(KeepVenue(town.id, "党员活动室", address: "镇党群服务中心一楼", seats: 30, equipment: "电视、书柜", hours: daily), as: clerk, at: before(60))
    var weekday = today.day.adding(1)
    while weekday.weekday > 5 { weekday = weekday.adding(1) }
    try await pen.act(Book(hall, for: village.place.id, on: weekday, "19:00", "20:30", "支部党员大会"), as: village.secretary, at: before(2))
    if let neighbour = near.first { try await pen.act(Book(hall, for: neighbour.place.id, on: weekday, "14:30", "16:00", "主题党日"), as: neighbour.secretary, at: before(1)) }
    try await pen.act(Book(room, for: town.id, on: weekday, "09:00", "11:30", "各支部书记例会"), as: clerk, at: before(3))
    try await pen.act(CloseDays(room, from: weekday.adding(7), because: "人大代表联络活动"), as: clerk, at: before(1))
  }

  /// One contact with a promise kept, one overdue and one to come; another that is visited and owes nothing yet.
  private func contacts(_ village: County.BranchState, _ near: [County.BranchState], _ clerk: Actor, _ root: Place, _ office: ID<Person>?) async throws {
    if let leader = county.leaders["county"]?.member.id {
      let own = Actor(account: nil, person: leader, posts: [.init(role: .secretary, place: root, may: pen.house.grants.permissions(of: .secretary))])
      let contact: ID<ContactPoint> = try await pen.make(AssignContact(leader, at: village.place.id, since: today.day.adding(-90)), as: clerk, at: before(90))
      try await pen.act(RecordVisit(contact, on: today.day.adding(-75), asked: "村卫生室常用药不全，老人取药要跑镇上。", promise: "联系镇卫生院每周送药到村", by: today.day.adding(-45)), as: own, at: before(75))
      try await pen.act(RecordVisit(contact, on: today.day.adding(-30), asked: "二组水渠渗漏，春灌用水不够。", promise: "请水利站来人勘查，提出维修办法", by: today.day.adding(-4)), as: own, at: before(30))
      try await pen.act(MakePromise(contact, "协调县里落实水渠维修资金", by: today.day.adding(50)), as: own, at: before(29))
      try await pen.flush()
      let first = try await performer.read(as: own, sight: "ties.read") { try Ties.promises(at: contact, in: $0) }
      if let kept = first.first { try await pen.act(AnswerPromise(kept, .kept, "卫生院每周三送药到村卫生室。"), as: own, at: before(48)) }
    }
    if let office, let other = near.first {
      let own = Actor(account: nil, person: office, posts: [.init(role: .clerk, place: root, may: pen.house.grants.permissions(of: .clerk))])
      let contact: ID<ContactPoint> = try await pen.make(AssignContact(office, at: other.place.id, since: today.day.adding(-60)), as: clerk, at: before(60))
      try await pen.act(RecordVisit(contact, on: today.day.adding(-12), asked: "支部缺活动场地，开会借用村民院子。", promise: "商定邻村党群服务中心共用的时间", by: today.day.adding(6)), as: own, at: before(12))
    }
    let others = county.branches.filter { $0.place.id != village.place.id && $0.members.count > 1 }, sender = others.last { $0.plan.world == .office } ?? others.last
    let sent = (sender?.members ?? []).filter { m in m.votes && sender?.committee.contains { $0.id == m.id } == false }.suffix(2).map(\.id)
    if let first = sent.first { try await pen.act(AppointPost(first, .firstSecretary, at: village.place.id, since: today.day.adding(-70), until: today.day.adding(660)), as: clerk, at: before(70)) }
    if sent.count > 1 { try await pen.act(SendMember(sent[1], to: village.place.id, from: "县水利局", since: today.day.adding(-70), until: today.day.adding(660)), as: clerk, at: before(70)) }
  }

  /// One pairing stands; another waits for the village's answer.
  private func pairings(_ village: County.BranchState, _ near: [County.BranchState]) async throws {
    let offices = county.branches.filter { $0.plan.world == .office && $0.place.id != village.place.id && !$0.members.isEmpty }
    if let office = offices.first {
      let pairing: ID<Pairing> = try await pen.make(
        ProposePairing(village.place.id, with: [office.place.id], "机关党员每季度到村上一次党课，帮村里整理档案", until: today.day.adding(months: 10)), as: village.secretary, at: before(50))
      try await pen.act(AgreePairing(pairing, office.place.id), as: office.secretary, at: before(47))
    }
    if let neighbour = near.first {
      try await pen.act(ProposePairing(neighbour.place.id, with: [village.place.id], "联合开展主题党日，共用党群服务中心", until: today.day.adding(months: 12)), as: neighbour.secretary, at: before(2))
    }
  }

  private func instructors(_ village: County.BranchState, _ town: Place, _ clerk: Actor, _ person: ID<Person>) async throws {
    let instructor: ID<Instructor> = try await pen.make(NameInstructor(person, at: town.id, area: "东片"), as: clerk, at: before(40))
    if let leader = county.leaders.values.map(\.member.id).sorted().first, leader != person { try await pen.act(NameInstructor(leader, at: town.id, area: "西片"), as: clerk, at: before(40)) }
    try await pen.act(BookInstructor(instructor, for: village.place.id, .organizationLifeMeeting, on: today.day.adding(5), .evening), as: village.secretary, at: before(1))
  }
}
