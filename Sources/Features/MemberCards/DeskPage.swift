import FeatureKit
import Gatherings
import Issuers

/// Gatherings at which checking in is open and cards can be taken.
struct DesksPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var id: ID<Gathering>
    var title: String
    var organization: String
    var starts: Moment
  }
  var lines: [Line]

  static func load(in scope: Scope) throws -> DesksPage { DesksPage(lines: try DeskCheckIn.open(in: scope).map { Line(id: $0.id, title: $0.title, organization: $0.organization.name, starts: $0.starts) }) }
  static let samples = [DesksPage(lines: [Line(id: ID(9), title: "12月主题党日", organization: "上湾村党支部", starts: Moment(Sample.day, minutes: 900))]), DesksPage(lines: [])]
  func title(_ t: Reader) -> String { t(.takeCards) }
  func view(_ t: Reader) -> HTML {
    let head = pageHead(title(t), t(.takeCardsLead))
    if lines.isEmpty { return "\(head)\(emptyState(t(.noDesks), t(.noDesksWhy), act(t(.toGatherings), Gatherings.all())))" }
    return "\(head)\(taskList(lines.map { TaskLine($0.title, MemberCards.desk($0.id), under: $0.organization, when: "\(t.date($0.starts.day)) \($0.starts.time)") }))"
  }
}

/// Where cards are taken at one gathering: scanned, photographed or typed.
struct DeskPage: Page {
  var id: ID<Gathering>
  var title: String
  var organization: String
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case id, title, organization }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> DeskPage {
    let g = try DeskCheckIn.load(ID(0), at: id, in: scope.seeing(DeskCheckIn.sight)).gathering
    try scope.demand(TakeCard.permission, at: g.place)
    return DeskPage(id: id, title: g.title, organization: g.organization.name, entered: entered)
  }
  @Sendable static func take(_ visit: Visit, _ delivered: Delivered, _ identity: Identity, _ id: ID<Gathering>) async throws -> Led {
    let receipt = try await visit.desk.performer.perform(TakeCard(id, try await Brought.raw(delivered)), as: identity.actor, key: delivered["_key"])
    if let place = receipt.place { visit.desk.live.tell(place.path) }
    return .done(receipt, MemberCards.desk(id))
  }
  static let samples = [
    DeskPage(id: ID(9), title: "12月主题党日", organization: "上湾村党支部"),
    DeskPage(id: ID(9), title: "12月主题党日", organization: "上湾村党支部", entered: Entered(["text": .text("1024 482917")], problems: [.init("code.wrong", .digitsWrong, field: "text")])),
  ]
  var crumbs: [Crumb] { [Crumb(.takeCards, MemberCards.desks()), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.takeCards) }
  func view(_ t: Reader) -> HTML {
    let form = Form(MemberCards.desk(id), t, entered, files: true, keep: false)
    return """
      \(pageHead(title(t), "\(title)　\(organization)"))
      \(form.html(broughtFields(form, t(.cardText), hint: t(.cardTextHint), t), row(submit(t(.takeGo)))))
      <p class="small mt">\(act(t(.whoIsIn), Gatherings.checkInDesk(id)))</p>
      """
  }
}
