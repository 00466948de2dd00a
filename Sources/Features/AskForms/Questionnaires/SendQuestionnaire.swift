import FeatureKit

/// An office asks the members below it. It costs a task and a field for every question, as a form does.
package struct SendQuestionnaire: Storable {
  package static let name = "questionnaires.send"
  package static let permission: Permission = "forms.ask"
  package static let sight: Permission? = "forms.read"
  package var organization: ID<Organization>
  /// Whose members are asked: those of all branches where nothing is said, else of those below an organization, or of one branch.
  package var below: ID<Organization>?
  package var title: String
  package var lead: String?
  package var due: Day
  package var anonymous: Bool
  package var least: Int?
  /// The questions by their number; a kind is `one` where nothing is said, choices stand in one line.
  package var label: [String: String]
  package var kind: [String: String]?
  package var choices: [String: String]?
  package init(_ title: String, by organization: ID<Organization>, below: ID<Organization>? = nil, lead: String? = nil, due: Day, anonymous: Bool = true, least: Int? = nil, _ questions: [(label: String, kind: String, choices: String?)]) {
    self.organization = organization
    self.below = below
    self.title = title
    self.lead = lead
    self.due = due
    self.anonymous = anonymous
    self.least = least
    label = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ("\($0 + 1)", $1.label) })
    kind = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ("\($0 + 1)", $1.kind) })
    choices = Dictionary(uniqueKeysWithValues: questions.enumerated().compactMap { n, q in q.choices.map { ("\(n + 1)", $0) } })
  }

  package struct Situation: Placed {
    var office: Organization
    var below: Organization
    var asking: Asking
    var branches: [ID<Organization>]
    package var place: Place { office.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let office = try OrganizationTable.one(organization, in: scope), below = try below.map { try OrganizationTable.one($0, in: scope) } ?? office
    let asking = try Asking(.branches(below: below.place), by: office.id, fields: label.values.count { !trimmed($0).isEmpty }, in: scope)
    return Situation(office: office, below: below, asking: asking, branches: try FormTable.branches(below: below.place, besides: office.id, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let least = least ?? Questionnaire.leastAtAll
    var no = Refusal.Collector()
    let wording = QuestionWording(self, &no)
    checkDue(due, occasion.today, &no)
    no.check((Questionnaire.leastAtAll...Questionnaire.mostLeast).contains(least), "least.few", .leastFew(Questionnaire.leastAtAll, Questionnaire.mostLeast), field: "least")
    checkPlaces(s.below, of: s.office, s.asking, &no)
    try no.refuse()
    let q = Questionnaire(
      id: occasion.id(), asker: s.office, title: wording.title, lead: wording.lead, due: due, anonymous: anonymous, least: least, sentAt: occasion.now, questions: wording.questions)
    let made = Reference(Questionnaire.reference, q.id)
    return Outcome(
      QuestionnaireTable.send(q, below: s.below.place) + s.asking.charge(.questionnaire, about: made, occasion), Entry(.sentQuestionnaire(s.asking.places, q.questions.count, due), subject: made, at: s.office.id, clause: AskBudget.clause),
      notices: s.branches.map { Notice(to: .posts([.member], $0), .pleaseAnswer(s.office.name, due, anonymous: anonymous), about: made) }, made: made)
  }
}

/// Takes a questionnaire back, for a reason; what was counted is shown to nobody. Taken back soon it costs nothing.
package struct WithdrawQuestionnaire: Storable {
  package static let name = "questionnaires.withdraw"
  package static let permission: Permission = "forms.ask"
  package static let sight: Permission? = "forms.read"
  package var questionnaire: ID<Questionnaire>
  package var reason: String
  package init(_ questionnaire: ID<Questionnaire>, because reason: String) {
    self.questionnaire = questionnaire
    self.reason = reason
  }
  package struct Situation: Placed {
    var questionnaire: Questionnaire
    var ask: Ask?
    package var place: Place { questionnaire.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(questionnaire: try QuestionnaireTable.one(questionnaire, in: scope), ask: try AskTable.of(Reference(Questionnaire.reference, questionnaire), in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if s.questionnaire.withdrawal != nil { throw Refusal("withdrawn", .questionnaireWithdrawn, kind: .conflict) }
    let why = trimmed(reason), about = Reference(Questionnaire.reference, questionnaire)
    var no = Refusal.Collector()
    no.check(!why.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(why.count <= FormField.longest, "reason.long", .valueLong(FormField.longest), field: "reason")
    try no.refuse()
    return Outcome([QuestionnaireTable.withdraw(questionnaire, because: why, occasion.now)] + (s.ask?.giveBack(occasion) ?? []), Entry(.withdrewQuestionnaire, subject: about, at: s.place.id), made: about)
  }
}
