import FeatureKit

/// Gives a calendar a new secret address; the one before stops working. One's own, or that of an organization whose calendar one looks after.
package struct RenewFeed: Action {
  package static let name = "calendars.renew"
  package static let permission: Permission = "calendars.read"
  static let forAll: Permission = "calendars.share"
  /// Nil for one's own calendar.
  package var organization: ID<Organization>?
  /// 128 random bits in hexadecimal.
  var token: String
  package init(_ organization: ID<Organization>?, token: String) {
    self.organization = organization
    self.token = token
  }

  package struct Situation: Placed { package var place: Place }
  package func situation(in scope: Scope) throws -> Situation {
    if let organization { return Situation(place: try OrganizationTable.one(organization, in: scope).place) }
    guard let place = scope.actor.posts.first(where: { $0.may.contains(Self.permission) })?.place else { throw Refusal.notPermitted(Self.permission, scope.house.grants) }
    return Situation(place: place)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if let organization {
      guard occasion.actor.may(Self.forAll, at: s.place) else { throw .notPermitted(Self.forAll, occasion.house.grants) }
      return Outcome(FeedTable.renew(token, for: .organization(organization), at: occasion.now), Entry(.renewedFeed, subject: Reference(Organization.reference, organization), at: organization))
    }
    guard let person = occasion.actor.person else { throw Refusal("person.none", .accountWithoutPerson) }
    return Outcome(FeedTable.renew(token, for: .person(person), at: occasion.now), Entry(.renewedFeed, subject: Reference(Person.reference, person), at: s.place.id))
  }
}

extension Word {
  static let renewedFeed = Word(zh: "更换日历订阅地址", en: "changed the address of a calendar")
  static let accountWithoutPerson = Word(zh: "此账号没有对应人员，没有个人日历", en: "This account belongs to no person and has no calendar of its own")
}
