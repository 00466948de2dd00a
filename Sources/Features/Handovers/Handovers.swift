import FeatureKit
import Structure

/// 交接: a secretary or clerk hands over in one action, with a list to sign.
package enum Handovers {
  package static let read: Permission = "handovers.read"
  package static let list = Route< >("/handovers")
  package static let listOf = Route<ID<Organization>>("/organizations/:organization/handovers")
  package static let handOver = Route<ID<PostTable.Post>>("/posts/:post/hand-over")
  static let ask = Route<ID<PostTable.Post>>("/posts/:post/hand-over/ask")
  package static let one = Route<ID<Handover>>("/handovers/:handover")
  package static let print = Route<ID<Handover>>("/handovers/:handover/print")
}

/// The door.
package let handovers = Feature(
  "Handovers",
  endpoints: [
    page(Handovers.list, reads: Handovers.read) { scope, query in try ListPage.load(query, nil, in: scope) },
    page(Handovers.listOf, reads: Handovers.read) { scope, query, id in try ListPage.load(query, OrganizationTable.one(id, in: scope), in: scope) },
    form(Handovers.handOver, HandOver.self, { scope, entered, id in try HandOverPage.load(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Handovers.one(ID($0.id)) } ?? Handovers.handOver(action.post) }),
    post(Handovers.ask, AskHandOver.self, showing: { scope, entered, id in try HandOverPage.load(id, entered, in: scope) }, then: { _, action in Handovers.handOver(action.post) }),
    page(Handovers.one, reads: Handovers.read) { scope, _, id in try HandoverPage.load(id, in: scope) },
    page(Handovers.print, reads: Handovers.read) { scope, _, id in try PrintPage.load(id, in: scope) },
  ],
  actions: [HandOver.self, AskHandOver.self],
  migrations: HandoverTable.migrations,
  grants: [Grant(Handovers.read, .mayRead, to: Role.sight + [.inspector])],
  menu: [MenuItem(.handovers, .transfer, Handovers.list(), in: .oversight, Handovers.read, order: 58)],
  names: [Handover.reference: { scope, ids in try HandoverTable.names(ids, in: scope) }],
  pages: [Preview(ListPage.self), Preview(HandOverPage.self), Preview(HandoverPage.self), Preview(PrintPage.self)],
  organizationTabs: [OrganizationTab(.handovers, Handovers.read, order: 66) { Handovers.listOf($0) }], personRows: HandoverTable.personRows)
