import FeatureKit

/// Two files that turned out to be one person's: one was kept, the other went into it.
package struct Merge: Hashable, Sendable, Encodable {
  package var id: ID<Merge>
  package var kept: Person
  package var other: Person
  package var reason: String
  package var at: Moment
  package static let reference = "merge"
}

/// What the other file was, and what the kept one took from it: enough to part them again.
struct BeforeMerge: Hashable, Sendable {
  var status: PersonStatus
  var standing: Standing
  var group: ID<Group>?
  var residentNumber: String?
  var filled: [PersonField]

  var sealed: String { [status.rawValue, standing.rawValue, group?.description ?? "", residentNumber ?? "", filled.map(\.rawValue).joined(separator: ",")].joined(separator: "\u{1f}") }
  init(_ other: Registered, filled: [PersonField]) {
    (status, standing, group, residentNumber) = (other.facts.status, other.facts.standing, other.group, other.facts.residentNumber)
    self.filled = filled
  }
  init(sealed: String) throws {
    let parts = sealed.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, let status = PersonStatus(rawValue: parts[0]), let standing = Standing(rawValue: parts[1]) else { throw Fault("a merge does not say what was before") }
    self.status = status
    self.standing = standing
    group = ID(parts[2])
    residentNumber = parts[3].isEmpty ? nil : parts[3]
    filled = parts[4].split(separator: ",").compactMap { PersonField(rawValue: String($0)) }
  }
}

/// Rows of one room that moved from the other file to the kept one.
struct MovedRows: Hashable, Sendable {
  var source: String
  var items: [Int64]

  /// What can be moved from one to the other, room by room.
  static func all(from other: ID<Person>, to kept: ID<Person>, in scope: Scope) throws -> [MovedRows] {
    try scope.house.personRows.map { MovedRows(source: $0.name, items: try $0.movable(scope, other, kept)) }.filter { !$0.items.isEmpty }
  }
  func point(_ house: House, from: ID<Person>, to: ID<Person>) -> [Change] {
    let room = house.personRows.first { $0.name == source }
    return stride(from: 0, to: items.count, by: 500).flatMap { start in room.map { $0.point(Array(items[start..<min(start + 500, items.count)]), from, to) } ?? [] }
  }
}

extension PersonFacts {
  /// The same with what only the other file knows.
  func filled(from other: PersonFacts, number takesNumber: Bool) -> PersonFacts {
    var f = self
    if takesNumber { f.residentNumber = residentNumber ?? other.residentNumber }
    if sex == .unknown { f.sex = other.sex }
    f.birth = birth ?? other.birth
    f.ethnicity = ethnicity ?? other.ethnicity
    f.education = education ?? other.education
    f.workPost = workPost ?? other.workPost
    f.phone = phone ?? other.phone
    f.address = address ?? other.address
    return f
  }
}

extension Registered {
  /// A file that went into another is changed no more.
  func refuseMerged() throws(Refusal) {
    if facts.standing == .merged { throw Refusal("merged", .mergedAway, kind: .conflict) }
  }
}
