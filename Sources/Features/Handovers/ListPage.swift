import FeatureKit
import Structure

/// Hand-overs within reach, latest first; of one organization also the posts that can be handed over.
struct ListPage: TurnedPage, NarrowedPage {
  struct Held: Hashable, Encodable {
    var post: PostTable.Post
    /// The reader gives such posts, or holds this one.
    var mayHandOver: Bool
  }
  var items: [Handover]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var posts: [Held]
  var organization: ID<Organization>?
  var organizationName: String?

  static func load(_ query: Query, _ below: Organization?, in scope: Scope) throws -> ListPage {
    let paging = query.paging, found = try HandoverTable.list(below: below, offset: paging.offset, limit: paging.per, in: scope)
    return ListPage(
      items: found.items, total: found.total, page: paging.page, per: paging.per, more: found.more, posts: try below.map { try held(at: $0, in: scope) } ?? mine(in: scope), organization: below?.id, organizationName: below?.name)
  }
  private static func held(at o: Organization, in scope: Scope) throws -> [Held] {
    let gives = scope.actor.may(HandOver.permission, at: try Structure.committee(above: o, in: scope))
    return try PostTable.held(at: o.id, in: scope).filter { Handover.roles.contains($0.role) }.map { Held(post: $0, mayHandOver: gives || $0.person.id == scope.actor.person) }
  }
  private static func mine(in scope: Scope) throws -> [Held] {
    guard let me = scope.actor.person else { return [] }
    return try PostTable.held(by: me, in: scope).filter { p in Handover.roles.contains(p.role) && p.since <= scope.today && p.until.map { $0 >= scope.today } ?? true }.map { Held(post: $0, mayHandOver: true) }
  }
  static let samples = [
    ListPage(items: [], total: 0, page: 1, per: 50, more: false, posts: []),
    ListPage(items: [Sample.handover, Sample.ownHandover], total: 2, page: 1, per: 50, more: false, posts: [Held(post: Sample.post, mayHandOver: true)], organization: ID(3), organizationName: "柳河村党支部"),
  ]
  private var here: Address { organization.map { Handovers.listOf($0) } ?? Handovers.list() }
  var narrowedTo: ID<Organization>? { organization }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.handovers, Handovers.list())] }
  func title(_ t: Reader) -> String { organizationName.map { t(.handoversOf($0)) } ?? t(.handovers) }
  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(.listLead)))
    \(stack(.normal, held(t), items.isEmpty ? emptyState(t(.noneYet), t(.noneYetWhy)) : flatBox(t(.doneOnes), table(t)), Pager(page: page, per: per, total: total, more: more, at: here).html(t)))
    """
  }
  private func held(_ t: Reader) -> HTML {
    guard !posts.isEmpty else { return .none }
    var table = Table(t(.heldNow), [Column(t(.personName)), Column(t(.post)), Column(t(.since)), .spoken(t(.handOverGo))])
    for h in posts {
      let at = organization == nil ? "\(h.post.organizationName) " : ""
      table.row("\(h.post.person.name)", "\(at)\(t(h.post.role.word))", "\(t.longDate(h.post.since))", h.mayHandOver ? act(t(.handOverGo), Handovers.handOver(h.post.id), about: h.post.person.name) : .none, t: t)
    }
    return flatBox(t(organization == nil ? .myPosts : .heldNow), table.html(t))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.handovers), [Column(t(.what)), Column(t(.outgoing)), Column(t(.incoming)), Column(t(.lastDay))])
    for h in items { table.row("<a href=\"\(Handovers.one(h.id))\">\(t(.handoverOf(h.role, h.organization.name)))</a>", "\(h.outgoing.name)", "\(h.successor.name)", "\(t.longDate(h.on))", t: t) }
    return table.html(t)
  }
}
