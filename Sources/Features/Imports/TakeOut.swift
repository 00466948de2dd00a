import FeatureKit
import Importing

/// That a list was taken out of the house: which, how many rows, and the digest by which the file is known again.
package struct TakeOut: Storable {
  package static let name = "exports.take"
  package static let permission: Permission = "imports.run"
  package static let sight: Permission? = "imports.run"
  package var organization: ID<Organization>
  package var list: String
  package var format: SheetFormat
  package var count: Int
  package var digest: String
  package init(_ list: String, from organization: ID<Organization>, _ format: SheetFormat, count: Int, digest: String) {
    self.list = list
    self.organization = organization
    self.format = format
    self.count = count
    self.digest = digest
  }

  package func situation(in scope: Scope) throws -> Organization {
    guard let organization = try TargetTable.one(organization, in: scope) else { throw OutOfReach() }
    return organization
  }
  package func decide(_ organization: Organization, _ occasion: Occasion) throws(Refusal) -> Outcome {
    Outcome([], Entry(.tookOut(list, organization.name, count, format, digest), subject: Reference(Organization.reference, organization.id), at: organization.id))
  }
}
