import Admission
import FeatureKit
import People
import Procedures

/// Files of development: everybody on the way into the Party stands where the register says, with the days of their papers. What happened before the county began came from paper.
struct Admitting {
  let pen: Pen
  let county: County
  let region: String
  let start: Moment
  let today: Moment
  var people: PersonDraw
  var draw: Draw

  private struct Somebody { let id: ID<Person>, status: String, born: Day, joined: Day? }
  private struct Taken { let step: String, on: Day, values: [String: String] }
  /// The day on which the revised text was published.
  private static let revised = Day(year: 2026, month: 5, day: 18)
  private static let most = 400
  /// What the register of today and the published holidays do not say of days long past.
  private static let explained = ["list": "公示期按当时的放假安排计算。", "meeting": "应到会人数按当日名册。", "vote": "应到会人数按当日名册。"]

  mutating func take() async throws {
    var n = 0
    for (number, branch) in county.branches.enumerated() where branch.members.count(where: \.votes) > 2 {
      let known = branch.members.filter { $0.person.status != "full" }.map { Somebody(id: $0.id, status: $0.person.status, born: $0.person.born, joined: $0.person.joined) }
      for one in try await known + newcomers(branch, number) where n < Self.most {
        try await open(one, of: branch, n)
        n += 1
      }
      try await pen.flush()
    }
  }
  /// Some who came by themselves: their files move the register as they go. One in every eighth branch got through to the end.
  private mutating func newcomers(_ branch: County.BranchState, _ number: Int) async throws -> [Somebody] {
    var all: [Somebody] = []
    for (n, status) in ["activist", "prospect", "probationary", number % 8 == 0 ? "full" : "applicant"].enumerated() where number < 12 {
      let drawn = people.person(branch.plan.world, status: "applicant", minority: branch.plan.minority, region: region, address: branch.plan.address, &draw)
      let made = AddPerson(
        organization: branch.place.id, name: drawn.name, residentNumber: drawn.residentNumber, sex: drawn.female ? .female : .male, ethnicity: drawn.ethnicity, birth: drawn.born, education: drawn.education, status: .none, workPost: WorkPost(rawValue: drawn.occupation), phone: drawn.phone, address: drawn.address)
      let id: ID<Person> = try await pen.make(made, as: branch.secretary, at: start, .imported), joined = today.day.adding(months: status == "full" ? -14 : -1 - (number + n) % 9).adding(-number)
      all.append(Somebody(id: id, status: status, born: drawn.born, joined: joined))
    }
    return all
  }

