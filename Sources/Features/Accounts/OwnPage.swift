import FeatureKit

/// One's own account: posts, where one is signed in, the password.
struct OwnPage: Page {
  struct Post: Encodable, Sendable, Hashable {
    var role: Role
    var organization: ID<Organization>
    var organizationName: String
  }
  var username: String
  var name: String?
  var posts: [Post]
  var sessions: [SessionTable.Open]
  var tokens: [TokenTable.Open]
  var devices: [KnownDevice] = []
  var bySlip = false
  var isUnproven = false
  var twoStep = false
  static let samples = [
    OwnPage(
      username: "zga01", name: "周国安", posts: [Post(role: .secretary, organization: ID(32), organizationName: "中共青禾县柳溪镇河湾村支部委员会")],
      sessions: [SessionTable.Open(mark: "0011223344556677", device: "Chrome · Windows", created: Moment(Day(year: 2026, month: 12, day: 1)), seen: Moment(Day(year: 2026, month: 12, day: 4), minutes: 540), from: "192.0.2.*")],
      tokens: [TokenTable.Open(id: ID(64), name: "县统计报表", readsOnly: true, permissions: ["gatherings.read"], created: Moment(Day(year: 2026, month: 12, day: 1)), ends: Moment(Day(year: 2026, month: 12, day: 31)), seen: Moment(Day(year: 2026, month: 12, day: 3)))]),
    OwnPage(username: "auditor", name: nil, posts: [], sessions: [], tokens: [], twoStep: true),
    OwnPage(username: "sxj01", name: "石小军", posts: [Post(role: .member, organization: ID(32), organizationName: "中共青禾县柳溪镇河湾村支部委员会")], sessions: [], tokens: []),
    OwnPage(username: "cgl01", name: "陈桂兰", posts: [], sessions: [], tokens: [], devices: KnownDevice.samples, bySlip: true, isUnproven: true),
  ]
  static func load(_ scope: Scope) throws -> OwnPage {
    let own = try AccountTable.own(in: scope), names = try AccountTable.organizationNames(scope.actor.posts.map(\.place.id), in: scope)
    let posts = scope.actor.posts.filter { $0.place.path != "/0/" }.map { Post(role: $0.role, organization: $0.place.id, organizationName: names[$0.place.id] ?? "") }
    return OwnPage(username: own.username, name: own.name, posts: posts, sessions: try SessionTable.open(of: own.id, in: scope), tokens: try TokenTable.open(of: own.id, in: scope), devices: try KnownDeviceTable.of(own.id, in: scope), bySlip: scope.actor.assurance != .full, isUnproven: scope.actor.isUnproven, twoStep: try AccessTable.hasTwoStep(own.id, in: scope))
  }
  func title(_ t: Reader) -> String { t(.myAccount) }
  func view(_ t: Reader) -> HTML {
    let second = SummaryLine(t(.twoStepTitle), text: t(twoStep ? .twoStepIsOnWord : .twoStepIsOffWord), action: act(t(twoStep ? .twoStepLook : .twoStepSetUp), Accounts.twoStep()))
    let whose: HTML = summary([SummaryLine(t(.username), text: username)] + (name.map { [SummaryLine(t(.owner), text: $0)] } ?? []) + (bySlip ? [] : [second]))
    let held: HTML = posts.isEmpty ? emptyState(t(.noOwnPosts), t(.noOwnPostsWhy)) : box(t(.postsWord), plainList(posts.map { "\(t($0.role.word))　<span class=\"muted\">\($0.organizationName)</span>" }))
    let slip: HTML = bySlip ? note(.info, t(.signedInSlip), t(.bySlipText), t, isUnproven ? row(button(t(.proveTitle), House.prove())) : .none) : .none
    let known: HTML = devices.isEmpty ? .none : flatBox(t(.knownDevices), KnownDevice.table(devices, t) { Accounts.endOwnDevice($0) })
    return stack(.large, pageHead(t(.myAccount), actions: "\(name == nil ? HTML.none : button(t(.channelTitle), Accounts.messages(), icon: .bell))\(button(t(.changePassword), Accounts.password(), icon: .lock))"), slip, box(nil, whose), held, open(t), known, bySlip ? .none : worksForOthers || !tokens.isEmpty ? kept(t) : details(t(.tokensForPrograms), kept(t)))
  }
  /// Whoever is a member and nothing else has no program that asks in their name.
  private var worksForOthers: Bool { posts.contains { $0.role != .member && $0.role != .groupLeader } }
  private func kept(_ t: Reader) -> HTML {
    var table = Table(t(.tokensTitle), [Column(t(.tokenName)), Column(t(.tokenReach)), Column(t(.tokenEnds)), Column(t(.lastSeen)), .spoken(t(.revoke))])
    for token in tokens {
      let used = token.seen.map { t.dateAndTime($0) } ?? t(.notYetUsed)
      table.row(
        "\(token.name)", "\(t(.tokenReachOf(token.readsOnly, token.permissions.count)))", "\(t.dateAndTime(token.ends))", "\(used)",
        "<form method=\"post\" action=\"\(Accounts.revokeToken(token.id))\"><input type=\"hidden\" name=\"_token\" value=\"\(t.token)\">\(submit(t(.revoke), .tight))</form>")
    }
    let shown: HTML = tokens.isEmpty ? boxLine("\(t(.noTokens))　\(t(.noTokensWhy))") : table.html(t)
    return flatBox(t(.tokensTitle), end: button(t(.newToken), Accounts.newToken(), icon: .plus), shown)
  }
  private func open(_ t: Reader) -> HTML {
    var table = Table(t(.openSessions), [Column(t(.device)), Column(t(.networkWord)), Column(t(.signedInAt)), Column(t(.lastSeen)), .spoken(t(.endIt))])
    let here = SessionTable.mark(t.token)
    for session in sessions {
      let end: HTML = session.mark == here
        ? Tag.ok(.thisDevice).html(t)
        : "<form method=\"post\" action=\"\(Accounts.endSession(session.mark))\"><input type=\"hidden\" name=\"_token\" value=\"\(t.token)\">\(submit(t(.endIt), .tight))</form>"
      table.row("\(session.device)", "\(session.from)", "\(t.dateAndTime(session.created))", "\(t.dateAndTime(session.seen))", end)
    }
    let others: HTML = sessions.count < 2 ? .none
      : boxLine("<form method=\"post\" action=\"\(Accounts.endOtherSessions())\"><input type=\"hidden\" name=\"_token\" value=\"\(t.token)\"><input type=\"hidden\" name=\"here\" value=\"\(here)\">\(submit(t(.endOthers), .tight))</form>")
    return flatBox(t(.openSessions), table.html(t), others, boxLine("\(t(.sessionsHint))"))
  }
}
