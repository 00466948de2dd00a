import FeatureKit

/// Switches checking in on or off for the gatherings of one organization. Off until somebody there wants it.
package struct SwitchCheckIn: Storable {
  package static let name = "gatherings.switchCheckIn"
  package static let permission: Permission = "gatherings.checkIn"
  package static let sight: Permission? = "gatherings.read"
  package var organization: ID<Organization>
  /// How long one code stands, 30 or 60 seconds; nil switches it off.
  package var seconds: Int?
  package init(_ organization: ID<Organization>, seconds: Int?) {
    self.organization = organization
    self.seconds = seconds
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { organization.place }
    var organization: Organization
    var setting: CheckInSetting?
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(organization: try OrganizationTable.one(organization, in: scope), setting: try CheckInTable.setting(of: organization, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if seconds == s.setting?.seconds { throw Refusal("same", .checkInSame, kind: .conflict) }
    let subject = Reference(Organization.reference, organization)
    guard let seconds else { return Outcome(CheckInTable.switchOff(organization, at: o.now), Entry(.switchedCheckInOff(s.organization.name), subject: subject, at: organization), made: subject) }
    guard RotatingCode.periods.contains(seconds) else { throw Refusal("seconds", .checkInSeconds, field: "seconds") }
    return Outcome([CheckInTable.switchOn(organization, seconds, at: o.now)], Entry(.switchedCheckInOn(s.organization.name, seconds), subject: subject, at: organization), made: subject)
  }
}
