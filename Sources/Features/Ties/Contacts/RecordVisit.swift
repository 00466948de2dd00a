import FeatureKit

/// Who writes in a contact: the leader from a post of theirs, or the office above for them.
struct Looking: Placed {
  var contact: ContactPoint
  var place: Place

  static func load(_ contact: ContactPoint, in scope: Scope) -> Looking {
    let own = scope.actor.person == contact.leader.id ? scope.actor.posts.first { $0.may.contains(RecordVisit.permission) }?.place : nil
    return Looking(contact: contact, place: own ?? contact.organization.above)
  }
}

/// A visit to a contact point: the day, what was asked there, and, where something was promised, what and by when.
package struct RecordVisit: Storable {
  static let longest = 300
  package static let name = "ties.visit"
  package static let permission: Permission = "ties.visit"
  package static let sight: Permission? = "ties.read"
  package var contact: ID<ContactPoint>
  package var day: Day
  package var asked: String
  package var promise: String?
  /// The promise's end.
  package var due: Day?
  package init(_ contact: ID<ContactPoint>, on day: Day, asked: String, promise: String? = nil, by due: Day? = nil) {
    self.contact = contact
    self.day = day
    self.asked = asked
    self.promise = promise
    self.due = due
  }

  package struct Situation: Placed {
    var looking: Looking
    package var place: Place { looking.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(looking: Looking.load(try ContactTable.one(contact, in: scope), in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let c = s.looking.contact, asked = trimmed(asked), promise = trimmed(promise), subject = Reference(ContactPoint.reference, c.id)
    var no = Refusal.Collector()
    no.check(day <= occasion.today, "day.future", .dayFuture, field: "day")
    no.check(day >= c.since && c.goesOn(on: day), "day.outside", .dayOutsideContact, field: "day")
    no.check(!asked.isEmpty, "asked.missing", .askedMissing, field: "asked")
    no.check(asked.count <= Self.longest, "asked.long", .tooLong(Self.longest), field: "asked")
    check(promise, due, from: day, occasion, &no)
    try no.refuse()
    var changes = [ContactTable.visit(occasion.id(0), c.id, on: day, asked)], notices: [Notice] = []
    if !promise.isEmpty, let due {
      changes.append(ContactTable.promise(Promise(id: occasion.id(1), contact: c.id, text: promise, due: due, state: .open, answer: "")))
      notices = [Notice(to: .posts(Role.desk, c.organization.id), .wasPromised(c.organization.name, due), about: subject)]
    }
    return Outcome(changes, Entry(.visited(Reference(Person.reference, c.leader.id), c.organization.name, day, promised: !promise.isEmpty), subject: subject, at: c.organization.id), notices: notices, made: subject)
  }
}

/// Text and end of a promise stand together.
func check(_ promise: String, _ due: Day?, from day: Day, _ occasion: Occasion, _ no: inout Refusal.Collector) {
  if promise.isEmpty { return no.check(due == nil, "promise.missing", .promiseMissing, field: "promise") }
  no.check(promise.count <= RecordVisit.longest, "promise.long", .tooLong(RecordVisit.longest), field: "promise")
  guard let due else { return no.check(false, "due.missing", .dueMissing, field: "due") }
  no.check(due >= day, "due.early", .dueEarly, field: "due")
  no.check(due <= occasion.today.adding(months: 24), "due.far", .dueFar, field: "due")
}

/// One more promise, after a visit.
package struct MakePromise: Storable {
  package static let name = "ties.promise"
  package static let permission: Permission = "ties.visit"
  package static let sight: Permission? = "ties.read"
  package var contact: ID<ContactPoint>
  package var promise: String
  package var due: Day
  package init(_ contact: ID<ContactPoint>, _ promise: String, by due: Day) {
    self.contact = contact
    self.promise = promise
    self.due = due
  }

  package func situation(in scope: Scope) throws -> RecordVisit.Situation { .init(looking: Looking.load(try ContactTable.one(contact, in: scope), in: scope)) }
  package func decide(_ s: RecordVisit.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let c = s.looking.contact, text = trimmed(promise), subject = Reference(ContactPoint.reference, c.id)
    var no = Refusal.Collector()
    no.check(c.goesOn(on: occasion.today), "contact.ended", .contactEnded)
    if text.isEmpty { no.check(false, "promise.missing", .promiseMissing, field: "promise") } else { check(text, due, from: occasion.today, occasion, &no) }
    try no.refuse()
    return Outcome(
      [ContactTable.promise(Promise(id: occasion.id(), contact: c.id, text: text, due: due, state: .open, answer: ""))], Entry(.promised(Reference(Person.reference, c.leader.id), c.organization.name, due), subject: subject, at: c.organization.id),
      notices: [Notice(to: .posts(Role.desk, c.organization.id), .wasPromised(c.organization.name, due), about: subject)], made: subject)
  }
}

/// A promise was kept, or it is said why it is not.
package struct AnswerPromise: Storable {
  package static let name = "ties.answerPromise"
  package static let permission: Permission = "ties.visit"
  package static let sight: Permission? = "ties.read"
  package var promise: ID<Promise>
  package var state: Promise.State
  package var text: String?
  package init(_ promise: ID<Promise>, _ state: Promise.State, _ text: String? = nil) {
    self.promise = promise
    self.state = state
    self.text = text
  }

  package struct Situation: Placed {
    var promise: Promise
    var looking: Looking
    package var place: Place { looking.place }
    static func load(_ id: ID<Promise>, in scope: Scope) throws -> Situation {
      let (p, c) = try ContactTable.promise(id, in: scope)
      return Situation(promise: p, looking: Looking.load(c, in: scope))
    }
  }
  package func situation(in scope: Scope) throws -> Situation { try Situation.load(promise, in: scope) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let p = s.promise, c = s.looking.contact, text = trimmed(text), subject = Reference(ContactPoint.reference, c.id)
    if p.state != .open { throw Refusal("promise.answered", .promiseAnswered, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(state != .open, "state.open", .chooseOutcome, field: "state")
    no.check(state != .explained || !text.isEmpty, "text.missing", .explanationMissing, field: "text")
    no.check(text.count <= RecordVisit.longest, "text.long", .tooLong(RecordVisit.longest), field: "text")
    try no.refuse()
    let late = p.due < occasion.today
    return Outcome(
      [ContactTable.answer(p, state, text, on: occasion.today)], Entry(.answeredPromise(Reference(Person.reference, c.leader.id), c.organization.name, state, late: late), subject: subject, at: c.organization.id),
      notices: [Notice(to: .posts(Role.desk, c.organization.id), .promiseBecame(c.organization.name, state), about: subject)], made: subject)
  }
}

/// Undoes `AnswerPromise`.
package struct ReopenPromise: Storable {
  package static let name = "ties.reopenPromise"
  package static let permission: Permission = "ties.visit"
  package static let sight: Permission? = "ties.read"
  package var promise: ID<Promise>
  package init(_ promise: ID<Promise>) { self.promise = promise }

  package func situation(in scope: Scope) throws -> AnswerPromise.Situation { try .load(promise, in: scope) }
  package func decide(_ s: AnswerPromise.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let c = s.looking.contact, subject = Reference(ContactPoint.reference, c.id)
    if s.promise.state == .open { throw Refusal("promise.open", .promiseOpen, kind: .conflict) }
    return Outcome([ContactTable.reopen(s.promise)], Entry(.reopenedPromise(Reference(Person.reference, c.leader.id), c.organization.name), subject: subject, at: c.organization.id), made: subject)
  }
}
