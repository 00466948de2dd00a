import FeatureKit

/// An organization that was asked fills the form in, on one page; until the form is withdrawn it may be filled in again.
package struct AnswerForm: Storable {
  package static let name = "forms.answer"
  package static let permission: Permission = "forms.answer"
  package static let sight: Permission? = "forms.read"
  package var form: ID<AskForm>
  package var organization: ID<Organization>
  /// What was filled in, by the number of the field.
  package var value: [String: String]
  package init(_ form: ID<AskForm>, at organization: ID<Organization>, _ values: [String]) {
    self.form = form
    self.organization = organization
    value = Dictionary(uniqueKeysWithValues: values.enumerated().map { ("\($0 + 1)", $1) })
  }

  package struct Situation: Placed {
    var form: AskForm
    var organization: Organization
    package var place: Place { organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let o = try OrganizationTable.one(organization, in: scope), form = try FormTable.one(form, in: scope)
    _ = try FormTable.answeredAt(form.id, by: o.id, in: scope)
    return Situation(form: form, organization: o)
  }
  /// Whoever answers stands below the office that asked.
  static func answers(_ actor: Actor, at place: Place, askedFrom asker: Place) -> Bool {
    actor.house != nil || actor.posts.contains { $0.may.contains(permission) && place.path.hasPrefix($0.place.path) && $0.place.path.count > asker.path.count }
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseIfWithdrawn(s.form)
    var wrong: [Refusal.Problem] = [], values: [(number: Int, text: String)] = []
    if !Self.answers(occasion.actor, at: s.place, askedFrom: s.form.place) { wrong.append(.init("answer.own", .notOwnForm)) }
    for field in s.form.fields {
      do throws(Refusal) { values.append((field.number, try field.read(value["\(field.number)"]))) } catch { wrong += error.problems }
    }
    if value.keys.contains(where: { key in !s.form.fields.contains { "\($0.number)" == key } }) { wrong.append(.init("value.unknown", .noSuchField)) }
    if !wrong.isEmpty { throw Refusal(.invalid, wrong) }
    let about = Reference(AskForm.reference, form)
    return Outcome(
      FormTable.answer(form, by: organization, values, occasion.actor.person, occasion.now), Entry(.filledIn(s.organization.name, late: s.form.due < occasion.today), subject: about, at: organization), made: about)
  }
}
