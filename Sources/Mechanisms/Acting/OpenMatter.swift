import Essentials
import Journal
import Persistence

/// Something of an organization's that is not finished, or a key to it: what a room lists when a post is handed over.
package struct OpenMatter: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored { case duty, gathering, followUp, approval, form, promise, booking, importing, other, key }
  package var kind: Kind
  /// Persons stand in it by reference.
  package var words: Word
  package var due: Day?
  /// Where it is done.
  package var path: String?
  package var clause: Clause?
  package init(_ kind: Kind, _ words: Word, due: Day? = nil, path: String? = nil, clause: Clause? = nil) {
    self.kind = kind
    self.words = words
    self.due = due
    self.path = path
    self.clause = clause
  }
}

extension House {
  /// What of the room's is open at this organization, and what its holder keeps in their own name, soonest first.
  /// The organization was asked for within reach, by somebody who may give its posts or holds one of them.
  package typealias Matters = @Sendable (Scope, _ at: Organization, _ holder: ID<Person>) throws -> [OpenMatter]
}
