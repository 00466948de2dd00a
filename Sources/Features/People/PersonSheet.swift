import FeatureKit

/// What a page says of somebody: covered for others, open to themselves.
struct PersonSheet: Hashable, Sendable, Encodable {
  struct Coded: Hashable, Sendable, Encodable {
    var code: String
    var name: Word
  }
  var id: ID<Person>
  var name: String
  var sex: Sex
  var birth: Day?
  var ethnicity: Coded?
  var education: Coded?
  var status: PersonStatus
  var standing: Standing
  var organization: ID<Organization>
  var organizationName: String
  var group: ID<Group>?
  var groupName: String?
  var joined: Day?
  var confirmed: Day?
  var workPost: WorkPost?
  var residentNumber: String?
  var phone: String?
  var address: String?
  var lostContact: LostContact?
  var lostSince: Day?
  var floatsTo: String?
  var floatsSince: Day?
  var version: Int
  /// Whether resident number, phone and address stand covered.
  var covered: Bool

  init(_ r: Registered, covered: Bool) {
    let f = r.facts
    func coded(_ code: String?, _ list: CodeList) -> Coded? { code.map { code in Coded(code: code, name: list[code] ?? Word(zh: code, en: code)) } }
    id = r.id
    name = f.name
    sex = f.sex
    birth = f.birth
    ethnicity = coded(f.ethnicity, ethnicities)
    education = coded(f.education, educations)
    status = f.status
    standing = f.standing
    organization = r.organization.id
    organizationName = r.organization.name
    group = r.group
    groupName = r.groupName
    joined = f.joined
    confirmed = f.confirmed
    workPost = f.workPost
    residentNumber = covered ? r.masks.resident : f.residentNumber
    phone = covered ? r.masks.phone : f.phone
    address = covered ? r.masks.address : f.address
    lostContact = f.lostContact
    lostSince = f.lostSince
    floatsTo = f.floatsTo
    floatsSince = f.floatsSince
    version = r.version
    self.covered = covered
  }
}
