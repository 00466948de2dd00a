import FeatureKit

/// The members of a branch, and how they come in without a password: slips to be made, printed and handed over.
struct SlipsPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var person: ID<Person>
    var name: String
    /// The end of a slip that was made and not used.
    var openUntil: Moment?
    var lastUsed: Moment?
    var devices: Int
  }
  var organization: ID<Organization>
  var organizationName: String
  var above: BatchPage.Below?
  var below: [BatchPage.Below]
  var people: [Line]
  var entered: Entered
  enum CodingKeys: CodingKey { case organization, organizationName, above, below, people }

  static func load(_ scope: Scope, _ entered: Entered) throws -> SlipsPage {
    guard let id = try entered["organization"].flatMap({ ID<Organization>($0) }) ?? OrganizationTable.tops(in: scope).first?.id else { throw OutOfReach() }
    let here = try OrganizationTable.one(id, in: scope), above = try OrganizationTable.ancestors(of: here, in: scope).last { scope.reach.contains($0.path) }
    return SlipsPage(
      organization: id, organizationName: here.name, above: above.map { .init(id: $0.id, name: $0.name) }, below: try OrganizationTable.children(of: id, in: scope).map { .init(id: $0.id, name: $0.name) },
      people: try SlipTable.lines(at: id, in: scope), entered: entered)
  }
  func title(_ t: Reader) -> String { t(.slipsTitle) }
  func view(_ t: Reader) -> HTML {
    let up: [(text: String, to: Address, count: Int?, here: Bool)] = above.map { [(t(.upTo($0.name)), at($0.id), nil, false)] } ?? []
    let all = up + below.map { (text: $0.name, to: at($0.id), count: Int?.none, here: false) }
    let links: HTML = all.isEmpty ? .none : people.isEmpty ? chips(t(.otherOrganization), all) : details(t(.otherOrganization), chips(t(.otherOrganization), all))
    return stack(.normal, pageHead(t(.slipsTitle), organizationName, actions: people.isEmpty ? nil : button(t(.boardButton), Accounts.board(organization), icon: .printer)), smallNote(t(.slipsLead)), links, list(t))
  }
  private func at(_ id: ID<Organization>) -> Address { Accounts.slips().with(["organization": id.description]) }
  private func list(_ t: Reader) -> HTML {
    guard !people.isEmpty else { return below.isEmpty ? emptyState(t(.slipsNobody), t(.slipsNobodyYet)) : emptyState(t(.slipsChoose), t(.slipsNobodyWhy)) }
    let form = Form(Accounts.slips(), t, Entered([:], problems: entered.problems), keep: false, wide: true), picked = Set(entered.texts("people"))
    var table = Table(t(.slipsTitle), [Column(t(.slipMember)), Column(t(.slipWord)), Column(t(.knownDevices))], pick: "people", dense: true)
    for line in people {
      table.row(
        "<a href=\"\(Accounts.slipsOf(line.person))\">\(line.name)</a>", line.state(t), line.devices == 0 ? "–" : "\(line.devices)", pick: (line.person.description, line.name), picked: picked.contains(line.person.description), t: t)
    }
    return form.html(form.hidden("organization", organization.description), flatBox(nil, table.html(t), batchBar(t, submit(t(.makeSlipsDo), icon: .printer))))
  }
  static let samples = [
    SlipsPage(organization: ID(32), organizationName: "中共青禾县柳溪镇河湾村支部委员会", above: .init(id: ID(33), name: "中共青禾县柳溪镇委员会"), below: [], people: Line.samples, entered: .nothing),
    SlipsPage(organization: ID(33), organizationName: "中共青禾县柳溪镇委员会", above: nil, below: [.init(id: ID(32), name: "中共青禾县柳溪镇河湾村支部委员会")], people: [], entered: Entered([:], problems: [.init("people.none", .nobodyPicked)])),
  ]
}

extension SlipsPage.Line {
  static let samples = [
    SlipsPage.Line(person: ID(11), name: "陈桂兰", openUntil: Moment(Day(year: 2026, month: 12, day: 18), minutes: 560), lastUsed: nil, devices: 0),
    SlipsPage.Line(person: ID(12), name: "谭启明", openUntil: nil, lastUsed: Moment(Day(year: 2026, month: 11, day: 2), minutes: 600), devices: 1), SlipsPage.Line(person: ID(13), name: "石小军", openUntil: nil, lastUsed: nil, devices: 0),
  ]
  func state(_ t: Reader) -> HTML {
    if let openUntil { return Tag.info(.slipOpenUntil(t.longDate(openUntil.day))).html(t) }
    if let lastUsed { return "\(t(.slipUsedOn(t.date(lastUsed.day))))" }
    return "<span class=\"muted\">\(t(.slipNever))</span>"
  }
}

