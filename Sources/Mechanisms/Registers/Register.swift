import Essentials

/// A table of plain codes, declared once: from this come its list, form, filter, import and export. It has no hooks; the moment a rule appears, it is an action of a room.
package struct Register: Sendable {
  /// What its rows have beside code and name, in the order of the columns.
  package enum Part: String, Sendable, CaseIterable { case english, parent, level, source }
  /// `divisions`: in addresses, with the stored rows, on the command line.
  package var name: String
  package var word: Word
  package var parts: [Part]
  /// How many digits a code may have; empty where codes are free.
  package var digits: Set<Int>
  /// What is known to be missing or unconfirmed: it stands over the list.
  package var gaps: Word?
  /// The rows of a standard that nobody changes here; nil where they are kept in the database.
  package var fixed: [RegisterRow]?

  package init(_ name: String, _ word: Word, parts: [Part] = [], digits: Set<Int> = [], gaps: Word? = nil, fixed: [RegisterRow]? = nil) {
    self.name = name
    self.word = word
    self.parts = parts
    self.digits = digits
    self.gaps = gaps
    self.fixed = fixed
  }
  package static let reference = "register"

  /// What is wrong with a row as it stands alone.
  package func check(_ row: RegisterRow, _ no: inout Refusal.Collector) {
    no.check(!row.code.isEmpty && row.code.utf8.count <= 40, "code.missing", .codeMissing, field: "code")
    no.check(digits.isEmpty || (digits.contains(row.code.count) && row.code.utf8.allSatisfy { (48...57).contains($0) }), "code.form", .codeForm(digits), field: "code")
    no.check(!row.name.isEmpty && row.name.count <= 100, "name.missing", .rowNameMissing, field: "name")
    no.check(row.parent != row.code, "parent.self", .parentIsItself, field: "parent")
  }
}

/// One code with its name.
package struct RegisterRow: Hashable, Sendable, Codable {
  package var code: String
  package var name: String
  package var english: String?
  /// The code of the row that it belongs to.
  package var parent: String?
  package var level: Int?
  package var source: String?
  /// No longer offered; what refers to it still finds its name.
  package var isRetired: Bool
  package init(_ code: String, _ name: String, english: String? = nil, parent: String? = nil, level: Int? = nil, source: String? = nil, isRetired: Bool = false) {
    self.code = code
    self.name = name
    self.english = english
    self.parent = parent
    self.level = level
    self.source = source
    self.isRetired = isRetired
  }
}
