import FeatureKit

/// One request: what would change, why, and the decision. Whoever asked sees the same page without the buttons.
struct ApprovalPage: Page {
  var approval: Approval
  var own: Bool
  var mayDecide: Bool
  /// Where the rest of the file stands, to compare with; nil for whoever asked.
  var file: String?
  var reader: String?
  var at: Moment
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case approval, own, mayDecide, reader, at }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Approval>) throws -> ApprovalPage {
    let approval = try ApprovalTable.one(id, in: scope.seeing(Approvals.decide)), own = scope.actor.person == approval.person.id
    let me = scope.actor.person.map { Reference(Person.reference, $0) }, asker = Reference(Person.reference, approval.person.id), names = try scope.names([asker] + [me].compactMap { $0 })
    return ApprovalPage(
      approval: approval, own: own, mayDecide: !own && approval.state == .waiting && scope.actor.may(Approvals.decide, at: approval.place), file: own ? nil : names[asker]?.path,
      reader: me.flatMap { names[$0]?.text }, at: scope.now, entered: entered)
  }
  func title(_ t: Reader) -> String { t(approval.title) }
  var crumbs: [Crumb] { own ? [] : [Crumb(.approvals, Approvals.list())] }
  func view(_ t: Reader) -> HTML {
    let compare: HTML? = file.map { "<a class=\"btn\" href=\"\($0)\">\(t(.seeFile))</a>" }
    return """
      \(pageHead(title(t), t(.askedBy(approval.person.name, approval.organization.name, t.dateAndTime(approval.asked))), actions: compare))\(row(approval.state.tag.html(t)))
      <div class="stack mt">\(flatBox(t(.whatChanges), changes(t)))\(box(t(.whyAsked), "<p>\(approval.reason)</p>"))\(decision(t))</div>
      \(reader.map { readLine($0, at, t) })
      """
  }
  private func changes(_ t: Reader) -> HTML {
    var table = Table(t(.whatChanges), [Column(t(.fieldWord)), Column(t(.nowWord)), Column(t(.wantedWord))])
    for change in approval.changes {
      let before = change.before ?? .nothingThere, after = change.after ?? .nothingThere
      table.row("\(t(change.name))", "\(t(before))", "<b>\(t(after))</b>")
    }
    return table.html(t)
  }
  private func decision(_ t: Reader) -> HTML {
    if let decided = approval.decided {
      let answer: HTML = approval.answer.map { "<p>\(t(.answerWord))\(t(.colon))\($0)</p>" } ?? .none
      return box(t(approval.state.word), smallNote([t.dateAndTime(decided), approval.decider].compactMap { $0 }.joined(separator: "　")), answer)
    }
    if own {
      let form = Form(Approvals.withdraw(approval.id), t, entered)
      return stack(.normal, note(.info, nil, t(.ownWaits), t), form.html(form.hidden("version", String(approval.version)), submit(t(.withdraw), .danger)))
    }
    if !mayDecide { return .none }
    // Both forms stand here; what was refused belongs to the one that was sent.
    let refusing = entered.fields["answer"] != nil
    let yes = Form(Approvals.approve(approval.id), t, refusing ? .nothing : entered, name: "yes"), no = Form(Approvals.refuse(approval.id), t, refusing ? entered : .nothing, name: "no")
    let version = String(approval.version)
    return """
      \(box(t(.approve), smallNote(t(.approveHint)), yes.html(yes.hidden("version", version), submit(t(.approve)))))
      \(box(t(.refuse), no.html(no.hidden("version", version), no.area("answer", t(.answerWord), hint: t(.answerHint), rows: 2), submit(t(.refuse), .danger))))
      """
  }
  static let samples = [
    ApprovalPage(approval: .sample, own: false, mayDecide: true, file: "/people/11", reader: "林晓梅", at: Approval.sample.asked), ApprovalPage(approval: .sample, own: true, mayDecide: false, at: Approval.sample.asked),
    ApprovalPage(approval: .decidedSample, own: true, mayDecide: false, at: Approval.sample.asked),
    ApprovalPage(approval: .sample, own: false, mayDecide: true, at: Approval.sample.asked, entered: Entered(["answer": .text("")], problems: [.init("answer", .answerMissing, field: "answer")])),
  ]
}

extension Approval.State {
  package var tag: Tag {
    switch self {
    case .waiting: Tag.plain(word)
    case .approved: Tag.ok(word)
    case .refused: Tag.warn(word)
    case .withdrawn: Tag.plain(word)
    }
  }
}

extension Approval {
  /// One line for whoever asked: what, since when, how it stands.
  package func line(_ t: Reader) -> HTML {
    let answer: HTML = self.answer.map { "<br><span class=\"muted\">\(t(.answerWord))\(t(.colon))\($0)</span>" } ?? .none
    return "\(act(t(title), Approvals.one(id))) \(state.tag.html(t))<br><span class=\"small muted\">\(t.dateAndTime(asked))</span>\(answer)"
  }
  static let sample = Approval(
    id: ID(31), person: Person(id: ID(11), name: "陈桂兰"), organization: Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch), title: Word(zh: "更正出生日期", en: "Correct: birth date"),
    changes: [ApprovalChange(name: Word(zh: "出生日期", en: "Birth date"), before: Word(zh: "1954-03-21", en: "1954-03-21"), after: Word(zh: "1954-03-12", en: "1954-03-12"))], reason: "户口簿上是三月十二日",
    state: .waiting, asked: Moment(Day(year: 2026, month: 12, day: 3), minutes: 600), version: 1)
  static let decidedSample: Approval = {
    var a = sample
    a.state = .refused
    a.decided = Moment(Day(year: 2026, month: 12, day: 4), minutes: 540)
    a.decider = "林晓梅"
    a.answer = "请带户口簿到镇党建办核对"
    return a
  }()
}
