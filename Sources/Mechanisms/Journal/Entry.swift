import Essentials
import Persistence

/// How a record came to be.
package enum Provenance: String, Sendable, Codable, CaseIterable, Stored { case live, recordedLate, imported, proxy, clock }

/// What an action says about itself for ever. Persons appear as references only, so that a name can be erased or masked.
package struct Entry: Hashable, Sendable, Codable {
  package var sentence: Word
  package var subject: Reference?
  package var organization: ID<Organization>
  package var clause: Clause?
  package var proves: [Evidence]
  package init(_ sentence: Word, subject: Reference? = nil, at organization: ID<Organization>, clause: Clause? = nil, proves: [Evidence] = []) {
    self.sentence = sentence
    self.subject = subject
    self.organization = organization
    self.clause = clause
    self.proves = proves
  }
}

/// That something a regulation asks for was done: what, for which organization, group or person, on which day.
package struct Evidence: Hashable, Sendable, Codable {
  package var kind: String
  package var subject: Reference
  package var day: Day
  /// Set when the record says that it makes up the period that contains this earlier day.
  package var makesUp: Day?
  /// Set when what was proved before no longer stands (minutes withdrawn).
  package var withdrawn: Bool
  package init(_ kind: String, for subject: Reference, on day: Day, makesUp: Day? = nil, withdrawn: Bool = false) {
    self.kind = kind
    self.subject = subject
    self.day = day
    self.makesUp = makesUp
    self.withdrawn = withdrawn
  }
}

/// An entry with who did it, in which post, when and how: one row of the journal.
package struct Recorded: Hashable, Sendable {
  package var id: Int64
  package var at: Moment
  package var action: String
  package var account: ID<Account>?
  /// The role and organization of the post that allowed it; nil for the clock and the console.
  package var post: Post?
  package var entry: Entry
  package var provenance: Provenance

  package struct Post: Hashable, Sendable {
    package var role: String
    package var organization: ID<Organization>
    package init(role: String, organization: ID<Organization>) {
      self.role = role
      self.organization = organization
    }
  }
  package init(id: Int64, at: Moment, action: String, account: ID<Account>?, post: Post?, entry: Entry, provenance: Provenance) {
    self.id = id
    self.at = at
    self.action = action
    self.account = account
    self.post = post
    self.entry = entry
    self.provenance = provenance
  }
}
