import FeatureKit

extension RecordLine {
  /// 2012年9月1日 – 至今
  func days(_ t: Reader, open: Bool) -> String? {
    guard let from else { return nil }
    if let until { return "\(t.longDate(from)) – \(t.longDate(until))" }
    return open ? "\(t.longDate(from)) – \(t(.untilNowWord))" : t.longDate(from)
  }
  func title(_ t: Reader) -> String { t(headline) }
  func summary(_ t: Reader) -> HTML { Components.summary(parts.map { SummaryLine(t($0.name), text: t($0.value)) }) }
}

extension SectionPart {
  /// Its records line by line, what they say in full folded under each.
  func view(_ t: Reader, of person: ID<Person>, uncover: ((PersonField) -> Address)?) -> HTML {
    let add: HTML = mayAdd ? push(act(t(.addRecord), People.addRecord(person, section), about: t(name))) : .none
    return "<section id=\"\(section.rawValue)\">\(row(heading(t(name), 3), add))\(contents(t, of: person, uncover: uncover))</section>"
  }
  private func contents(_ t: Reader, of person: ID<Person>, uncover: ((PersonField) -> Address)?) -> HTML {
    guard let covered else { return lines(of: person, t) }
    return row(masked(t(.recordsCovered(count))), uncover.map { act(t(.uncover), $0(covered), about: t(name)) } ?? .none)
  }
  func lines(of person: ID<Person>, _ t: Reader) -> HTML { stack(.small, records.map { line($0, of: person, t) }.joined()) }
  private func line(_ record: RecordLine, of person: ID<Person>, _ t: Reader) -> HTML {
    let days = record.days(t, open: section.until != nil && section != .training && section != .discipline)
    let mark = record.removed.map { _ in t(.removedBefore) }
    let head = [mark, record.title(t), days].compactMap { $0 }.joined(separator: t(.wideGap))
    let why: HTML = record.removed.map { smallNote(t(.removedWhy(t.dateAndTime($0.at), $0.reason))) } ?? .none
    let acts: HTML = mayAdd && record.removed == nil
      ? row(act(t(.correctWord), People.correctRecord(person, record.id), about: record.title(t)), act(t(.removeWord), People.removeRecord(person, record.id), about: record.title(t))) : .none
    return details(head, record.summary(t), why, acts)
  }
}

extension [SectionPart] {
  /// The sections with records, and under them the others that the reader may begin.
  func view(_ t: Reader, of person: ID<Person>, uncover: ((PersonField) -> Address)?) -> HTML {
    if isEmpty { return .none }
    let empty = filter { $0.records.isEmpty && $0.count == 0 }
    let filled: [HTML] = filter { !$0.records.isEmpty || $0.count > 0 }.map { $0.view(t, of: person, uncover: uncover) }
    let begin = row(empty.map { button(t($0.name), People.addRecord(person, $0.section), icon: .plus) }.joined())
    let rest: HTML = empty.isEmpty ? .none : "<div class=\"no-print\">\(stack(.small, smallNote(t(.otherSections)), begin))</div>"
    return box(t(.fileContents), id: "file", filled.joined(), rest)
  }
}
