import FeatureKit

/// One hand-over as it was done: who, when, and the list that was kept.
struct HandoverPage: OrganizationPage {
  var handover: Handover
  var items: [OpenMatter]
  var tabsOf: ID<Organization> { handover.organization.id }

  static func load(_ id: ID<Handover>, in scope: Scope) throws -> HandoverPage {
    HandoverPage(handover: try HandoverTable.one(id, in: scope), items: try Listing.resolved(HandoverTable.items(of: id, in: scope), in: scope))
  }
  static let samples = [HandoverPage(handover: Sample.handover, items: Sample.items), HandoverPage(handover: Sample.ownHandover, items: [])]
  var crumbs: [Crumb] { [Crumb(.handovers, Handovers.list()), Crumb(handover.organization.name, Handovers.listOf(handover.organization.id))] }
  func title(_ t: Reader) -> String { t(.handoverOf(handover.role, handover.organization.name)) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(.keptLead(t.dateAndTime(handover.at))), actions: button(t(.printList), Handovers.print(handover.id), .go, icon: .printer)))
    \(columns(.aside, stack(.normal, items.isEmpty ? emptyState(t(.nothingOpen), t(.nothingOpenWhy)) : OpenMatter.table(items, t)), stack(.normal, box(nil, summary(facts(t), small: true)), box(t(.afterwards), plainList(afterwards(t))))))
    """
  }
  private func facts(_ t: Reader) -> [SummaryLine] {
    [
      SummaryLine(t(.outgoing), text: handover.outgoing.name), SummaryLine(t(.incoming), text: handover.successor.name), SummaryLine(t(.lastDay), text: t.longDate(handover.on)),
      SummaryLine(t(.beginsOn), text: t.longDate(handover.on.adding(1))), SummaryLine(t(.witness), text: [handover.office, handover.witness?.name ?? ""].joined(separator: " ")),
    ]
  }
  private func afterwards(_ t: Reader) -> [HTML] {
    [Word.keysEnd(handover.on), .sealsByHand, .calendarAnew].map { "\(t($0))" }
  }
}
