import FeatureKit
import Structure

/// Whom one organization is tied to: its leader's contact, its first secretary and team, its paired branches, and the meetings that an instructor guides.
struct TiesPage: OrganizationPage {
  var organization: Organization
  var contacts: [ContactsPage.Line]
  var sent: [Sent]
  var pairings: [Pairing]
  var guidances: [Guidance]
  var mayArrange: Bool
  var mayPair: Bool
  var tabsOf: ID<Organization> { organization.id }

  static func load(_ id: ID<Organization>, in scope: Scope) throws -> TiesPage {
    let o = try OrganizationTable.one(id, in: scope)
    return TiesPage(
      organization: o, contacts: try ContactTable.list(.current, below: o, offset: 0, limit: 20, in: scope).lines, sent: try TeamTable.sent(over: false, at: id, in: scope).lines,
      pairings: try PairingTable.list(nil, at: id, limit: 20, in: scope).items, guidances: try InstructorTable.upcoming(until: nil, of: [id], limit: 20, in: scope), mayArrange: o.parent != nil && scope.actor.may(AssignContact.permission, at: o.above),
      mayPair: o.kind == .branch && scope.actor.may(ProposePairing.permission, at: o.place))
  }
  static let samples = [
    TiesPage(organization: Sample.branch, contacts: [], sent: [], pairings: [], guidances: [], mayArrange: false, mayPair: false), TiesPage(organization: Sample.branch, contacts: [], sent: [], pairings: [], guidances: [], mayArrange: true, mayPair: true),
    TiesPage(organization: Sample.branch, contacts: Sample.lines, sent: Sample.sent, pairings: Sample.pairings, guidances: Sample.guidances, mayArrange: true, mayPair: true),
  ]
  var crumbs: [Crumb] { [Crumb(.ties, Ties.start())] }
  func title(_ t: Reader) -> String { t(.tiesOf(organization.name)) }
  func view(_ t: Reader) -> HTML { "\(pageHead(title(t)))\(stack(.normal, contactsBox(t), team(t), paired(t), guided(t)))" }

  private func contactsBox(_ t: Reader) -> HTML {
    let new: HTML? = mayArrange ? button(t(.assignContact), Ties.newContact(organization.id), .tight, icon: .plus) : nil
    return flatBox(t(.contacts), end: new, contacts.isEmpty ? boxLine("\(t(.noContactHere))") : ContactsPage.table(contacts, t))
  }
  private func team(_ t: Reader) -> HTML {
    let first = Structure.appoint(organization.id).with(["role": Role.firstSecretary.rawValue])
    let new: HTML? = mayArrange ? row(button(t(.nameFirstSecretary), first, .tight, icon: .plus), button(t(.sendMember), Ties.newMember(organization.id), .tight, icon: .plus)) : nil
    return flatBox(t(.teams), end: new, sent.isEmpty ? boxLine("\(t(.nobodyHere))") : TeamsPage.table(sent, recalls: mayArrange, t))
  }
  private func paired(_ t: Reader) -> HTML {
    if organization.kind != .branch && pairings.isEmpty { return .none }
    let new: HTML? = mayPair ? button(t(.propose), Ties.newPairing(organization.id), .tight, icon: .plus) : nil
    return flatBox(t(.pairings), end: new, pairings.isEmpty ? boxLine("\(t(.noPairings))") : PairingsPage.table(pairings, t))
  }
  private func guided(_ t: Reader) -> HTML {
    if organization.kind != .branch && guidances.isEmpty { return .none }
    return flatBox(t(.guidances), end: act(t(.instructors), Ties.instructors()), guidances.isEmpty ? boxLine("\(t(.nothingGuided))") : InstructorsPage.table(guidances, t))
  }
}
