import FeatureKit

/// What the collection form says about somebody, in types.
package struct PersonFacts: Hashable, Sendable {
  package var name: String
  package var sex: Sex
  package var birth: Day?
  package var ethnicity: String?
  package var education: String?
  package var status: PersonStatus
  package var standing: Standing
  package var joined: Day?
  package var confirmed: Day?
  package var workPost: WorkPost?
  package var lostContact: LostContact?
  package var lostSince: Day?
  package var floatsTo: String?
  package var floatsSince: Day?
  package var residentNumber: String?
  package var phone: String?
  package var address: String?

  package init(name: String, sex: Sex = .unknown, status: PersonStatus, standing: Standing = .normal) {
    self.name = name
    self.sex = sex
    self.status = status
    self.standing = standing
  }

  /// Entitled to vote at the members' meeting: full, and neither suspended nor stopped.
  package var votes: Bool { status == .full && standing.votes }
  /// The running counts that this person is in.
  var counts: Set<String> {
    var names: Set<String> = [People.Count.persons]
    switch status {
    case .full where standing != .stopped: names.formUnion([People.Count.fullMembers, People.Count.members])
    case .probationary where standing != .stopped: names.formUnion([People.Count.probationary, People.Count.members])
    case .applicant: names.insert(People.Count.applicants)
    case .activist: names.insert(People.Count.activists)
    case .prospect: names.insert(People.Count.prospects)
    default: break
    }
    if status.isMember, floatsTo != nil { names.insert(People.Count.floating) }
    return names
  }
  /// What covers the personal fields on a screen.
  var masks: PersonMasks {
    PersonMasks(phone: phone.map { "\($0.prefix(1))****\($0.suffix(4))" }, resident: residentNumber.map(ResidentNumber.mask), address: address.map { "\($0.prefix(min(6, $0.count / 2)))****" })
  }
}

/// The covered forms of phone, resident number and address, kept sealed together so that a list opens one field a row.
package struct PersonMasks: Hashable, Sendable {
  package var phone: String?
  package var resident: String?
  package var address: String?

  var sealed: String { [phone, resident, address].map { $0 ?? "" }.joined(separator: "\u{1f}") }
  init(phone: String? = nil, resident: String? = nil, address: String? = nil) {
    self.phone = phone
    self.resident = resident
    self.address = address
  }
  init(sealed: String?) {
    let parts = (sealed ?? "").utf8.split(separator: 0x1f, omittingEmptySubsequences: false).map { $0.isEmpty ? nil : String(Substring($0)) }
    self.init(phone: parts.first ?? nil, resident: parts.count > 1 ? parts[1] : nil, address: parts.count > 2 ? parts[2] : nil)
  }
}
