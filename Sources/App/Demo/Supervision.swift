import DutyBoard
import FeatureKit
import FollowUps

/// How the level above looks after what is late: questions and answers, a waiver with its end, a stricter rule.
struct Supervision {
  let pen: Pen
  let performer: Performer
  let county: County
  let today: Moment

  func take() async throws {
    guard let branch = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first else { return }
    let parts = branch.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    guard parts.count > 1, let secretary = branch.committee.first?.id else { return }
    let town = Place(id: parts[parts.count - 2], path: "/" + parts.dropLast().map { "\($0)/" }.joined())
    let clerk = Actor(account: nil, posts: [.init(role: .clerk, place: town, may: pen.house.grants.permissions(of: .clerk))], house: nil)
    var answering = branch.secretary
    answering.person = secretary
    let top = parts.count > 2 ? Place(id: parts[parts.count - 3], path: "/" + parts.dropLast(2).map { "\($0)/" }.joined()) : town
    let above = Actor(account: nil, posts: [.init(role: .clerk, place: top, may: pen.house.grants.permissions(of: .clerk))], house: nil)
    try await ask(branch, clerk, above, answering)
    try await look(after: town, besides: branch.place.id, clerk)
    try await pen.flush()
  }

  /// The county asked a branch, and it was answered and taken; the town asks it, and that waits.
  private func ask(_ branch: County.BranchState, _ clerk: Actor, _ county: Actor, _ secretary: Actor) async throws {
    let before = today.adding(seconds: -6 * 86_400), calendar = pen.house.calendar
    func by(_ moment: Moment) -> Day { calendar.estimating(workingDays: 5, to: moment.day).day }
    let first: ID<FollowUp> = try await pen.make(AskFollowUp(branch.place.id, "流动党员名册还缺 2 人的联系电话，请补全后告知。", by: by(before)), as: county, at: before)
    try await pen.act(AnswerFollowUp(first, "已逐户联系，两人电话已补入名册。"), as: secretary, at: before.adding(seconds: 2 * 86_400))
    try await pen.act(AcceptAnswer(first), as: county, at: before.adding(seconds: 3 * 86_400))
    try await pen.act(AskFollowUp(branch.place.id, "请说明第四季度组织生活会的准备情况和拟定日期。", by: by(today.adding(seconds: -86_400))), as: clerk, at: today.adding(seconds: -86_400))
    try await pen.flush()
  }

  /// A duty that nobody did is asked about; one of another branch is waived for some months; theme days are to be made up sooner from next month on.
  private func look(after town: Place, besides village: ID<Organization>, _ clerk: Actor) async throws {
    let open = try await performer.read(as: clerk, sight: "duties.read") { scope in
      let below = try OrganizationTable.one(town.id, in: scope), lists: [DutyFilter.States] = [.late, .missed]
      return try lists.flatMap { try DutyListTable.list(DutyFilter(states: $0, below: below), offset: 0, limit: 20, in: scope).lines }.filter { $0.organization != town.id }
    }
    let hour = today.adding(seconds: -3600)
    if let late = open.first(where: { $0.organization != village }) ?? open.first {
      let by = pen.house.calendar.estimating(workingDays: 5, to: hour.day).day
      try await pen.act(AskFollowUp(late.organization, about: late.key, "\(late.title.zh)没有记录，请说明原因，写明补开的日期。", by: by), as: clerk, at: hour)
    }
    let owed = try await performer.read(as: clerk, sight: "duties.read") { scope in
      try DutyListTable.list(DutyFilter(states: .open, below: OrganizationTable.one(town.id, in: scope)), offset: 0, limit: 200, in: scope).lines
    }
    let asked = { (rule: String) in owed.last { $0.rule == rule && $0.organization != village } }
    if let waived = asked("ZB-12") ?? asked("ZB-14") {
      try await pen.act(Waive(duty: waived.key, reason: "多数党员外出务工，节前由支部集中补学", until: hour.day.adding(months: 3)), as: clerk, at: hour)
    }
    let next = Day(year: hour.day.year, month: hour.day.month + 1, day: 1)
    try await pen.act(MakeLocalRule("ZB-16", at: town.id, grace: 5, since: next, reason: "镇党委会议决定，主题党日当月办、当月记"), as: clerk, at: hour)
  }
}
