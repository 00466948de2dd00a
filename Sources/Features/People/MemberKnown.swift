import FeatureKit
import Importing

/// Somebody of a sheet who is in the register already.
enum Known {
  case within(Registered)
  case beyond(Twin)

  /// By the resident number; without one, by the name among those of the branch who have none either.
  static func find(_ action: AddPerson, at branch: Organization, in scope: Scope) throws -> Known? {
    guard let number = action.residentNumber else { return try PersonTable.nameless(action.name, at: branch.id, in: scope).map { .within($0) } }
    guard let twin = try PersonTable.twin(number, in: scope) else { return nil }
    guard let id = twin.id else { return .beyond(twin) }
    return .within(try PersonTable.one(id, opening: true, in: scope))
  }

  /// Nothing where the register says what the row says; else what differs. A cell left empty says nothing.
  func compare(_ line: inout SheetLine, _ action: AddPerson, _ branch: Organization, _ scope: Scope) throws {
    switch self {
    case .beyond: line.refuse("exists", .twinElsewhere, field: "residentNumber")
    case .within(let one):
      let row = action.facts.tidied(demo: scope.house.demo, today: scope.today), kept = one.facts
      var differing = kept.differences(from: kept.overlaid(with: row))
      if row.status != kept.status { differing.append(.status) }
      if action.standing.map({ $0 != kept.standing }) ?? false { differing.append(.standing) }
      if branch.id != one.organization.id { differing.append(.organization) }
      if !differing.isEmpty { line.refuse("exists", .knownOtherwise(kept.name, one.organization.name, differing), field: action.residentNumber == nil ? "name" : "residentNumber") }
    }
  }
}

extension PersonFacts {
  /// The same with what `row` says instead.
  fileprivate func overlaid(with row: PersonFacts) -> PersonFacts {
    var f = self
    f.name = row.name
    f.sex = row.sex == .unknown ? sex : row.sex
    f.birth = row.birth ?? birth
    f.ethnicity = row.ethnicity ?? ethnicity
    f.education = row.education ?? education
    f.joined = row.joined ?? joined
    f.confirmed = row.confirmed ?? confirmed
    f.workPost = row.workPost ?? workPost
    f.phone = row.phone ?? phone
    f.address = row.address ?? address
    f.lostContact = row.lostContact ?? lostContact
    f.lostSince = row.lostSince ?? lostSince
    f.floatsTo = row.floatsTo ?? floatsTo
    f.floatsSince = row.floatsSince ?? floatsSince
    return f
  }
}
