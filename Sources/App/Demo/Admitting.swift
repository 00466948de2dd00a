import Admission
import FeatureKit
import Procedures

/// Files of development: everybody on the way into the Party stands where the register says, with the days of their papers. What happened before the county began came from paper.
struct Admitting {
  let pen: Pen
  let county: County
  let start: Moment
  let today: Moment

  private struct Taken { let step: String, on: Day, values: [String: String] }
  /// The day on which the revised text was published.
  private static let revised = Day(year: 2026, month: 5, day: 18)
  private static let most = 60

  func take() async throws {
    var n = 0
    for branch in county.branches where branch.members.count(where: \.votes) > 2 {
      for member in branch.members where member.person.status != "full" && n < Self.most {
        try await open(member, of: branch, n)
        n += 1
      }
    }
    try await pen.flush()
  }

  private func open(_ member: County.Member, of branch: County.BranchState, _ n: Int) async throws {
    let way = way(of: member, in: branch, n).filter { $0.on <= today.day }
    guard let first = way.first else { return }
    func at(_ day: Day) -> Moment { max(start, Moment(day, minutes: 600 + n)) }
    func from(_ day: Day) -> Provenance { day < start.day ? .imported : .live }
    let id: ID<Case> = try await pen.make(BeginCase<Admission>(branch.place.id, person: member.id, values: ["on": first.on.description]), as: branch.secretary, at: at(first.on), from(first.on))
    for taken in way.dropFirst() {
      let step = Admission.plan.step(taken.step), desk = step?.office == .own ? branch.secretary : above(branch)
      try await pen.act(TakeStep<Admission>(id, taken.step, values: taken.values.merging(["on": taken.on.description]) { a, _ in a }, text: "按当时的名册和放假安排办理。"), as: desk, at: at(taken.on), from(taken.on))
    }
  }
  /// A clerk's post at every office above a branch: the nearest one acts.
  private func above(_ branch: County.BranchState) -> Actor {
    let parts = branch.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }, may = pen.house.grants.permissions(of: .clerk)
    let posts = (1..<max(2, parts.count)).map { kept in Actor.Post(role: .clerk, place: Place(id: parts[kept - 1], path: "/" + parts.prefix(kept).map { "\($0)/" }.joined()), may: may) }
    return Actor(account: nil, posts: posts)
  }

  /// As far as the register's status says, the days counted back from today or from the day of joining.
  private func way(of member: County.Member, in branch: County.BranchState, _ n: Int) -> [Taken] {
    let day = today.day, voters = branch.members.filter { $0.votes && $0.id != member.id }.map(\.person.name), names = (voters[0], voters[1])
    switch member.person.status {
    case "applicant":
      let on = day.adding(-10 - n * 9 % 25)
      return Array(begun(on, on.adding(200), names, member, upTo: n % 2))
    case "activist": return cultivated(day.adding(months: -2 - n * 3 % 12).adding(-n % 7), names, member)
    case "prospect":
      let pick = day.adding(months: -15).adding(-n % 9), later = listed(pick, names), kept = [2, 4, 6, 9][n % 4]
      return cultivated(pick, names, member) + later.prefix(kept) + (n % 4 == 3 ? previewed(day.adding(7)) : [])
    default:
      guard let joined = member.person.joined else { return [] }
      let pick = joined.adding(months: -15)
      return cultivated(pick, names, member) + listed(pick, names) + previewed(joined) + admitted(joined, voters.count, names)
    }
  }
  private func begun(_ apply: Day, _ pick: Day, _ names: (String, String), _ member: County.Member, upTo: Int = 2) -> ArraySlice<Taken> {
    let young = member.person.born.years(until: pick) < 28
    return [
      Taken(step: "apply", on: apply, values: [:]), Taken(step: "talk", on: apply.adding(8), values: ["who": names.0, "record": "谈了入党动机，本人态度端正，愿意在群众中接受考察。"]),
      Taken(step: "pick", on: pick, values: ["by": young ? "league" : "members", "record": "支部委员会讨论，一致同意。"]),
    ].prefix(upTo + 1)
  }
  private func cultivated(_ pick: Day, _ names: (String, String), _ member: County.Member) -> [Taken] {
    begun(pick.adding(-100), pick, names, member) + [Taken(step: "file", on: pick.adding(6), values: [:]), Taken(step: "companions", on: pick.adding(8), values: ["first": names.0, "second": names.1])]
      + [6, 12].map { Taken(step: "assess", on: pick.adding(months: $0), values: ["reports": "2", "record": "按时参加学习和义务劳动，工作踏实，联系群众较好；理论学习还要更深入。"]) }
  }
  private func listed(_ pick: Day, _ names: (String, String)) -> [Taken] {
    let year = pick.adding(months: 12), heard = ["asked": "15", "opinions": "党小组、培养联系人、党员和群众都表示同意。", "result": "yes"], old = pick.adding(-100) < Self.revised
    let first: [Taken] = old
      ? [Taken(step: "listOld", on: year.adding(3), values: heard), Taken(step: "fileOld", on: year.adding(6), values: [:])]
      : [
        Taken(step: "hear", on: year.adding(1), values: heard), Taken(step: "consent", on: year.adding(3), values: [:]), Taken(step: "notice", on: year.adding(4), values: ["place": "村务公开栏"]),
        Taken(step: "list", on: year.adding(20), values: ["objections": "0"]),
      ]
    return first + [
      Taken(step: "introducers", on: year.adding(22), values: ["first": names.0, "second": names.1]),
      Taken(step: "review", on: year.adding(28), values: ["self": "本人历史清楚，现实表现良好。", "relatives": "直系亲属和主要社会关系没有问题。", "result": "yes"]), Taken(step: "train", on: year.adding(40), values: ["days": "3", "hours": "24", "result": "yes"]),
    ]
  }
  private func previewed(_ meeting: Day) -> [Taken] {
    [
      Taken(step: "examine", on: meeting.adding(-20), values: ["record": "支部委员会集体讨论，认为合格。", "result": "yes"]), Taken(step: "preview", on: meeting.adding(-14), values: ["result": "yes"]),
      Taken(step: "form", on: meeting.adding(-7), values: ["number": "\(meeting.year)-\(meeting.month)"]),
    ]
  }
  private func admitted(_ joined: Day, _ entitled: Int, _ names: (String, String)) -> [Taken] {
    let count = String(entitled - 1), vote = [
      "entitled": String(entitled), "present": count, "teller": names.0, "agree": count, "against": "0", "abstain": "0", "secondTeller": names.1, "agreeAgain": count, "againstAgain": "0", "abstainAgain": "0", "resolution": "同意接收为中国共产党预备党员。",
    ]
    return [
      Taken(step: "meeting", on: joined, values: vote), Taken(step: "talkAbove", on: joined.adding(8), values: ["who": "党委组织委员", "record": "对党的认识比较全面，同意发展。"]), Taken(step: "approve", on: joined.adding(15), values: [:]),
      Taken(step: "record", on: joined.adding(16), values: [:]), Taken(step: "assign", on: joined.adding(17), values: [:]), Taken(step: "oath", on: joined.adding(25), values: ["place": "党群服务中心"]),
      Taken(step: "observe", on: joined.adding(months: 6), values: ["record": "能够按期缴纳党费，积极参加组织生活。"]),
    ]
  }
}
