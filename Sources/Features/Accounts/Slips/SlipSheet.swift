import FeatureKit
import QRCodes

/// Slips as they are printed and cut: eight to a sheet of A4. Shown this once; Chinese, as they are handed over.
struct SlipSheet: Page {
  struct Line: Encodable, Sendable, Hashable {
    var name: String
    var code: String
  }
  static let perSheet = 8
  var organization: ID<Organization>
  var organizationName: String
  var ends: Day
  var lines: [Line]
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.slipsMadeTitle(lines.count)) }
  func view(_ t: Reader) -> HTML {
    let sheets: [HTML] = stride(from: 0, to: lines.count, by: SlipSheet.perSheet).map { from in
      "<article class=\"sheet slips\" aria-label=\"\(t(.slipsTitle))\" lang=\"zh-Hans\">\(lines.dropFirst(from).prefix(SlipSheet.perSheet).map { slip($0, t) })</article>"
    }
    return """
      <main class="desk"><div class="no-print sheet-bar">\(note(.warn, t(.slipsOnce), t(.slipsOnceText), t))\
      <p class="row">\(printButton(t))\(button(t(.backToSlips), Accounts.slips().with(["organization": organization.description])))</p></div>\(sheets)</main>
      """
  }
  private func slip(_ line: Line, _ t: Reader) -> HTML {
    let place = t.site + Accounts.slip().path, address = place.drop { $0 != "/" }.drop { $0 == "/" }
    return """
      <section class="slip"><div class="who"><b>\(line.name)</b><span>\(organizationName)</span></div>\(QR.svg(place + "#" + line.code, label: "二维码：\(line.name)的登录条"))
      <ol><li>手机扫描二维码，按“登录”。</li><li>不能扫码的，用浏览器打开 \(String(address))，输入下面的数字。</li></ol>
      <p class="code">\(SlipCode.grouped(line.code))</p>
      <p class="small">\(ends.inChinese)前有效，只能用一次。只供本人使用，丢失请告诉支部。</p></section>
      """
  }
  static let samples = [
    SlipSheet(organization: ID(32), organizationName: "中共青禾县柳溪镇河湾村支部委员会", ends: Day(year: 2026, month: 12, day: 18), lines: (0..<9).map { Line(name: ["陈桂兰", "谭启明", "石小军"][$0 % 3], code: "00001111222\($0)") })
  ]
}

/// Slips are made here: codes, and names for accounts that are missing, before the transaction begins.
enum SlipMaking {
  static let endpoints: [Endpoint] =
    page(Accounts.slips, reads: .makeSlips) { scope, query in try SlipsPage.load(scope, Entered(query.fields)) }
    + prepared(Accounts.slips, { scope, entered in try SlipsPage.load(scope.seeing(.makeSlips), entered) }, takes: Schema(reading: Many.self), gives: .once(SlipSheet.self), prepare: { visit, fields, identity in
      let typed = try decode(Many.self, fields)
      return try await make(typed.people, at: typed.organization, visit, identity)
    }, then: shown)
    + page(Accounts.slipsOf, reads: .makeSlips) { scope, _, id in try PersonSlipsPage.load(id, in: scope) }
    + prepared(Accounts.slipsOf, { scope, entered, id in try PersonSlipsPage.load(id, entered, in: scope.seeing(.makeSlips)) }, gives: .once(SlipSheet.self), prepare: { visit, fields, identity in
      guard let id = fields["person"]?.text.flatMap({ ID<Person>($0) }) else { throw OutOfReach() }
      return try await make([id], at: nil, visit, identity)
    }, then: shown)
    + post(Accounts.revokeSlip, RevokeSlip.self, showing: { scope, entered, id in try PersonSlipsPage.load(id, entered, in: scope.seeing(.makeSlips)) }, then: { _, action in Accounts.slipsOf(action.person) })
    + post(Accounts.endDevice, EndDevice.self, showing: { scope, entered, id, _ in try PersonSlipsPage.load(id, entered, in: scope.seeing(.makeSlips)) }, then: { _, action in Accounts.slipsOf(action.person) })

  private struct Many: Decodable {
    var organization: ID<Organization>
    var people: [ID<Person>]
  }
  /// - Parameter organization: where the deed stands; nil for the branch of the one person.
  private static func make(_ people: [ID<Person>], at organization: ID<Organization>?, _ visit: Visit, _ identity: Identity) async throws -> (MakeSlips, SlipSheet) {
    let performer = visit.desk.performer, pinyin = performer.house.pinyin, vault = performer.database.vault, today = performer.clock.now().adding(seconds: Limits.slip).day
    guard people.count <= Limits.batch else { throw Refusal("people.many", .tooManySlips(Limits.batch), field: "people") }
    let (place, holders) = try await performer.read(as: identity.actor, sight: .makeSlips) { scope in
      var given: Set<String> = []
      let holders = try people.map { id in
        let holder = try SlipTable.holder(id, in: scope)
        return (holder, holder.account == nil ? try Candidate.username(for: holder.name, pinyin, taken: { try Candidate.usernames(beginning: $0, in: scope) }, given: &given) : "")
      }
      let found = try organization.map { try OrganizationTable.one($0, in: scope) } ?? holders.first.map { try OrganizationTable.one($0.0.place.id, in: scope) }
      guard let place = found else { throw OutOfReach() }
      return (place, holders)
    }
    var slips: [MakeSlip] = [], sheet = SlipSheet(organization: place.id, organizationName: place.name, ends: today, lines: [])
    for (holder, username) in holders {
      let code = SlipCode.make()
      slips.append(MakeSlip(person: holder.person, digest: SlipCode.digest(code, vault), username: username, hash: Hashing.unmeetable()))
      sheet.lines.append(.init(name: holder.name, code: code))
    }
    return (MakeSlips(organization: place.id, slips: slips), sheet)
  }
  @Sendable private static func shown(_ receipt: Receipt, _ action: MakeSlips, _ sheet: SlipSheet) -> After {
    // Sent twice: the first answer had the codes, and there are no others.
    receipt.again ? .go(Accounts.slips().with(["organization": action.organization.description])) : .once(sheet)
  }
}
