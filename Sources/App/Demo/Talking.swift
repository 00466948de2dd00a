import FeatureKit
import Talks

/// Talks of a year: past years as branches closed them, this year as far as it is; in the village a round is arranged and a talk waits to be confirmed.
struct Talking {
  let pen: Pen
  let performer: Performer
  let county: County
  let start: Moment
  let today: Moment

  func take() async throws {
    let village = county.branches.firstIndex { $0.node.key == "village" } ?? 0
    for (n, branch) in county.branches.enumerated() where branch.plan.world != .office || n % 2 == 0 {
      for year in start.day.year..<today.day.year where n % 9 != 4 { try await hold(branch, Day(year: year, month: 12, day: 8)) }
      if n != village, n % 5 == 0 { try await hold(branch, today.day.adding(-9)) }
    }
    if county.branches.indices.contains(village) { try await evening(county.branches[village]) }
    try await pen.flush()
  }
  /// Everybody talks with whom the clause asks for, recorded by the secretary from paper.
  private func hold(_ branch: County.BranchState, _ day: Day) async throws {
    let place = branch.place, pairs = try await performer.read(as: branch.secretary) { try Talks.proposal(place.id, day.year, in: $0) }
    let seats = branch.committee.map(\.id)
    for seat in seats {
      let with = pairs.filter { ($0.0 == seat || $0.1 == seat) && !earlier(seat, seats, $0) }.map { $0.0 == seat ? $0.1 : $0.0 }
      try await record(branch, seat, with, day)
    }
    let others = Array(Set(pairs.filter { !seats.contains($0.0) && !seats.contains($0.1) }.flatMap { [$0.0, $0.1] })).sorted { $0.value < $1.value }
    if let first = others.first { try await record(branch, first, Array(others.dropFirst()), day.adding(1)) }
  }
  /// Between two of the committee the first has recorded it.
  private func earlier(_ seat: ID<Person>, _ seats: [ID<Person>], _ pair: (ID<Person>, ID<Person>)) -> Bool {
    let partner = pair.0 == seat ? pair.1 : pair.0
    guard let mine = seats.firstIndex(of: seat), let theirs = seats.firstIndex(of: partner) else { return false }
    return theirs < mine
  }
  private func record(_ branch: County.BranchState, _ one: ID<Person>, _ with: [ID<Person>], _ day: Day) async throws {
    for from in stride(from: 0, to: with.count, by: 29) {
      try await pen.act(RecordTalks(at: branch.place.id, one, with: Array(with[from..<min(from + 29, with.count)]), on: day, .lifeMeeting), as: branch.secretary, at: Moment(day.adding(1), minutes: 600), day.year < today.day.year ? .recordedLate : .live)
    }
  }

  /// The village: half of it is done, the eldest is to confirm one talk and to hold another.
  private func evening(_ village: County.BranchState) async throws {
    let place = village.place, year = today.day.year, all = try await performer.read(as: village.secretary) { try Talks.proposal(place.id, year, in: $0) }
    // Whoever cannot be reached is not asked to talk with anybody.
    let reached = Set(all.flatMap { [$0.0, $0.1] }), plain = village.members.filter { m in m.votes && reached.contains(m.id) && !village.committee.contains { $0.id == m.id } }
    guard let secretary = village.committee.first?.id, let second = village.committee.dropFirst().first?.id, let eldest = plain.min(by: { $0.person.born < $1.person.born })?.id else { return }
    let others = plain.map(\.id).filter { $0 != eldest }
    try await record(village, secretary, Array(others.prefix(6)), today.day.adding(-45))
    if others.count > 8 { try await record(village, others[6], Array(others[7..<min(others.count, 11)]), today.day.adding(-20)) }
    var own = village.secretary
    own.person = secretary
    let at = today.adding(seconds: -2 * 86_400)
    try await pen.act(RecordTalks(at: place.id, with: [eldest], on: at.day, .hardship, note: "子女在外，冬天取暖和看病不方便。商定支部每周上门一次，帮着代取药品。"), as: own, at: at)
    try await pen.flush()
    let wanted = try await performer.read(as: village.secretary) { try Talks.proposal(place.id, year, in: $0) }
    var due = Day(year: today.day.year, month: 12, day: 20)
    if due < today.day { due = today.day.adding(10) }
    let first = wanted.filter { $0.0 == eldest || $0.1 == eldest || [$0.0, $0.1] == [secretary, second] || [$0.1, $0.0] == [secretary, second] }, rest = wanted.filter { pair in !first.contains { $0 == pair } }
    try await pen.act(PlanTalks(at: place.id, Array((first + rest).prefix(12)), by: due, .lifeMeeting), as: own, at: today.adding(seconds: -86_400))
  }
}
