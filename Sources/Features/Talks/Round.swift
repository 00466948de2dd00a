import FeatureKit

/// Two people, whichever was named first.
struct Pair: Hashable, Sendable, Encodable, LosslessStringConvertible {
  let one: ID<Person>
  let other: ID<Person>
  init(_ a: ID<Person>, _ b: ID<Person>) { (one, other) = a.value < b.value ? (a, b) : (b, a) }
  /// `12-15`.
  init?(_ text: String) {
    let parts = text.split(separator: "-").map(String.init)
    guard parts.count == 2, let a = ID<Person>(parts[0]), let b = ID<Person>(parts[1]), a != b else { return nil }
    self.init(a, b)
  }
  var description: String { "\(one)-\(other)" }
  func has(_ person: ID<Person>) -> Bool { one == person || other == person }
  func partner(of person: ID<Person>) -> ID<Person> { one == person ? other : one }
}

/// A branch's talks of one year, and what the clause still asks for: every two committee members among themselves, every other member
/// with one of the committee, and every other member with one of the others, once each.
struct Round: Hashable, Sendable, Encodable {
  struct Participant: Hashable, Sendable, Encodable {
    var person: Person
    /// The post on the committee; nil for other members.
    var role: Role?
  }
  struct Line: Hashable, Sendable, Encodable {
    var id: ID<Talk>
    var pair: Pair
    var on: Day?
    var due: Day?
    /// One of the two says that it was not so: it counts for nothing.
    var denied = false
    var counts: Bool { on != nil && !denied }
  }
  struct Owed: Hashable, Sendable, Encodable {
    var committee: [Pair] = []
    var withCommittee: [ID<Person>] = []
    var amongMembers: [ID<Person>] = []
    var count: Int { committee.count + withCommittee.count + amongMembers.count }
  }
  var year: Int
  var people: [Participant]
  var talks: [Line]
  /// From when on nothing was owed any more; nil while something is.
  var completeOn: Day?

  var committee: [Person] { people.filter { $0.role != nil }.map(\.person) }
  var members: [Person] { people.filter { $0.role == nil }.map(\.person) }
  func has(_ person: ID<Person>) -> Bool { people.contains { $0.person.id == person } }

  var owed: Owed {
    let held = Set(talks.filter(\.counts).map(\.pair)), committee = committee.map(\.id), members = members.map(\.id)
    let leading = Set(committee), plain = Set(members)
    var reached: Set<ID<Person>> = [], met: Set<ID<Person>> = []
    for pair in held {
      if plain.contains(pair.one), leading.contains(pair.other) { reached.insert(pair.one) }
      if plain.contains(pair.other), leading.contains(pair.one) { reached.insert(pair.other) }
      if plain.contains(pair.one), plain.contains(pair.other) { met.formUnion([pair.one, pair.other]) }
    }
    var all = Owed()
    for (n, a) in committee.enumerated() { all.committee += committee[(n + 1)...].map { Pair(a, $0) }.filter { !held.contains($0) } }
    if !committee.isEmpty { all.withCommittee = members.filter { !reached.contains($0) } }
    if members.count > 1 { all.amongMembers = members.filter { !met.contains($0) } }
    return all
  }
  /// Whether the clause asks for anything here.
  var asks: Bool { committee.count > 1 || !committee.isEmpty && !members.isEmpty || members.count > 1 }

  /// What is proved, or proved no longer, when the talks become these.
  func settling(_ talks: [Line], of branch: Organization) -> (changes: [Change], proves: [Evidence]) {
    var after = self
    after.talks = talks
    let done = asks && after.owed.count == 0, subject = Reference(Organization.reference, branch.id)
    if let day = completeOn { return done ? ([], []) : ([TalkTable.reopen(branch.id, year)], [Evidence(Talk.evidence, for: subject, on: day, withdrawn: true)]) }
    guard done, let last = talks.filter(\.counts).compactMap(\.on).max() else { return ([], []) }
    return ([TalkTable.complete(branch.id, year, on: last)], [Evidence(Talk.evidence, for: subject, on: last)])
  }
  /// The same talks with one of them changed; nil takes it out.
  func changing(_ id: ID<Talk>, _ change: (inout Line) -> Void) -> [Line] {
    talks.map { line in
      var line = line
      if line.id == id { change(&line) }
      return line
    }
  }

  /// Who should talk with whom, so that nothing is owed: each member with the committee member who has fewest, then members two by two.
  var proposal: [Pair] {
    let planned = Set(talks.filter { $0.on == nil }.map(\.pair)), owed = owed
    var pairs = owed.committee, load = Dictionary(uniqueKeysWithValues: committee.map { ($0.id, 0) })
    for pair in planned { for person in [pair.one, pair.other] where load[person] != nil { load[person, default: 0] += 1 } }
    for member in owed.withCommittee where !planned.contains(where: { $0.has(member) && load[$0.partner(of: member)] != nil }) {
      guard let next = committee.map(\.id).min(by: { load[$0, default: 0] < load[$1, default: 0] }) else { break }
      load[next, default: 0] += 1
      pairs.append(Pair(next, member))
    }
    let alone = owed.amongMembers.filter { member in !planned.contains { $0.has(member) && load[$0.partner(of: member)] == nil } }
    for n in stride(from: 0, to: alone.count - 1, by: 2) { pairs.append(Pair(alone[n], alone[n + 1])) }
    if alone.count % 2 == 1, let last = alone.last, let with = members.map(\.id).first(where: { $0 != last }) { pairs.append(Pair(with, last)) }
    return pairs.filter { !planned.contains($0) }
  }
}
