import FeatureKit

/// What another room shows beside one duty: lines, and what can be done there.
package struct DutyPanel: Hashable, Sendable, Encodable {
  /// Nil where the room has nothing to say about this duty to this reader.
  package typealias Load = @Sendable (Scope, DutyLine) throws -> DutyPanel?
  package struct Line: Hashable, Sendable, Encodable {
    package var text: String
    package var under: Word
    package var address: Address
    package init(_ text: String, under: Word, to address: Address) {
      self.text = text
      self.under = under
      self.address = address
    }
  }
  package var title: Word
  package var lines: [Line]
  /// What can be begun here: its word, and where.
  package var begin: Word?
  package var at: Address?
  package init(_ title: Word, _ lines: [Line], begin: Word? = nil, at: Address? = nil) {
    self.title = title
    self.lines = lines
    self.begin = begin
    self.at = at
  }

  func html(_ t: Reader) -> HTML {
    var parts = HTML.none
    if !lines.isEmpty { parts = taskList(lines.map { TaskLine($0.text, $0.address, under: t($0.under)) }) }
    guard let begin, let at else { return flatBox(t(title), parts) }
    return flatBox(t(title), parts, boxLine(button(t(begin), at)))
  }
}
