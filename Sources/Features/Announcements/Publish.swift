import FeatureKit

/// Publishes to an organization of the actor's, or to it and all below.
package struct Publish: Storable {
  package static let name = "announcements.publish"
  package static let permission: Permission = "announcements.publish"
  package var title: String
  /// Markdown.
  package var body: String
  package var audience: Announcement.Audience
  /// Nil for the highest at which the actor may publish.
  package var organization: ID<Organization>?
  package init(_ title: String, _ body: String, to audience: Announcement.Audience, at organization: ID<Organization>? = nil) {
    self.title = title
    self.body = body
    self.audience = audience
    self.organization = organization
  }

  package func situation(in scope: Scope) throws -> Organization {
    if let organization { return try OrganizationTable.one(organization, in: scope) }
    let places = try Publish.places(scope)
    guard let first = places.first else { throw Refusal.notPermitted(Self.permission, scope.house.grants) }
    if places.count > 1, places[1].depth == first.depth { throw Refusal("organization.missing", .chooseOrganization, field: "organization") }
    return first
  }
  package func decide(_ o: Organization, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let wording = try Wording(title: title, body: body), id: ID<Announcement> = occasion.id(), made = Reference(Announcement.reference, id)
    let own = occasion.actor.person.map { [ReadingTable.acknowledge(id, 1, by: $0, occasion.now)] } ?? []
    return Outcome(try AnnouncementTable.publish(id, at: o, audience, wording, occasion.now) + own, Entry(.published(audience), subject: made, at: o.id), made: made)
  }
  /// Where the reader may publish, the highest first.
  static func places(_ scope: Scope) throws -> [Organization] {
    let ids = Set(scope.actor.posts.filter { $0.may.contains(permission) }.map(\.place.id))
    return try OrganizationTable.all(ids.sorted(), in: scope).sorted { ($0.depth, $0.path) < ($1.depth, $1.path) }
  }
}

extension Organization {
  fileprivate var depth: Int { path.count { $0 == "/" } }
}
