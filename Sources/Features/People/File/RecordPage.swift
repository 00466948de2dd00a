import FeatureKit

/// One record of a section, to be added or put right.
struct RecordPage: Page {
  var person: ID<Person>
  var name: String
  var section: FileSection
  /// The record to put right; nil where one is added.
  var record: RecordLine?
  var facts: RecordFacts?
  /// Whether a sealed section has to be opened first.
  var covered: PersonField?
  var own: Bool
  var mayRead: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, name, section, record, covered, own }

  static func adding(_ scope: Scope, _ entered: Entered, _ id: ID<Person>, _ section: FileSection) throws -> RecordPage {
    let seen = scope.seeing(People.read), registered = try PersonTable.one(id, in: seen)
    try FileKeeping.demand(of: registered, in: scope)
    return RecordPage(person: id, name: registered.facts.name, section: section, own: scope.actor.person == id, mayRead: scope.actor.may(People.read), entered: entered)
  }
  static func correcting(_ scope: Scope, _ entered: Entered, _ id: ID<Person>, _ record: ID<FileRecord>) throws -> RecordPage {
    let found = try RecordSituation.load(record, of: id, in: scope.seeing(People.read)), section = found.record.section
    try FileKeeping.demand(of: found.person, in: scope)
    let facts = found.opened ? found.record.facts : nil
    return RecordPage(
      person: id, name: found.person.facts.name, section: section, record: facts.map { RecordLine(found.record, $0) }, facts: facts, covered: found.opened ? nil : section.sealed, own: scope.actor.person == id,
      mayRead: scope.actor.may(People.read), entered: entered)
  }
  private var isNew: Bool { record == nil && covered == nil }
  func title(_ t: Reader) -> String { t(isNew ? .addTo(section) : .correctIn(section)) }
  var crumbs: [Crumb] { People.crumbs(to: person, name, own: own, mayRead: mayRead) }

  func view(_ t: Reader) -> HTML {
    if let covered {
      return "\(pageHead(title(t), t(.whoseFile(name))))\(emptyState(t(section.word), t(.openFirst(section)), button(t(.uncover), People.open(person).with(["field": covered.rawValue]), .go)))"
    }
    let form = Form(record.map { People.correctRecord(person, $0.id) } ?? People.addRecord(person, section), t, entered)
    let hint = section.sealed != nil ? t(.sealedHint) : own ? t(.recordOwnHint) : nil
    let days = [section.from.map { form.day("from", t($0), value: facts?.from) }, section.until.map { form.day("until", t($0), hint: t(.untilHint), value: facts?.until, optional: true) }].compactMap { $0 }.joined()
    let version = record.map { form.hidden("version", String($0.version)) } ?? .none
    return """
      \(pageHead(title(t), t(.whoseFile(name))))
      <div class="stack mt">\(hint.map { note(.info, nil, $0, t) })
      \(form.html(version, days, section.fields.map { input($0, form, t) }.joined(), row(submit(t(.save)), act(t(.cancel), People.file(person)))))</div>
      """
  }
  private func input(_ field: RecordField, _ form: Form, _ t: Reader) -> HTML {
    let name = field.key.rawValue, label = t(field.word), value = facts?[field.key], optional = !field.needed
    switch field.kind {
    case .text(let limit): return form.text(name, label, value: value, optional: optional, limit: limit)
    case .area: return form.area(name, label, value: value, optional: optional, rows: 3)
    case .number: return form.number(name, label, value: value, optional: optional)
    case .day: return form.day(name, label, value: value.flatMap { Day($0) }, optional: optional)
    case .choice(let list): return form.select(name, label, list.lines.map { Choice($0.code, t($0.word)) }, value: value, optional: optional)
    }
  }
  static let samples = [
    RecordPage(person: ID(11), name: "陈桂兰", section: .education, own: true, mayRead: false),
    RecordPage(person: ID(11), name: "陈桂兰", section: .reward, record: RecordLine(Sample.reward, Sample.reward.facts ?? RecordFacts()), facts: Sample.reward.facts, own: false, mayRead: true),
    RecordPage(person: ID(11), name: "陈桂兰", section: .hardship, covered: .hardship, own: false, mayRead: true),
    RecordPage(
      person: ID(11), name: "陈桂兰", section: .work, own: false, mayRead: true,
      entered: Entered(["from": .text("1950-01-01"), "institution": .text("")], problems: [.init("from.birth", .beforeBirth(Day(year: 1954, month: 3, day: 12)), field: "from"), .init("missing", .fieldMissing(Word(zh: "单位", en: "Employer")), field: "institution")])),
  ]
}

/// Asks why a record is to be marked as removed.
struct RemoveRecordPage: Page {
  var person: ID<Person>
  var name: String
  var record: ID<FileRecord>
  var section: FileSection
  /// Nil where a sealed section was not opened.
  var line: RecordLine?
  var version: Int
  var own: Bool
  var mayRead: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, name, record, section, line, version }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Person>, _ record: ID<FileRecord>) throws -> RemoveRecordPage {
    let found = try RecordSituation.load(record, of: id, in: scope.seeing(People.read))
    try FileKeeping.demand(of: found.person, in: scope)
    return RemoveRecordPage(
      person: id, name: found.person.facts.name, record: record, section: found.record.section, line: found.opened ? found.record.facts.map { RecordLine(found.record, $0) } : nil, version: found.record.version,
      own: scope.actor.person == id, mayRead: scope.actor.may(People.read), entered: entered)
  }
  func title(_ t: Reader) -> String { t(.removeFrom(section)) }
  var crumbs: [Crumb] { People.crumbs(to: person, name, own: own, mayRead: mayRead) }
  func view(_ t: Reader) -> HTML {
    let form = Form(People.removeRecord(person, record), t, entered)
    return """
      \(pageHead(title(t), t(.whoseFile(name))))
      <div class="stack mt">\(line.map { box($0.title(t), $0.summary(t)) })\(note(.info, nil, t(.removeHint), t))
      \(form.html(form.hidden("version", String(version)), form.area("reason", t(.reason), rows: 2), row(submit(t(.removeWord), .danger), act(t(.cancel), People.file(person)))))</div>
      """
  }
  static let samples = [
    RemoveRecordPage(person: ID(11), name: "陈桂兰", record: ID(41), section: .reward, line: RecordLine(Sample.reward, Sample.reward.facts ?? RecordFacts()), version: 1, own: false, mayRead: true),
    RemoveRecordPage(
      person: ID(11), name: "陈桂兰", record: ID(41), section: .family, version: 1, own: false, mayRead: true, entered: Entered(["reason": .text("")], problems: [.init("reason", .reasonMissing, field: "reason")])),
  ]
}
