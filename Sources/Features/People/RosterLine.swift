import FeatureKit

/// One row of a list of people; the personal fields are covered.
struct RosterLine: Hashable, Sendable, Encodable {
  var id: ID<Person>
  var name: String
  var sex: Sex
  var birth: Day?
  var status: PersonStatus
  var standing: Standing
  var organization: ID<Organization>
  var organizationName: String
  var joined: Day?
  var phone: String?
  var residentNumber: String?
  var lostSince: Day?
  var floatsTo: String?
  var address: Address { People.file(id) }
}
