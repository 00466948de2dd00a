import FeatureKit

/// An office asks branches below it to fill in a few fields by a day. It costs a task, and the fields that somebody fills in by hand.
package struct SendForm: Storable {
  package static let name = "forms.send"
  package static let permission: Permission = "forms.ask"
  package static let sight: Permission? = "forms.read"
  /// The office that asks.
  package var organization: ID<Organization>
  /// Whose branches are asked: the office's own where nothing is said, else those of an organization below, or one branch.
  package var below: ID<Organization>?
  package var title: String
  package var lead: String?
  package var due: Day
  /// The fields by their number, those with the same number belong together; a kind is text where nothing is said, choices stand in one line.
  package var label: [String: String]
  package var kind: [String: String]?
  package var choices: [String: String]?
  /// Names of what is known and filled in for everybody.
  package var known: [String]
  package init(
    _ title: String, by organization: ID<Organization>, below: ID<Organization>? = nil, lead: String? = nil, due: Day, _ fields: [(label: String, kind: String, choices: String?)], known: [String] = []
  ) {
    self.organization = organization
    self.below = below
    self.title = title
    self.lead = lead
    self.due = due
    label = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ("\($0 + 1)", $1.label) })
    kind = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ("\($0 + 1)", $1.kind) })
    choices = Dictionary(uniqueKeysWithValues: fields.enumerated().compactMap { n, field in field.choices.map { ("\(n + 1)", $0) } })
    self.known = known
  }

  package struct Situation: Placed {
    var office: Organization
    var below: Organization
    var asking: Asking
    var askedBefore: [String: String]
    /// Who is told.
    var branches: [ID<Organization>] = []
    package var place: Place { office.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let office = try OrganizationTable.one(organization, in: scope), below = try below.map { try OrganizationTable.one($0, in: scope) } ?? office
    let byHand = label.values.count { !trimmed($0).isEmpty }
    return Situation(
      office: office, below: below, asking: try Asking(.branches(below: below.place), by: office.id, fields: byHand, in: scope), askedBefore: try FormTable.askedBefore(by: office.id, in: scope),
      branches: try FormTable.branches(below: below.place, besides: office.id, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    let wording = FormWording(self, askedBefore: s.askedBefore, &no)
    checkDue(due, occasion.today, &no)
    checkPlaces(s.below, of: s.office, s.asking, &no)
    try no.refuse()
    let form = AskForm(id: occasion.id(), asker: s.office, title: wording.title, lead: wording.lead, due: due, sentAt: occasion.now, fields: wording.fields, known: wording.known)
    let made = Reference(AskForm.reference, form.id)
    return Outcome(
      FormTable.send(form, below: s.below.place) + s.asking.charge(.form, about: made, occasion), Entry(.sent(s.asking.places, form.fields.count, due), subject: made, at: s.office.id, clause: AskBudget.clause),
      notices: s.branches.map { Notice(to: .posts(AskForms.desk, $0), .pleaseFillIn(s.office.name, due), about: made) }, made: made)
  }
}