/// One member's slip and devices: made again, taken back, forgotten, each by one press.
struct PersonSlipsPage: Page {
  var person: ID<Person>
  var name: String
  var organization: ID<Organization>
  var organizationName: String
  var slip: Slip?
  var devices: [KnownDevice]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, name, organization, organizationName, slip, devices }

  static func load(_ id: ID<Person>, _ entered: Entered = .nothing, in scope: Scope) throws -> PersonSlipsPage {
    let holder = try SlipTable.holder(id, in: scope)
    return PersonSlipsPage(
      person: id, name: holder.name, organization: holder.place.id, organizationName: holder.organizationName, slip: try holder.account.flatMap { try SlipTable.open(of: $0, in: scope) },
      devices: try holder.account.map { try KnownDeviceTable.of($0, in: scope) } ?? [], entered: entered)
  }
  func title(_ t: Reader) -> String { t(.slipsOf(name)) }
  var crumbs: [Crumb] { [Crumb(.slipsTitle, Accounts.slips().with(["organization": organization.description]))] }
  func view(_ t: Reader) -> HTML {
    let make = Form(Accounts.slipsOf(person), t, Entered([:], problems: entered.problems), name: "make", keep: false)
    let there: HTML = slip.map { slip in
      let revoke = Form(Accounts.revokeSlip(person), t, name: "revoke", keep: false)
      return stack(.small, row(Tag.info(.slipOpenUntil(t.longDate(slip.ends.day))).html(t), smallNote(t(.slipMadeAt(t.dateAndTime(slip.made))))), revoke.html(submit(t(.slipRevoke), .plain)))
    } ?? "<p>\(t(.slipNoneNow))</p>"
    let again = make.html(submit(t(slip == nil ? .makeSlipDo : .makeSlipAgain), icon: .printer))
    let known: HTML = devices.isEmpty ? boxLine("\(t(.noDevices))") : KnownDevice.table(devices, t) { Accounts.endDevice(person, $0) }
    return stack(.normal, pageHead(title(t), organizationName), box(t(.slipWord), there, again, smallNote(t(.slipHandOver))), flatBox(t(.knownDevices), known))
  }
  static let samples = [
    PersonSlipsPage(person: ID(11), name: "陈桂兰", organization: ID(32), organizationName: "河湾村党支部", slip: Slip(id: ID(70), made: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560), ends: Moment(Day(year: 2026, month: 12, day: 18), minutes: 560)), devices: KnownDevice.samples),
    PersonSlipsPage(person: ID(12), name: "谭启明", organization: ID(32), organizationName: "河湾村党支部", slip: nil, devices: [], entered: Entered([:], problems: [.init("slip.disabled", .slipDisabled("谭启明"))])),
  ]
}

extension KnownDevice {
  static let samples = [KnownDevice(id: ID(71), name: "Chrome · Android", since: Moment(Day(year: 2026, month: 9, day: 1), minutes: 500), seen: Moment(Day(year: 2026, month: 12, day: 3), minutes: 1180), ends: Moment(Day(year: 2027, month: 2, day: 28), minutes: 500))]
  static func table(_ devices: [KnownDevice], _ t: Reader, end: (ID<KnownDevice>) -> Address) -> HTML {
    var table = Table(t(.knownDevices), [Column(t(.device)), Column(t(.knownSince)), Column(t(.lastSeen)), Column(t(.knownUntil)), .spoken(t(.forgetDevice))])
    for device in devices {
      let forget: HTML = "<form method=\"post\" action=\"\(end(device.id))\"><input type=\"hidden\" name=\"_token\" value=\"\(t.token)\">\(submit(t(.forgetDevice), .tight))</form>"
      table.row("\(device.name)", "\(t.dateAndTime(device.since))", "\(t.dateAndTime(device.seen))", "\(t.longDate(device.ends.day))", forget)
    }
    return table.html(t)
  }
}
