import FeatureKit
import Secrets

/// A new token: what it is for, how long, how far it reaches.
struct TokenPage: Page {
  enum Can: String, Codable, Sendable, CaseIterable, Placeholder { case read, act }
  struct Power: Encodable, Sendable, Hashable {
    var permission: String
    var word: Word
  }
  var days: [Int]
  var powers: [Power]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case days, powers }
  static let samples = [
    TokenPage(days: [7, 30, 90, 365], powers: [Power(permission: "gatherings.read", word: Word(zh: "查看活动", en: "see gatherings")), Power(permission: "people.read", word: Word(zh: "查看名册", en: "see the register"))]),
    TokenPage(days: [7, 30], powers: [], entered: Entered(["name": .text("")], problems: [.init("token.name", .tokenNameLength, field: "name"), .init("token.many", .tokensMany(20))])),
  ]
  static let endpoints =
    page(Accounts.newToken) { scope, query in try load(scope, Entered(query.fields)) }
    + prepared(Accounts.newToken, { scope, entered in try load(scope, entered) }, takes: Schema(reading: Typed.self), gives: .once(TokenMadePage.self), prepare: prepare, then: { receipt, action, token in
      // Sent twice: the first answer had the token, and there is no other.
      receipt.again ? .go(Accounts.own()) : .once(TokenMadePage(name: action.called, token: token.text, ends: token.ends))
    })
    + post(Accounts.revokeToken, RevokeToken.self, then: { _, _ in Accounts.own() })

  private static func load(_ scope: Scope, _ entered: Entered) throws -> TokenPage {
    let powers = MakeToken.grantable(scope.actor).compactMap { permission in scope.house.grants[permission].map { Power(permission: permission.name, word: $0.word) } }
    return TokenPage(days: Limits.tokenDays(scope.actor.posts.map(\.role)), powers: powers, entered: entered)
  }
  private struct Typed: Decodable, Sendable {
    var name: String
    var days: Int
    var can: Can
    var permissions: [String]
  }
  private struct Shown: Sendable {
    var text: String
    var ends: Moment
  }
  @Sendable private static func prepare(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (MakeToken, Shown) {
    let typed = try decode(Typed.self, fields), token = "zhibu_" + Digest.token()
    let name = typed.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A number of days that no token may have is refused by the action; it must not overflow before.
    let days = min(max(typed.days, 0), 100_000)
    let action = MakeToken(called: name, days: days, readsOnly: typed.can == .read, permissions: typed.permissions.filter { !$0.isEmpty }, digest: TokenTable.digest(token))
    return (action, Shown(text: token, ends: visit.desk.performer.clock.now().adding(seconds: days * Limits.day)))
  }

  func title(_ t: Reader) -> String { t(.newToken) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own())] }
  func view(_ t: Reader) -> HTML {
    let form = Form(Accounts.newToken(), t, entered, keep: false)
    let can = [Choice(Can.read.rawValue, t(.tokenReads)), Choice(Can.act.rawValue, t(.tokenActs))]
    let some: HTML = powers.isEmpty ? .none : form.checkboxes("permissions", t(.tokenPowers), powers.map { Choice($0.permission, t($0.word)) }, hint: t(.tokenPowersHint), optional: true)
    let fields = form.html(
      form.text("name", t(.tokenName), hint: t(.tokenNameHint), limit: 40), form.select("days", t(.tokenDays), days.map { Choice(String($0), t(.daysLong($0))) }, value: "30", ask: false),
      form.radios("can", t(.tokenCan), can, value: Can.read.rawValue), some, row(submit(t(.makeToken)), act(t(.backToAccount), Accounts.own())))
    return stack(.normal, pageHead(t(.newToken)), note(.info, t(.tokenWhat), t(.tokenWhatText), t), fields)
  }
}

/// The token, this once.
struct TokenMadePage: Page {
  var name: String
  var token: String
  var ends: Moment
  static let samples = [TokenMadePage(name: "统计报表", token: "zhibu_Sample0Sample0Sample0Sample0", ends: Moment(Day(year: 2027, month: 1, day: 3), minutes: 560))]
  func title(_ t: Reader) -> String { t(.tokenReady) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own())] }
  func view(_ t: Reader) -> HTML {
    let facts = summary([SummaryLine(t(.tokenName), text: name), SummaryLine(t(.tokenEnds), text: t.dateAndTime(ends))])
    // A field wraps on a phone, and is copied whole.
    let shown: HTML = "<div class=\"field\"><label for=\"token\">\(t(.tokenWord))</label><textarea class=\"in\" id=\"token\" rows=\"3\" readonly>\(token)</textarea></div>"
    let how: HTML = "<p>\(t(.tokenHow))</p><p><code>Authorization: Bearer \(t(.tokenWord))</code></p>"
    return stack(.normal, pageHead(t(.tokenReady)), note(.warn, t(.tokenOnce), t(.tokenOnceText), t), box(nil, shown, facts), box(t(.tokenUse), how), row(button(t(.backToAccount), Accounts.own())))
  }
}