  private func open(_ one: Somebody, of branch: County.BranchState, _ n: Int) async throws {
    let way = way(of: one, in: branch, n).filter { $0.on <= today.day }
    guard let first = way.first, one.born.adding(months: 216) <= first.on else { return }
    func at(_ day: Day) -> Moment { max(start.adding(seconds: 60 + n), min(Moment(day, minutes: 600), today)) }
    func from(_ day: Day) -> Provenance { day < start.day ? .imported : .live }
    let id: ID<Case> = try await pen.make(BeginCase<Admission>(branch.place.id, person: one.id, values: ["on": first.on.description]), as: branch.secretary, at: at(first.on), from(first.on))
    for taken in way.dropFirst() {
      let step = Admission.plan.step(taken.step), desk = step?.office == .own ? branch.secretary : above(branch)
      try await pen.act(TakeStep<Admission>(id, taken.step, values: taken.values.merging(["on": taken.on.description]) { a, _ in a }, text: Self.explained[taken.step]), as: desk, at: at(taken.on), from(taken.on))
    }
  }
  /// A clerk's post at every office above a branch: the nearest one acts.
  private func above(_ branch: County.BranchState) -> Actor {
    let parts = branch.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }, may = pen.house.grants.permissions(of: .clerk)
    let posts = (1..<max(2, parts.count)).map { kept in Actor.Post(role: .clerk, place: Place(id: parts[kept - 1], path: "/" + parts.prefix(kept).map { "\($0)/" }.joined()), may: may) }
    return Actor(account: nil, posts: posts)
  }

  /// As far as the register's status says, the days counted back from today or from the day of joining.
  private func way(of one: Somebody, in branch: County.BranchState, _ n: Int) -> [Taken] {
    let day = today.day, voters = branch.members.filter { $0.votes && $0.id != one.id }.map(\.person.name), names = (voters[0], voters[1])
    switch one.status {
    case "applicant":
      let on = day.adding(-10 - n * 9 % 25)
      return Array(begun(on, on.adding(200), names, one, upTo: n % 2))
    case "activist": return cultivated(day.adding(months: -2 - n * 3 % 12).adding(-n % 7), names, one)
    case "prospect":
      let pick = day.adding(months: -15).adding(-n % 9), later = listed(pick, names), kept = [2, 4, 6, 9][n % 4]
      return cultivated(pick, names, one) + later.prefix(kept) + (n % 4 == 3 ? previewed(day.adding(7)) : [])
    default:
      guard let joined = one.joined else { return [] }
      let pick = joined.adding(months: -15)
      return cultivated(pick, names, one) + listed(pick, names) + previewed(joined) + admitted(joined, voters.count, names) + (one.status == "full" ? confirmed(joined, voters.count, names) : [])
    }
  }
  private func begun(_ apply: Day, _ pick: Day, _ names: (String, String), _ one: Somebody, upTo: Int = 2) -> ArraySlice<Taken> {
    let young = one.born.years(until: pick) < 28
    return [
      Taken(step: "apply", on: apply, values: [:]), Taken(step: "talk", on: apply.adding(8), values: ["who": names.0, "record": "谈了入党动机，本人态度端正，愿意在群众中接受考察。"]),
      Taken(step: "pick", on: pick, values: ["by": young ? "league" : "members", "record": "支部委员会讨论，一致同意。"]),
    ].prefix(upTo + 1)
  }
  private func cultivated(_ pick: Day, _ names: (String, String), _ one: Somebody) -> [Taken] {
    begun(pick.adding(-100), pick, names, one) + [Taken(step: "file", on: pick.adding(6), values: [:]), Taken(step: "companions", on: pick.adding(8), values: ["first": names.0, "second": names.1])]
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
    let vote = vote(entitled, names)
    return [
      Taken(step: "meeting", on: joined, values: vote.merging(["resolution": "同意接收为中国共产党预备党员。"]) { a, _ in a }), Taken(step: "talkAbove", on: joined.adding(8), values: ["who": "党委组织委员", "record": "对党的认识比较全面，同意发展。"]), Taken(step: "approve", on: joined.adding(15), values: [:]),
      Taken(step: "record", on: joined.adding(16), values: [:]), Taken(step: "assign", on: joined.adding(17), values: [:]), Taken(step: "oath", on: joined.adding(25), values: ["place": "党群服务中心"]),
      Taken(step: "observe", on: joined.adding(months: 6), values: ["record": "能够按期缴纳党费，积极参加组织生活。"]),
    ]
  }
  private func confirmed(_ joined: Day, _ entitled: Int, _ names: (String, String)) -> [Taken] {
    let over = joined.adding(months: 12)
    return [
      Taken(step: "observe", on: over.adding(-4), values: ["record": "预备期表现良好，同意按期讨论转正。"]), Taken(step: "convert", on: over, values: [:]),
      Taken(step: "vote", on: over.adding(5), values: vote(entitled, names).merging(["opinions": "党小组和群众都同意按期转正。", "decision": "confirm"]) { a, _ in a }), Taken(step: "approveVote", on: over.adding(20), values: ["confirmedOn": over.description]),
      Taken(step: "archive", on: over.adding(30), values: ["where": "党委党员档案"]),
    ]
  }
  private func vote(_ entitled: Int, _ names: (String, String)) -> [String: String] {
    let count = String(entitled - 1)
    return ["entitled": String(entitled), "present": count, "teller": names.0, "agree": count, "against": "0", "abstain": "0", "secondTeller": names.1, "agreeAgain": count, "againstAgain": "0", "abstainAgain": "0"]
  }
}
