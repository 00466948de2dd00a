import FeatureKit

/// Takes a form back, for a reason; what was filled in stays to be seen. Taken back soon it costs nothing.
package struct WithdrawForm: Storable {
  package static let name = "forms.withdraw"
  package static let permission: Permission = "forms.ask"
  package static let sight: Permission? = "forms.read"
  package var form: ID<AskForm>
  package var reason: String
  package init(_ form: ID<AskForm>, because reason: String) {
    self.form = form
    self.reason = reason
  }

  package struct Situation: Placed {
    var form: AskForm
    var ask: Ask?
    /// Who still waits with it and is told.
    var waiting: [ID<Organization>] = []
    package var place: Place { form.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(form: try FormTable.one(form, in: scope), ask: try AskTable.of(Reference(AskForm.reference, form), in: scope), waiting: try FormTable.waiting(form, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseIfWithdrawn(s.form)
    let why = trimmed(reason), about = Reference(AskForm.reference, form)
    var no = Refusal.Collector()
    no.check(!why.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(why.count <= FormField.longest, "reason.long", .valueLong(FormField.longest), field: "reason")
    try no.refuse()
    return Outcome(
      [FormTable.withdraw(s.form, because: why, occasion.now)] + (s.ask?.giveBack(occasion) ?? []), Entry(.withdrewForm, subject: about, at: s.form.asker.id),
      notices: s.waiting.map { Notice(to: .posts(AskForms.desk, $0), .needNotFillIn(s.form.asker.name), about: about) }, made: about)
  }
}
