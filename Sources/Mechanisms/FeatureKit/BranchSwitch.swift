import Acting
import Components
import Essentials
import Journal
import Organizations
import Web

/// From a page of one organization to the same page of another that the reader works for.
enum BranchSwitch {
  static func isOffered<V>(on _: V.Type) -> Bool { V.self is any OrganizationPage.Type || V.self is any NarrowedPage.Type }
  static func organization(of page: some Page) -> ID<Organization>? { (page as? any OrganizationPage)?.tabsOf ?? (page as? any NarrowedPage)?.narrowedTo }

  /// Those at whose desk the reader sits; who sits at one that has others below it goes among these too.
  static func desks(of actor: Actor, in scope: Scope) throws -> [Organization] {
    let ids = Set(actor.posts.filter { Role.desk.contains($0.role) }.map(\.place.id))
    guard let one = ids.first, actor.house == nil else { return [] }
    let own = try OrganizationTable.all(ids.sorted(), in: scope)
    return ids.count == 1 && own.first?.kind != .branch ? own + (try OrganizationTable.children(of: one, in: scope)).prefix(most) : own
  }
  private static let most = 60

  static func html(_ page: some Page, _ t: Reader, _ facts: ShellFacts) -> HTML {
    guard let here = organization(of: page), facts.desks.count > 1, facts.desks.contains(where: { $0.id != here }) else { return .none }
    let links = facts.desks.map { o -> HTML in
      let current: HTML = o.id == here ? " aria-current=\"true\"" : .none
      return "<li><a href=\"\(address(of: o.id, from: here, facts))\"\(current)>\(o.name)</a></li>"
    }
    return "<nav class=\"switch no-print\" aria-label=\"\(t(.switchBranch))\"><details data-more><summary>\(t(.switchBranch))</summary><ul>\(links)</ul></details></nav>"
  }
  /// The page at the same place under the other one; where the page is about a single thing, the tab that it belongs to.
  static func address(of other: ID<Organization>, from here: ID<Organization>, _ facts: ShellFacts) -> String {
    let parts = facts.path.split(separator: "/").map(String.init)
    if parts.count > 1, parts[0] == "organizations", parts[1] == here.description, parts.dropFirst(2).allSatisfy({ $0.allSatisfy { !$0.isNumber } }) {
      return "/" + (["organizations", other.description] + parts.dropFirst(2)).joined(separator: "/")
    }
    let tab = facts.tabs.first { $0.permission == facts.place } ?? facts.tabs.first
    return tab?.address(other).path ?? House.home().path
  }
}

extension Word {
  static let switchBranch = Word(zh: "换一个党组织", en: "Another organization")
}
