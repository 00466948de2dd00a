import FeatureKit

/// What some room does, as far as duties are concerned: it leaves proof, as a gathering would.
package struct Record: Storable {
  package static let name = "test.record"
  package static let permission: Permission = "test.record"
  package static let grant = Grant(permission, Word(zh: "记录", en: "record"), to: Role.desk)
  var at: ID<Organization>
  var proves: [Evidence]
  package init(at: ID<Organization>, proves: [Evidence]) {
    self.at = at
    self.proves = proves
  }
  package func situation(in scope: Scope) throws -> Organization { try OrganizationTable.one(at, in: scope) }
  package func decide(_ o: Organization, _ occasion: Occasion) throws(Refusal) -> Outcome {
    Outcome([], Entry(Word(zh: "记录", en: "recorded"), subject: Reference("organization", at), at: at, proves: proves))
  }
}
