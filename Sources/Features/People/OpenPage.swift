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
      \(form.html(form.select("field", t(.whichField), PersonField.personal.map { Choice($0.rawValue, t($0.word)) }, value: field.rawValue, ask: false), form.text("reason", t(.reason), hint: t(.reasonHint), limit: 200), submit(t(.look))))</div>
      """
  }
  static let samples = [
    OpenPage(id: ID(11), name: "陈桂兰", field: .phone),
    OpenPage(id: ID(11), name: "陈桂兰", field: .phone, entered: Entered(["field": .text("phone"), "reason": .text("")], problems: [.init("reason", .reasonMissing, field: "reason")])),
  ]
}

/// The uncovered value, to the one who asked and for a few minutes.
struct OpenedPage: Page {
  static let minutes = 10
  var id: ID<Person>
  var name: String
  var opened: OpenedField
  /// Nil when the time is over.
  var value: String?
  var at: Moment

  static func load(_ id: ID<Person>, _ look: ID<OpenedField>, in scope: Scope) throws -> OpenedPage {
    let opened = try OpenedTable.one(look, of: id, in: scope)
    let facts = try PersonTable.one(id, opening: true, in: scope).facts
    let value: String? = switch opened.field {
    case .residentNumber: facts.residentNumber
    case .phone: facts.phone
    case .address: facts.address
    default: nil
    }
    let fresh = scope.now < opened.at.adding(seconds: minutes * 60)
    return OpenedPage(id: id, name: facts.name, opened: opened, value: fresh ? value : nil, at: opened.at)
  }
  func title(_ t: Reader) -> String { t(.uncoverOf(opened.field, name)) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(name, People.file(id))] }
  func view(_ t: Reader) -> HTML {
    let shown: HTML = value.map { "<p class=\"strong\">\($0)</p>" } ?? "<p>\(t(.timeOver))</p>"
    let again: HTML = value == nil ? button(t(.uncover), People.open(id).with(["field": opened.field.rawValue])) : .none
    let who = [opened.organization, opened.reader].compactMap { $0 }.joined(separator: " ")
    return """
      <h1>\(title(t))</h1>
      <div class="mt">\(box(t(opened.field.word), shown, smallNote("\(t(.reason))：\(opened.reason)"), row(button(t(.backToFile), People.file(id)), again)))</div>
      \(readLine(who, at, t))
      """
  }
  static let samples = [
    OpenedPage(id: ID(11), name: "陈桂兰", opened: Sample.look, value: "11512342251", at: Sample.now), OpenedPage(id: ID(11), name: "陈桂兰", opened: Sample.look, at: Sample.now),
  ]
}
