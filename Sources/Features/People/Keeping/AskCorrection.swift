import Approvals
import FeatureKit

/// A member asks for key fields of their file to be changed; a clerk of the branch or above decides.
package struct AskCorrection: Storable {
  package static let name = "people.askCorrection"
  package static let permission = FileKeeping.permission
  package static let sight: Permission? = "people.read"
  package var name: String?
  package var sex: Sex?
  package var birth: Day?
  package var ethnicity: String?
  package var residentNumber: String?
  package var joined: Day?
  package var confirmed: Day?
  package var reason: String
  package init(_ facts: KeyFacts, reason: String) {
    name = facts.name
    sex = facts.sex
    birth = facts.birth
    ethnicity = facts.ethnicity
    residentNumber = facts.residentNumber
    joined = facts.joined
    confirmed = facts.confirmed
    self.reason = reason
  }
  static let kind = "people.keyFields"

  package struct Situation: Placed {
    var person: Registered
    /// The facts as they are asked for, which fields that changes, and what will do it.
    var after: PersonFacts
    var fields: [PersonField]
    var step: StoredAction
    var waiting: Bool
    var twin: Twin?
    package var place: Place { person.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    guard let me = scope.actor.person else { throw OutOfReach() }
    let person = try PersonTable.one(me, opening: true, in: scope)
    let wanted = KeyFacts(name: name, sex: sex, birth: birth, ethnicity: ethnicity, residentNumber: residentNumber, joined: joined, confirmed: confirmed)
    let after = wanted.applied(to: person.facts).tidied(demo: scope.house.demo, today: scope.today), fields = person.facts.differences(from: after).filter(KeyFacts.fields.contains)
    let twin = try fields.contains(.residentNumber) ? after.residentNumber.flatMap { try PersonTable.twin($0, besides: me, in: scope) } : nil
    let step = try StoredAction(ChangeKeyFields(person: me, fields: fields, was: KeyFacts(person.facts).only(fields), becomes: KeyFacts(after).only(fields)))
    return Situation(person: person, after: after, fields: fields, step: step, waiting: try ApprovalTable.isWaiting(for: me, AskCorrection.kind, in: scope), twin: twin)
  }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.person.refuseMerged()
    if o.actor.isUnproven { throw .unproven }
    let fields = s.fields
    var problems = s.after.problems(at: s.person.organization, today: o.today, demo: o.house.demo).filter { p in KeyFacts.fields.contains { $0.rawValue == p.field } }
    if s.twin != nil { problems.append(.init("resident.twin", .twinElsewhere, field: "residentNumber")) }
    if fields.isEmpty { problems.append(.init("unchanged", .nothingToCorrect)) }
    if reason.filter({ !$0.isWhitespace }).count < 2 { problems.append(.init("reason", .reasonMissing, field: "reason")) }
    if reason.count > 300 { problems.append(.init("long", .tooLong(300), field: "reason")) }
    if s.waiting { problems.append(.init("waiting", .askedAlready)) }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    let id: ID<Approval> = o.id(), reference = Reference(Person.reference, s.person.id)
    let changes = KeyFacts.changes(fields, from: KeyFacts(s.person.facts), to: KeyFacts(s.after))
    return Outcome(
      [ApprovalTable.ask(id, by: s.person.id, AskCorrection.kind, .correctionOf(fields), changes, because: reason, does: s.step, o.now)],
      Entry(.askedCorrection(reference, fields), subject: reference, at: s.person.organization.id),
      notices: [Notice(to: .posts(Role.desk, s.person.organization.id), .askedCorrection(reference, fields), about: Reference(Approval.reference, id))], made: Reference(Approval.reference, id))
  }
}

extension KeyFacts {
  /// These fields alone.
  func only(_ fields: [PersonField]) -> KeyFacts {
    func kept<T>(_ value: T?, _ field: PersonField) -> T? { fields.contains(field) ? value : nil }
    return KeyFacts(
      name: kept(name, .name), sex: kept(sex, .sex), birth: kept(birth, .birth), ethnicity: kept(ethnicity, .ethnicity), residentNumber: kept(residentNumber, .residentNumber), joined: kept(joined, .joined),
      confirmed: kept(confirmed, .confirmed))
  }
}
