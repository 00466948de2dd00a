import Essentials
import Spreadsheets

/// Something that was certain enough to be put right without asking; counted, not listed.
package struct Repair: Hashable, Sendable, Codable {
  package var code: String
  package var word: Word
  package init(_ code: String, _ word: Word) {
    self.code = code
    self.word = word
  }
}

/// What is wrong with one field of one row.
package struct RowProblem: Hashable, Sendable {
  package var row: Int
  /// The name of the column; nil where the row as a whole is meant.
  package var field: String?
  package var code: String
  package var word: Word
  /// What it may have meant: not certain, so not done.
  package var suggestion: String?
  /// What the sheet says there.
  package var written: String
  /// What the row may mean, for a clerk to choose from.
  package var options: [RowOption] = []
}

/// One of several things that a row may mean.
package struct RowOption: Hashable, Sendable, Codable {
  /// What the choice is kept by; it holds no personal text.
  package var key: String
  /// What tells it from the others.
  package var word: Word
  package init(_ key: String, _ word: Word) {
    self.key = key
    self.word = word
  }
}

/// One row of a sheet, read by the names of columns. Reading notes what was repaired and what is wrong; nothing stops at the first.
package struct SheetLine: Sendable {
  package let number: Int
  private let row: SheetRow
  private let places: [String: Int]
  /// The key of the option that a clerk chose for this row.
  package let pick: String?
  package private(set) var problems: [RowProblem] = []
  package private(set) var repairs: Set<Repair> = []

  init(_ row: SheetRow, _ layout: Layout, pick: String? = nil) {
    number = row.number
    self.pick = pick
    self.row = row
    places = layout.places
    if let ragged = layout.ragged(row) { problems.append(RowProblem(row: number, code: "row.ragged", word: ragged, written: "")) }
  }

  /// Whether the sheet has this column at all.
  package func has(_ field: String) -> Bool { places[field] != nil }
  package subscript(_ field: String) -> Cell { places[field].map { row[$0] } ?? .empty }

  package mutating func refuse(_ code: String, _ word: Word, field: String?, suggestion: String? = nil) {
    problems.append(RowProblem(row: number, field: field, code: code, word: word, suggestion: suggestion, written: field.map { self[$0].shown } ?? ""))
  }
  /// The row may mean several things: a clerk has to choose, until then it is left out.
  package mutating func ask(_ code: String, _ word: Word, field: String, _ options: [RowOption]) {
    problems.append(RowProblem(row: number, field: field, code: code, word: word, written: self[field].shown, options: options))
  }
  /// The problems of a refusal, each at its column. A field that already has one gets no second.
  package mutating func refuse(_ refusal: Refusal, _ importer: Importer) {
    for problem in refusal.problems {
      let field = problem.field.map { importer.column($0)?.name ?? $0 }
      if field != nil, problems.contains(where: { $0.field == field }) { continue }
      refuse(problem.code, problem.word, field: field)
    }
  }
  package mutating func repaired(_ repair: Repair) { repairs.insert(repair) }

  /// The text without blanks at its ends, with ordinary digits and letters; nil where there is none.
  package mutating func text(_ field: String) -> String? { read(field, tidied) }
  /// The text without any blank: names, numbers, codes.
  package mutating func compact(_ field: String) -> String? { read(field, compacted) }
  /// The text as it is written, for what is kept in the clerk's own words; nil where there is none.
  package func written(_ field: String) -> String? {
    let shown = self[field].shown
    return tidied(shown).isEmpty ? nil : shown
  }
  /// A person's name: no blanks between Chinese characters, those between words stay.
  package mutating func name(_ field: String) -> String? {
    guard let text = text(field) else { return nil }
    guard !text.utf8.contains(where: { (65...90).contains($0) || (97...122).contains($0) }) else { return text }
    return compact(field)
  }
  /// A number that must have all its digits; a spoiled one is a problem.
  package mutating func digits(_ field: String) -> String? {
    guard !self[field].isSpoiled else {
      refuse("number.spoiled", .spoiled, field: field)
      return nil
    }
    guard let text = compact(field) else { return nil }
    let plain = text.hasPrefix("'") || text.hasPrefix("’") ? String(text.dropFirst()) : text
    if plain != text { repairs.insert(.apostrophe) }
    return plain
  }
  /// A day written in any of the usual ways. A month alone, or a day that does not exist, is a problem.
  package mutating func day(_ field: String) -> Day? {
    let cell = self[field], shown = tidied(cell.shown)
    guard !shown.isEmpty, !["无", "-", "—", "/", "N/A"].contains(shown) else { return nil }
    switch cell.date {
    case .day(let day):
      if cell != .date(day), shown != day.description { repairs.insert(.dateForm) }
      return day
    case .month(let year, let month): refuse("date.month", .monthOnly(year, month), field: field)
    case .ambiguous: refuse("date.ambiguous", .ambiguousMonth(shown), field: field)
    case .impossible: refuse("date.impossible", .noSuchDay(shown), field: field)
    case .unreadable: refuse("date.unreadable", .noDate(shown), field: field)
    }
    return nil
  }
  /// One of a closed set, by any of the names it goes under (given without blanks, in small letters).
  package mutating func choice<T>(_ field: String, _ names: [String: T], otherwise: (String) -> Word) -> T? {
    guard let text = compact(field) else { return nil }
    if let found = names[text] ?? names[text.lowercased()] ?? names[plainHeading(text)] { return found }
    let near = nearest(text, in: names.keys.sorted())
    refuse("choice.unknown", otherwise(text), field: field, suggestion: near.count == 1 ? near[0] : nil)
    return nil
  }

  private mutating func read(_ field: String, _ plain: (String) -> String) -> String? {
    let shown = self[field].shown
    guard !shown.isEmpty else { return nil }
    let text = plain(shown)
    if text != shown { repairs.insert(halfWidth(shown) == shown ? .blanks : .halfWidth) }
    return text.isEmpty ? nil : text
  }
}

extension SheetLine {
  /// What an action refused, as problems of the row; anything else goes on as it is.
  mutating func note(_ error: any Error, _ importer: Importer) throws {
    switch error {
    case let refusal as Refusal: refuse(refusal, importer)
    case is OutOfReach: refuse("out.of.reach", .outOfReach, field: nil)
    default: throw error
    }
  }
}
