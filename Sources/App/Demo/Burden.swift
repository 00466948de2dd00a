import AskBudgets
import AskForms
import FeatureKit
import Foundation

/// What offices ask of branches this year, and what these say to it: a form that runs, an office that has used its year, a complaint and its answer.
struct Burden {
  let pen: Pen
  let performer: Performer
  let county: County
  let today: Moment

  func take() async throws {
    guard let branch = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first, let town = above(branch) else { return }
    try await visits(in: town, besides: branch)
    try await views(in: town, of: branch)
    try await spend(besides: town)
    try await complain(branch, about: town)
    try await pen.flush()
  }
  /// The committee that stands over a branch; nil for one directly below the top.
  private func above(_ branch: County.BranchState) -> Place? {
    let parts = branch.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    return parts.count > 2 ? Place(id: parts[parts.count - 2], path: "/" + parts.dropLast().map { "\($0)/" }.joined()) : nil
  }
  private func superior(_ place: Place) -> Place? {
    place.path.split(separator: "/").dropLast().last.flatMap { ID<Organization>(String($0)) }.map { Place(id: $0, path: String(place.path.dropLast(place.id.description.count + 1))) }
  }
  private func clerk(_ place: Place) -> Actor { Actor(account: nil, posts: [.init(role: .clerk, place: place, may: pen.house.grants.permissions(of: .clerk))]) }
  private func moment(daysAgo: Int) -> Moment { max(today.adding(seconds: -daysAgo * 86_400), Moment(Day(year: today.day.year, month: 1, day: 1), minutes: 540)) }

  /// The county asks the branches of one town about winter visits; most have answered.
  private func visits(in town: Place, besides village: County.BranchState) async throws {
    guard let county = superior(town) else { return }
    let at = moment(daysAgo: 4), due = today.day.adding(6)
    let form: ID<AskForm> = try await pen.make(
      SendForm("冬季走访困难党员", by: county.id, below: town.id, lead: "只填本支部已经走访的，没有的填 0。", due: due, [("已走访户数", "number", nil), ("需要县里帮助的户数", "number", nil), ("主要困难", "text", nil)], known: ["members", "secretary"]), as: clerk(county), at: at)
    let below = self.county.branches.filter { $0.place.path.hasPrefix(town.path) && $0.place.id != town.id && $0.place.id != village.place.id }
    for (n, branch) in below.enumerated() where n % 3 != 2 {
      let said = n % 2 == 0 ? "没有" : "独居老党员取暖"
      try await pen.act(AnswerForm(form, at: branch.place.id, ["\(2 + n % 5)", "\(n % 2)", said]), as: branch.secretary, at: at.adding(seconds: 86_400 + n * 1800))
    }
    try await pen.flush()
  }
  /// The county asks members of that town twice: once it is over and counted, once it runs and the eldest has not answered yet.
  private func views(in town: Place, of village: County.BranchState) async throws {
    guard let county = superior(town) else { return }
    let early = moment(daysAgo: 40), late = moment(daysAgo: 3), below = self.county.branches.filter { $0.place.path.hasPrefix(town.path) && $0.place.id != town.id }
    let voters = below.flatMap { branch in branch.members.filter(\.votes).map { (branch.place, $0) } }.sorted { $0.1.person.born > $1.1.person.born }
    let past: ID<Questionnaire> = try await pen.make(
      SendQuestionnaire("今年党员教育培训征求意见", by: county.id, below: town.id, lead: "结果用于安排明年的培训。", due: early.day.adding(14), [("对今年的培训总体", "scale", nil), ("希望多安排哪些内容", "several", "党的理论、实用技术、法律常识、身边榜样")]), as: clerk(county), at: early)
    for (n, (place, member)) in voters.prefix(40).enumerated() where n % 4 != 3 {
      try await pen.act(AnswerQuestionnaire(past, [[1 + n % 3], n % 2 == 0 ? [2] : [2, n % 3 == 0 ? 1 : 4]]), as: voter(member, at: place), at: early.adding(seconds: 86_400 + n * 3600))
    }
    let running: ID<Questionnaire> = try await pen.make(
      SendQuestionnaire("主题党日时间征求意见", by: county.id, below: town.id, lead: "结果用于安排明年各支部的主题党日。", due: today.day.adding(12), [("主题党日安排在什么时间合适", "one", "白天、晚上、周末"), ("每月固定在 5 日是否方便", "one", "方便、农忙时不方便、都可以")]), as: clerk(county), at: late)
    for (n, (place, member)) in voters.prefix(12).enumerated() { try await pen.act(AnswerQuestionnaire(running, [[1 + n % 3], [1 + n % 2]]), as: voter(member, at: place), at: late.adding(seconds: 7200 + n * 1800)) }
    try await pen.flush()
  }
  private func voter(_ member: County.Member, at place: Place) -> Actor { Actor(account: nil, person: member.id, posts: [.init(role: .member, place: place, may: pen.house.grants.permissions(of: .member))]) }
  /// Another town has asked for all that a year has room for: its next form is refused.
  private func spend(besides town: Place) async throws {
    let others = county.branches.compactMap { b in above(b).map { (b, $0) } }.filter { $0.1.id != town.id && $0.1.path.split(separator: "/").count == town.path.split(separator: "/").count }
    guard let (_, office) = others.first else { return }
    let left = try await performer.read(as: clerk(office)) { scope in
      let meter = try AskMeter(OrganizationTable.one(office.id, in: scope), in: scope)
      return max(0, min(meter.budget.tasks, 20) - meter.tasks)
    }
    let forms = [
      ("党员活动室现状", "还缺什么设施", "缺一台投影设备"), ("学习资料需求", "还需要哪些学习资料", "党章单行本 10 册"), ("党员示范岗情况", "示范岗名称", "服务窗口示范岗"), ("支部宣传栏现状", "需要怎样修补", "两块展板褪色"),
      ("困难党员帮扶需求", "需要怎样帮扶", "一名党员长期患病，希望走访"), ("退休党员联系情况", "联系中的主要困难", "两名随子女外出，平时电话联系"),
    ]
    let below = county.branches.filter { $0.place.path.hasPrefix(office.path) && $0.place.id != office.id }
    for (n, form) in forms.prefix(left).enumerated() {
      let at = moment(daysAgo: 100 - n * 16)
      let id: ID<AskForm> = try await pen.make(SendForm(form.0, by: office.id, due: at.day.adding(10), [(form.1, "text", nil)]), as: clerk(office), at: at)
      for branch in below { try await pen.act(AnswerForm(id, at: branch.place.id, [form.2]), as: branch.secretary, at: at.adding(seconds: 3 * 86_400)) }
    }
    try await pen.flush()
  }
  private func complain(_ branch: County.BranchState, about town: Place) async throws {
    guard let secretary = branch.committee.first?.id, let above = superior(town) else { return }
    var writer = branch.secretary
    writer.person = secretary
    let first: ID<Complaint> = try await pen.make(WriteComplaint(about: town.id, "督办和填报的期限常落在秋收时，建议避开农忙，一个月并成一次。"), as: writer, at: moment(daysAgo: 40))
    try await pen.act(AnswerComplaint(first, "已与镇党委商定：农忙期间不布置新的填报，督办期限顺延。"), as: clerk(above), at: moment(daysAgo: 36))
    try await pen.act(WriteComplaint(about: town.id, "走访情况纸质表和系统里各填一遍，建议只留一份。"), as: writer, at: moment(daysAgo: 1))
  }
}
