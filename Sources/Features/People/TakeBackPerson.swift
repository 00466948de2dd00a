import FeatureKit
import Importing

/// Takes somebody out of the register again who was put there by mistake: only as long as nothing was changed since and no other record names them.
package struct TakeBackPerson: Storable {
  package static let name = "people.takeBack"
  package static let permission = AddPerson.permission
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package init(_ person: ID<Person>) { self.person = person }

  package struct Situation: Placed {
    var person: Registered
    /// Events of the file beside its first.
    var hasHistory: Bool
    /// Some room keeps rows that name the person.
    var isNamed: Bool
    package var place: Place { person.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try PersonTable.one(person, in: scope)
    let named = try scope.house.personRows.contains { try $0.name != MergeTable.eventRows && !$0.movable(scope, person, PersonTable.nobody).isEmpty }
    return Situation(person: found, hasHistory: try PersonTable.events(of: person, in: scope).count > 1, isNamed: named)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.person.version > 1 || s.hasHistory { throw Refusal("changed", .changedSinceAdded, kind: .conflict) }
    if s.isNamed { throw Refusal("depended", .namedElsewhere, kind: .conflict) }
    let reference = Reference(Person.reference, person), organization = s.person.organization
    return Outcome(
      PersonTable.remove(person, version: s.person.version) + PersonTable.counts(from: (s.person.facts, organization.path), to: nil), Entry(.tookBackPerson(reference, organization.name), subject: reference, at: organization.id))
  }

  static let ofImport = TakingBack(
    made: { keys, limit, scope in try PersonTable.made(keys, limit: limit, in: scope).map { Reference(Person.reference, $0) } }, action: { TakeBackPerson(ID($0.id)) })
}

extension Word {
  fileprivate static let changedSinceAdded = Word(zh: "登记后已经改动过，不能撤回；请更正或办理出党、转出", en: "The file was changed since; it cannot be taken back. Correct it, or record how membership ended")
  fileprivate static let namedElsewhere = Word(zh: "已有其他记录（会议、职务、账号、审批或材料）用到，不能撤回", en: "Other records (meetings, posts, accounts, approvals or papers) name this person; the file cannot be taken back")
  fileprivate static func tookBackPerson(_ person: Reference, _ organization: String) -> Word { Word(zh: "把\(person)从“\(organization)”的名册撤回（登记有误）", en: "took \(person) back out of the register of \(organization), put there by mistake") }
}
