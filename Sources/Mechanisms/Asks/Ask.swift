import Acting
import Essentials
import Journal
import Organizations
import Persistence
import Regulations
import Web

/// What an upper office demanded of organizations below it, and what that cost of its year.
package struct Ask: Hashable, Sendable, Encodable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored { case receipt, form, questionnaire, followUp, localRule }
  package var id: ID<Ask>
  package var asker: ID<Organization>
  package var kind: Kind
  /// What was made by it: an announcement, a form.
  package var about: Reference
  package var year: Int
  package var fields: Int
  /// How many organizations it reached.
  package var places: Int
  package var askedAt: Moment
  /// When it was withdrawn so soon that it costs nothing.
  package var givenBackAt: Moment?
  package init(id: ID<Ask>, asker: ID<Organization>, kind: Kind, about: Reference, year: Int, fields: Int, places: Int, askedAt: Moment, givenBackAt: Moment? = nil) {
    self.id = id
    self.asker = asker
    self.kind = kind
    self.about = about
    self.year = year
    self.fields = fields
    self.places = places
    self.askedAt = askedAt
    self.givenBackAt = givenBackAt
  }
}

/// Whom something is asked of.
package enum Asked: Hashable, Sendable {
  /// Every branch below.
  case branches(below: Place)
  /// These themselves.
  case these([ID<Organization>])
}

/// The figures of a year, as the rules have them on a day.
package struct AskBudget: Hashable, Sendable, Encodable {
  /// How much one office may ask of one organization in a year.
  package var tasks: Int
  package var fields: Int
  /// Hours within which what is withdrawn costs nothing.
  package var givesBackWithin: Int

  package static let clause = Clause("JF-01"), givesBack = Clause("JF-02")
  /// Without the rule nothing is limited and nothing comes back.
  package init(_ rules: RuleBook, on day: Day) {
    tasks = rules.integer(Self.clause.rule, "tasks", on: day) ?? .max
    fields = rules.integer(Self.clause.rule, "fields", on: day) ?? .max
    givesBackWithin = rules.integer(Self.givesBack.rule, "within", on: day) ?? 0
  }
}

/// Pages of a room that others link to.
package enum Asks {
  /// Used and left, of one organization.
  package static let page = Route<ID<Organization>>("/organizations/:organization/asks")
  /// The row of an ask, beside those that an action makes itself.
  static let row = 30
}
