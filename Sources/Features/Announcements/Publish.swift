import FeatureKit

/// Publishes to an organization of the actor's, or to it and all below.
package struct Publish: Storable {
  package static let name = "announcements.publish"
  package static let permission: Permission = "announcements.publish"
  package var title: String
  /// Markdown.
  package var body: String
  /// What the editor in the browser wrote; then it is the text, and `body` is not read.
  package var bodyDocument: String?
  package var audience: Announcement.Audience
  /// Nil for the highest at which the actor may publish.
  package var organization: ID<Organization>?
  /// Whether it is to be acknowledged; true where nothing is said.
  package var receipt: Bool?
  package init(_ title: String, _ body: String, to audience: Announcement.Audience, at organization: ID<Organization>? = nil, receipt: Bool? = nil) {
    self.receipt = receipt
    self.title = title
    self.body = body
    self.audience = audience
    self.organization = organization
  }

  package struct Situation: Placed {
    var publisher: Organization
    var asking: Asking
    package var place: Place { publisher.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let o = try publisher(in: scope)
    return Situation(publisher: o, asking: try Asking(receipt ?? true && audience == .subtree ? .branches(below: o.place) : .these([]), by: o.id, in: scope))
  }
  func publisher(in scope: Scope) throws -> Organization {
    if let organization { return try OrganizationTable.one(organization, in: scope) }
    let places = try Publish.places(scope)
    guard let first = places.first else { throw Refusal.notPermitted(Self.permission, scope.house.grants) }
    if places.count > 1, places[1].depth == first.depth { throw Refusal("organization.missing", .chooseOrganization, field: "organization") }
    return first
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let wording = try Wording(title: title, body: body, document: bodyDocument), id: ID<Announcement> = occasion.id(), made = Reference(Announcement.reference, id), receipt = receipt ?? true
    var no = Refusal.Collector()
    s.asking.check(&no)
    try no.refuse()
    let own = receipt ? occasion.actor.person.map { [ReadingTable.acknowledge(id, 1, by: $0, occasion.now)] } ?? [] : []
    let published = try AnnouncementTable.publish(id, at: s.publisher, audience, receipt: receipt, wording, occasion.now)
    return Outcome(published + own + s.asking.charge(.receipt, about: made, occasion), Entry(.published(audience), subject: made, at: s.publisher.id), made: made)
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
