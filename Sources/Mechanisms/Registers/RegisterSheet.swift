import Acting
import Essentials
import Importing
import Spreadsheets

extension Register.Part {
  package var word: Word {
    switch self {
    case .english: Word(zh: "英文名称", en: "English")
    case .parent: Word(zh: "上级代码", en: "Parent")
    case .level: Word(zh: "级别", en: "Level")
    case .source: Word(zh: "来源", en: "Source")
    }
  }
  var synonyms: [String] {
    switch self {
    case .english: ["en", "english"]
    case .parent: ["parent", "上级", "父代码"]
    case .level: ["level", "层级"]
    case .source: ["src", "source", "note", "备注"]
    }
  }
}

extension Register {
  private var importColumns: [ImportColumn] {
    [ImportColumn("code", .code, ["code", "编码"], required: true), ImportColumn("name", .rowName, ["name", "zh", "中文名称"], required: true)] + parts.map { ImportColumn($0.rawValue, $0.word, $0.synonyms) }
  }
  /// How the ordinary import takes the register in: rows of one batch come to one action, made by `put`.
  package func importer(_ permission: Permission, put: @escaping @Sendable (_ register: String, _ rows: [RegisterRow]) -> any Storable) -> Importer {
    Importer(name, word, permission, columns: importColumns, claims: [claim: "code"], batch: 2000, ofHouse: true) { _, scope in
      RegisterImport(register: self, known: try RegisterTable.codes(of: name, in: scope), put: put)
    }
  }
  var claim: String { "register.\(name)" }

  /// Every row of the register, as its importer takes it in again.
  package func exporter(_ permission: Permission) -> Exporter {
    let columns = [SheetColumn(Word.code.zh), SheetColumn(Word.rowName.zh, width: 28)] + parts.map { SheetColumn($0.word.zh, $0 == .level ? .number : .text) }
    return Exporter(name, word, permission, isPersonal: false, columns: columns) { _, scope, give in
      for row in fixed ?? [] { try give(cells(row)) }
      var after = ""
      while fixed == nil {
        let rows = try RegisterTable.all(of: name, after: after, limit: 1000, in: scope)
        for row in rows { try give(cells(row)) }
        guard let last = rows.last else { return }
        after = last.code
      }
    }
  }
  private func cells(_ row: RegisterRow) -> [Cell] {
    func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .empty }
    return [.text(row.code), .text(row.name)] + parts.map { part in
      switch part {
      case .english: text(row.english)
      case .parent: text(row.parent)
      case .level: row.level.map { .number(Double($0), shown: String($0)) } ?? .empty
      case .source: text(row.source)
      }
    }
  }
}

/// Reads the rows of a sheet into a register. Parents stand before what belongs to them.
package struct RegisterImport: RowMapper {
  let register: Register
  /// Codes in the table and those read so far.
  private(set) var known: Set<String>
  private var rows: [RegisterRow] = []
  private let put: @Sendable (String, [RegisterRow]) -> any Storable

  init(register: Register, known: Set<String>, put: @escaping @Sendable (String, [RegisterRow]) -> any Storable) {
    self.register = register
    self.known = known
    self.put = put
  }
  package mutating func map(_ line: inout SheetLine, _ scope: Scope, _ seeds: inout Seeds) throws -> Mapped {
    var row = RegisterRow(line.digits("code") ?? "", line.text("name") ?? "")
    for part in register.parts {
      switch part {
      case .english: row.english = line.text("english")
      case .parent: row.parent = line.digits("parent")
      case .level: row.level = level(&line)
      case .source: row.source = line.text("source")
      }
    }
    var no = Refusal.Collector()
    register.check(row, &no)
    if let parent = row.parent { no.check(known.contains(parent), "parent.unknown", .parentUnknown(parent), field: "parent") }
    do { try no.refuse() } catch { for problem in error.problems { line.refuse(problem.code, problem.word, field: problem.field) } }
    guard line.problems.isEmpty else { return Mapped() }
    known.insert(row.code)
    rows.append(row)
    return Mapped(claims: [Claim(register.claim, row.code)])
  }
  private func level(_ line: inout SheetLine) -> Int? {
    guard let text = line.compact("level") else { return nil }
    if let level = Int(text), (0...9).contains(level) { return level }
    line.refuse("level.form", .levelForm, field: "level")
    return nil
  }
  package mutating func flush(_ scope: Scope, _ seeds: inout Seeds) throws -> [Mapped.Step] {
    guard !rows.isEmpty else { return [] }
    defer { rows = [] }
    return [Mapped.Step(put(register.name, rows), seed: seeds.take())]
  }
}
