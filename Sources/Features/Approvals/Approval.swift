import FeatureKit

/// Something that somebody asked for and others decide: a stored action that waits.
package struct Approval: Hashable, Sendable, Encodable, Placed {
  package enum State: String, Hashable, Sendable, Codable, CaseIterable, Stored { case waiting, approved, refused, withdrawn }
  package var id: ID<Approval>
  /// Who asked. It stands where they belong, and moves with them.
  package var person: Person
  package var organization: Organization
  package var title: Word
  package var changes: [ApprovalChange]
  package var reason: String
  package var state: State
  package var asked: Moment
  package var decided: Moment?
  /// Who decided, and why it was refused.
  package var decider: String?
  package var answer: String?
  package var version: Int
  package var place: Place { organization.place }
  package static let reference = "approval"

  enum CodingKeys: CodingKey { case id, person, organization, title, changes, reason, state, asked, decided, decider, answer, version }
  package init(
    id: ID<Approval>, person: Person, organization: Organization, title: Word, changes: [ApprovalChange], reason: String, state: State, asked: Moment, decided: Moment? = nil, decider: String? = nil, answer: String? = nil, version: Int
  ) {
    self.id = id
    self.person = person
    self.organization = organization
    self.title = title
    self.changes = changes
    self.reason = reason
    self.state = state
    self.asked = asked
    self.decided = decided
    self.decider = decider
    self.answer = answer
    self.version = version
  }
}

/// One line of what would change: nil where nothing stands, or will stand.
package struct ApprovalChange: Hashable, Sendable, Encodable {
  package var name: Word
  package var before: Word?
  package var after: Word?
  package init(name: Word, before: Word?, after: Word?) {
    self.name = name
    self.before = before
    self.after = after
  }
}

extension [ApprovalChange] {
  /// All lines as one text, which is sealed whole.
  var sealed: String {
    map { c in [c.name, c.before, c.after].map { "\($0.map(\.zh) ?? "")\u{1f}\($0.map(\.en) ?? "")" }.joined(separator: "\u{1f}") }.joined(separator: "\u{1e}")
  }
  init(sealed text: String) {
    self = text.split(separator: "\u{1e}").compactMap { line in
      let parts = line.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init)
      func word(_ n: Int) -> Word? { parts[n].isEmpty ? nil : Word(zh: parts[n], en: parts[n + 1]) }
      return parts.count == 6 ? ApprovalChange(name: Word(zh: parts[0], en: parts[1]), before: word(2), after: word(4)) : nil
    }
  }
}
