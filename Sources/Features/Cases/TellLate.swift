import FeatureKit
import Procedures

/// The watch: an office whose steps ran late is told once, and the office above it. One entry, however many there are.
struct TellLate: FallsDue {
  static let name = "cases.tellLate"
  static let permission: Permission = "cases.watch"
  var office: ID<Organization>

  static func due(in scope: Scope) throws -> [any Action] { try CaseTable.officesLate(in: scope).map { TellLate(office: $0) } }

  struct Situation: Placed {
    var office: Organization
    var above: ID<Organization>?
    var cases: [Case]
    var place: Place { office.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    let office = try OrganizationTable.one(office, in: scope)
    return Situation(office: office, above: office.parent, cases: try CaseTable.late(at: office.id, in: scope))
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let about = s.cases.first.map { Reference(Case.reference, $0.id) }, sentence = Word.lateAt(s.office.name, s.cases.count)
    let told = [Notice(to: .posts(Role.desk, s.office.id), sentence, about: about)] + (s.above.map { [Notice(to: .posts(Role.desk, $0), sentence, about: about)] } ?? [])
    return Outcome([CaseTable.told(at: s.office.id, on: occasion.today)], Entry(sentence, subject: Reference(Organization.reference, s.office.id), at: s.office.id), notices: s.cases.isEmpty ? [] : told)
  }
}
