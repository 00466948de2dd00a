import FeatureKit

/// Asks why a personal field is to be uncovered.
struct OpenPage: Page {
  var id: ID<Person>
  var name: String
  var field: PersonField
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case id, name, field }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Person>) throws -> OpenPage {
    let registered = try PersonTable.one(id, in: scope)
    return OpenPage(id: id, name: registered.facts.name, field: entered["field"].flatMap(PersonField.init) ?? .phone, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.uncoverOf(field, name)) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(name, People.file(id))] }
  func view(_ t: Reader) -> HTML {
    let form = Form(People.open(id), t, entered)
    return """
      <h1>\(title(t))</h1>
      <div class="stack mt">\(note(.info, nil, t(.uncoverHint), t))
      \(form.html(form.select("field", t(.whichField), PersonField.covered.map { Choice($0.rawValue, t($0.word)) }, value: field.rawValue, ask: false), form.text("reason", t(.reason), hint: t(.reasonHint), limit: 200), submit(t(.look))))</div>
      """
  }
  static let samples = [
    OpenPage(id: ID(11), name: "陈桂兰", field: .phone),
    OpenPage(id: ID(11), name: "陈桂兰", field: .phone, entered: Entered(["field": .text("phone"), "reason": .text("")], problems: [.init("reason", .reasonMissing, field: "reason")])),
  ]
}

/// The uncovered value or records, to the one who asked and for a few minutes.
struct OpenedPage: Page {
  static let minutes = 10
  var id: ID<Person>
  var name: String
  var opened: OpenedField
  /// Nil when the time is over, and where a section of the file was opened.
  var value: String?
  var records: [RecordLine] = []
  var timeOver = false
  var mayCorrect = false
  var at: Moment
  enum CodingKeys: CodingKey { case id, name, opened, value, records, timeOver, at }

  static func load(_ id: ID<Person>, _ look: ID<OpenedField>, in scope: Scope) throws -> OpenedPage {
    let opened = try OpenedTable.one(look, of: id, in: scope), registered = try PersonTable.one(id, opening: true, in: scope), facts = registered.facts
    var page = OpenedPage(id: id, name: facts.name, opened: opened, mayCorrect: scope.actor.may(AddPerson.permission, at: registered.place), at: opened.at)
    guard scope.now < opened.at.adding(seconds: minutes * 60) else {
      page.timeOver = true
      return page
    }
    switch opened.field {
    case .residentNumber: page.value = facts.residentNumber
    case .phone: page.value = facts.phone
    case .address: page.value = facts.address
    default:
      guard let section = page.section else { break }
      page.records = try FileRecordTable.of(id, opening: [section], in: scope).filter { $0.section == section }.compactMap { record in record.facts.map { RecordLine(record, $0) } }
    }
    return page
  }
  private var section: FileSection? { FileSection.allCases.first { $0.sealed == opened.field } }
  func title(_ t: Reader) -> String { t(.uncoverOf(opened.field, name)) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(name, People.file(id))] }
  func view(_ t: Reader) -> HTML {
    let again: HTML = timeOver ? button(t(.uncover), People.open(id).with(["field": opened.field.rawValue])) : .none
    let who = [opened.organization, opened.reader].compactMap { $0 }.joined(separator: " ")
    return """
      <h1>\(title(t))</h1>
      <div class="mt">\(box(t(opened.field.word), shown(t), smallNote("\(t(.reason))\(t(.colon))\(opened.reason)"), row(button(t(.backToFile), People.file(id)), again)))</div>
      \(readLine(who, at, t))
      """
  }
  private func shown(_ t: Reader) -> HTML {
    if timeOver { return "<p>\(t(.timeOver))</p>" }
    if opened.field == .archive { return row(button(t(.seePapers), People.papers(id), .go)) }
    guard let section else { return value.map { "<p class=\"strong\">\($0)</p>" } ?? "<p>\(t(.notRecorded))</p>" }
    if records.isEmpty { return "<p>\(t(.notRecorded))</p>" }
    return SectionPart(section: section, name: section.word, covered: nil, count: records.count, records: records, mayAdd: mayCorrect).lines(of: id, t)
  }
  static let samples = [
    OpenedPage(id: ID(11), name: "陈桂兰", opened: Sample.look, value: "11512342251", at: Sample.now), OpenedPage(id: ID(11), name: "陈桂兰", opened: Sample.look, timeOver: true, at: Sample.now),
    OpenedPage(id: ID(11), name: "陈桂兰", opened: Sample.familyLook, records: [RecordLine(Sample.relative, Sample.relative.facts ?? RecordFacts())], mayCorrect: true, at: Sample.now),
  ]
}
