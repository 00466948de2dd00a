import Dues
import FeatureKit

/// Dues of the last months: fixed, assessed and collected month by month. Some are behind; one branch asks for relief, spends and remits.
struct Collecting {
  let pen: Pen
  let performer: Performer
  let county: County
  let start: Moment
  let today: Moment
  /// A year at most: what lies further back stands in paper ledgers.
  private static let months = 12

  func take() async throws {
    guard let root = county.places["city"] ?? county.places["county"] else { return }
    let current = DuesMonth(of: today.day), first = max(DuesMonth(of: start.day), current - (Collecting.months - 1)), begin = Moment(first.first.adding(1), minutes: 600)
    try await pen.act(LayTerms(root.id, .january, farmer: Fen(20), share: 60), as: county.clerk, at: begin)
    var payers: [ID<Organization>: [Payer]] = [:]
    for branch in county.branches where !branch.members.isEmpty {
      let all = try await performer.read(as: branch.secretary) { try Dues.payers(of: branch.place.id, in: current, $0) }
      if all.isEmpty { continue }
      payers[branch.place.id] = all
      try await fix(branch, all, first, begin)
    }
    for n in first.number...current.number {
      let month = DuesMonth(number: n), day = max(month.first.adding(2), begin.day)
      if day > today.day { break }
      try await pen.act(AssessMonth(root.id, month), as: county.clerk, at: Moment(day, minutes: 560))
      for (n, branch) in county.branches.enumerated() { if let all = payers[branch.place.id] { try await collect(n, branch, all, month, current) } }
    }
    try await pen.flush()
    if let village = county.branches.first(where: { $0.node.key == "village" }), let all = payers[village.place.id] { try await tell(village, all, root) }
  }

  /// Pay by occupation, a little different for each.
  private func fix(_ branch: County.BranchState, _ all: [Payer], _ since: DuesMonth, _ at: Moment) async throws {
    let drawn = Dictionary(branch.members.map { ($0.id, $0.person) }, uniquingKeysWith: { a, _ in a })
    var categories: [String: String] = [:], bases: [String: String] = [:]
    for (n, payer) in all.enumerated() {
      let key = payer.person.id.description, age = drawn[payer.person.id]?.born.years(until: today.day) ?? 40
      switch drawn[payer.person.id]?.occupation {
      case "farmer": categories[key] = DuesCategory.farmer.rawValue
      case "student": categories[key] = DuesCategory.student.rawValue
      case "retired": (categories[key], bases[key]) = (DuesCategory.retired.rawValue, String(2600 + n * 137 % 4200))
      default: (categories[key], bases[key]) = (DuesCategory.salaried.rawValue, String(3200 + (age * 97 + n * 211) % 6400))
      }
    }
    try await pen.act(FixAmounts(branch.place.id, since: since, categories: categories, bases: bases), as: branch.secretary, at: at)
  }
  /// Most pay in the month; in every fourth branch somebody is behind, and of the current month not all is in yet.
  private func collect(_ n: Int, _ branch: County.BranchState, _ all: [Payer], _ month: DuesMonth, _ current: DuesMonth) async throws {
    let day = min(month.first.adding(8 + n % 12), today.day), back = (current.number - month.number)
    let paying = all.enumerated().filter { index, payer in
      guard payer.joined.map({ $0 <= month.last }) ?? true else { return false }
      if back == 0 { return index % 3 != 2 }
      return !(n % 4 == 0 && index == 2 && back <= 7) && !(n % 4 == 0 && index == 4 && back <= 2)
    }
    if paying.isEmpty || day < month.first.adding(3) { return }
    try await pen.act(Collect(branch.place.id, paying.map { Collect.key($0.element.person.id, month) }, on: day), as: branch.secretary, at: Moment(day, minutes: 960))
  }
  private func tell(_ village: County.BranchState, _ all: [Payer], _ root: Place) async throws {
    let month = DuesMonth(of: today.day), id = village.place.id, parts = village.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    guard all.count > 4, let first = all.first?.person.id, parts.count > 1 else { return }
    let town = Place(id: parts[parts.count - 2], path: "/" + parts.dropLast().map { "\($0)/" }.joined()), clerk = Actor(account: nil, posts: [.init(role: .clerk, place: town, may: pen.house.grants.permissions(of: .clerk))])
    func on(_ days: Int) -> Moment { today.adding(seconds: -days * 86_400) }
    try await pen.act(ProposeRelief(all[3].person.id, .zero, since: month + 1, until: month + 6, considered: on(6).day, reason: "因病长期住院，收入减少。支部委员会研究，建议免交半年。"), as: village.secretary, at: on(5))
    try await pen.act(PayExtra(first, Fen(20_000), on: on(9).day), as: village.secretary, at: on(9))
    try await pen.act(Spend(id, for: .hardship, Fen(3_000), on: on(7).day, what: "走访慰问老党员"), as: village.secretary, at: on(7))
    let sent: ID<LedgerEntry> = try await pen.make(Remit(id, Fen(100), on: on(20).day), as: village.secretary, at: on(6))
    try await pen.act(TakeRemittance(sent), as: clerk, at: on(4))
    try await pen.act(Remit(id, Fen(120), on: on(2).day), as: village.secretary, at: on(2))
    try await pen.act(RemindArrears(root.id), as: county.clerk, at: on(1))
    try await pen.flush()
  }
}
