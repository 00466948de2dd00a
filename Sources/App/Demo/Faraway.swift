import Enrolments
import FeatureKit
import Gatherings
import Structure

/// The members who live away: enrolled in the county's virtual branch out of the villages, with a theme day held there last month and one to come.
struct Faraway {
  let pen: Pen
  let county: County
  let today: Moment

  func take() async throws {
    guard let root = county.places["county"] ?? county.places["city"] else { return }
    let enrolled = people()
    guard let secretary = enrolled.first, enrolled.count > 2, let branch = try await virtual(under: root) else { return }
    try await pen.act(Enrol(enrolled.map(\.id), in: branch.id, from: branch.id, since: today.day.adding(-45)), as: county.clerk, at: before(45))
    try await pen.act(AppointPost(secretary.id, .secretary, at: branch.id, since: today.day.adding(-43)), as: county.clerk, at: before(43))
    let desk = Actor(account: nil, person: secretary.id, posts: [.init(role: .secretary, place: branch, may: pen.house.grants.permissions(of: .secretary))])
    try await held(branch, enrolled, desk)
    try await pen.act(
      Plan([.themeDay, .partyLecture], at: branch.id, title: "线上主题党日：家乡变化和在外务工维权", starts: Moment(today.day.adding(9), minutes: 1200), location: "约定的会议号", agenda: "通报家乡情况\n在外党员交流", presider: secretary.id),
      as: desk, at: before(1))
    try await pen.flush()
  }
  private func before(_ days: Int) -> Moment { Moment(today.day.adding(-days), minutes: 600) }
  /// The county's, or one set up for it where the plan has none.
  private func virtual(under root: Place) async throws -> Place? {
    if let branch = county.branches.first(where: { $0.node.setting == .virtual }) { return branch.place }
    let id: ID<Organization> = try await pen.make(
      SetUpOrganization(under: root.id, .branch, .virtual, named: "青禾在外党员网上党支部", founded: today.day.adding(-55), unitKind: .other), as: county.clerk, at: before(55), .imported)
    return Place(id: id, path: "\(root.path)\(id)/")
  }
  /// Younger members without an office, a few of each village.
  private func people() -> [County.Member] {
    let villages = county.branches.filter { $0.plan.world == .village && !$0.members.isEmpty }.prefix(4)
    return villages.flatMap { v in
      let free = v.members.filter { m in m.votes && m.since < today.day.adding(-46) && !v.committee.contains { $0.id == m.id } }
      return free.sorted { $0.person.born > $1.person.born }.prefix(3)
    }
  }
  private func held(_ branch: Place, _ enrolled: [County.Member], _ desk: Actor) async throws {
    let day = today.day.adding(-24), presider = enrolled[0].id
    let id: ID<Gathering> = try await pen.make(
      Plan([.themeDay], at: branch.id, title: "线上主题党日", starts: Moment(day, minutes: 1200), location: "约定的会议号", presider: presider), as: desk, at: Moment(day.adding(-6), minutes: 600))
    let marks = enrolled.enumerated().map { n, m in (m.id, n == 0 ? Mark.came : n % 4 == 3 ? .leave : .online) }
    try await pen.act(MarkAttendance(id, version: 1, Dictionary(uniqueKeysWithValues: marks)), as: desk, at: Moment(day, minutes: 1290))
    try await pen.act(
      RecordMinutes(id, version: 2, "学习《中国共产党党员教育管理工作条例》关于流动党员的规定。各人说了近况和困难，联系人记下三件要家乡帮助办的事，月底前答复。", presider: presider, recorder: presider), as: desk, at: Moment(day, minutes: 1300))
  }
}
