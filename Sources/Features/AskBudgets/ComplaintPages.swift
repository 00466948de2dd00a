import FeatureKit

/// Where every footer leads: to whom it goes and who reads it is said before a word is written.
struct ComplainPage: Page {
  struct Office: Hashable, Encodable {
    var id: ID<Organization>
    var name: String
    var receiver: String
    /// The office is the top: nobody stands above it, so it receives this itself.
    var own: Bool
  }
  var offices: [Office]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case offices }

  static func load(_ entered: Entered, in scope: Scope) throws -> ComplainPage {
    let above = Set(scope.actor.posts.filter { $0.may.contains(WriteComplaint.permission) }.flatMap { $0.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }.dropLast() })
    let found = try above.sorted().map { try ComplaintTable.receiver(about: $0, in: scope) }.sorted { $0.about.path.count > $1.about.path.count }
    return ComplainPage(offices: found.map { Office(id: $0.about.id, name: $0.about.name, receiver: $0.receiver.name, own: $0.about.id == $0.receiver.id) }, entered: entered)
  }
  static let samples = [
    ComplainPage(offices: []),
    ComplainPage(offices: [.init(id: ID(2), name: "石桥镇党委", receiver: "青禾县委", own: false), .init(id: ID(1), name: "青禾县委", receiver: "青禾县委", own: true)], entered: Entered(["text": .text("")], problems: [.init("text.missing", .complaintMissing, field: "text")])),
  ]
  func title(_ t: Reader) -> String { t(.complainTitle) }
  func view(_ t: Reader) -> HTML {
    guard !offices.isEmpty else { return "\(pageHead(title(t)))\(emptyState(t(.nobodyAbove), t(.nobodyAboveWhy)))" }
    let form = Form(AskBudgets.complain(), t, entered), choices = offices.map { Choice($0.id.description, $0.name, hint: t($0.own ? .goesToItself($0.receiver) : .goesTo($0.receiver))) }
    let roles = Complaint.readers.map { t($0.word) }.joined(separator: t.language == .zh ? "、" : ", ")
    let fields = form.html(form.radios("about", t(.aboutOffice), choices, value: choices.count == 1 ? offices[0].id.description : nil), form.area("text", t(.complaintWord), hint: t(.complaintHint(Complaint.longest)), rows: 5), row(submit(t(.sendWord)), act(t(.yourComplaints), AskBudgets.complaints())))
    return "\(pageHead(title(t), t(.complainLead)))\(stack(.normal, note(.info, t(.whoReads), t(.whoReadsText(roles)), t), fields))"
  }
}

/// What the reader wrote, and what their organizations received.
struct ComplaintsPage: TurnedPage {
  var items: [Complaint]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  static func load(_ query: Query, in scope: Scope) throws -> ComplaintsPage {
    let paging = query.paging, found = try ComplaintTable.list(offset: paging.offset, limit: paging.per, in: scope)
    return ComplaintsPage(items: found.items, total: min(found.total, 1000), page: paging.page, per: paging.per, more: found.total > 1000)
  }
  static var samples: [ComplaintsPage] { [ComplaintsPage(items: [], total: 0, page: 1, per: 50, more: false), ComplaintsPage(items: Sample.complaints, total: 2, page: 1, per: 50, more: false)] }
  func title(_ t: Reader) -> String { t(.complaints) }
  func view(_ t: Reader) -> HTML {
    var table = Table(t(.complaints), [Column(t(.complaintWord)), Column(t(.aboutOffice)), Column(t(.receiverWord)), Column(t(.dayWord)), Column(t(.stateWord))])
    for c in items {
      let start = c.text.count > 40 ? "\(c.text.prefix(40))…" : c.text
      table.row("<a href=\"\(AskBudgets.complaint(c.id))\">\(start)</a>", "\(c.aboutName)", "\(c.receiver.name)", "<span class=\"nowrap\">\(t.date(c.writtenAt.day))</span>", c.tag.html(t), t: t)
    }
    return """
      \(pageHead(title(t), t(.complaintsLead), actions: button(t(.complainGo), AskBudgets.complain(), .go, icon: .plus)))
      \(stack(.normal, items.isEmpty ? emptyState(t(.noComplaints), t(.noComplaintsWhy)) : flatBox(nil, table.html(t)), Pager(page: page, per: per, total: total, more: more, at: AskBudgets.complaints()).html(t)))
      """
  }
  /// What waits for an answer of the reader's organizations.
  static func card(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(AnswerComplaint.permission) else { return nil }
    let here = Set(scope.actor.posts.filter { $0.may.contains(AnswerComplaint.permission) }.map(\.place.id)).sorted(), found = try ComplaintTable.waiting(at: here, in: scope.seeing("complaints.read"))
    let lines = found.map { TodayCard.Line(.aboutWhom($0.aboutName), under: Word(zh: $0.from, en: $0.from), to: AskBudgets.complaint($0.id)) }
    return lines.isEmpty ? nil : TodayCard(.complaintsWaiting, lines, more: AskBudgets.complaints())
  }
}

/// One of them, with its answer.
struct ComplaintPage: Page {
  var complaint: Complaint
  /// Who wrote it, for those who received it.
  var author: String?
  var mayAnswer: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case complaint, author, mayAnswer }

  static func load(_ id: ID<Complaint>, _ entered: Entered, in scope: Scope) throws -> ComplaintPage {
    let c = try ComplaintTable.one(id, in: scope), reference = c.author.map { Reference(Person.reference, $0) }
    let author = try reference.flatMap { try scope.names([$0])[$0]?.text }
    return ComplaintPage(complaint: c, author: author, mayAnswer: c.answer == nil && scope.actor.may(AnswerComplaint.permission, at: c.place), entered: entered)
  }
  static var samples: [ComplaintPage] {
    [
      ComplaintPage(complaint: Sample.complaints[0], author: "周国安", mayAnswer: true), ComplaintPage(complaint: Sample.complaints[1], mayAnswer: false),
      ComplaintPage(complaint: Sample.complaints[0], mayAnswer: true, entered: Entered(["text": .text("")], problems: [.init("text.missing", .answerMissing, field: "text")])),
    ]
  }
  var crumbs: [Crumb] { [Crumb(.complaints, AskBudgets.complaints())] }
  func title(_ t: Reader) -> String { t(.aboutWhom(complaint.aboutName)) }
  func view(_ t: Reader) -> HTML {
    let who = [complaint.from, author].compactMap { $0 }.joined(separator: "　")
    let lines = [SummaryLine(t(.stateWord), complaint.tag.html(t)), SummaryLine(t(.fromWord), text: who), SummaryLine(t(.receiverWord), text: complaint.receiver.name), SummaryLine(t(.dayWord), text: t.dateAndTime(complaint.writtenAt)), SummaryLine(t(.complaintWord), text: complaint.text)]
    let answer: HTML = complaint.answer.map { box(t(.answerWord), "<p>\($0.text)</p><p class=\"small muted\">\(t.dateAndTime($0.at))</p>") } ?? .none
    return "\(pageHead(title(t)))\(stack(.normal, box(nil, summary(lines)), answer, form(t)))"
  }
  private func form(_ t: Reader) -> HTML {
    guard mayAnswer else { return .none }
    let form = Form(AskBudgets.answer(complaint.id), t, entered)
    return box(t(.answerWord), form.html(form.area("text", t(.answerWord), rows: 4), submit(t(.answerGo))))
  }
}

extension Complaint {
  var tag: Tag { answer == nil ? Tag(.plain, .waitsWord, icon: .clock) : .ok(.answeredWord) }
}
