import FeatureKit
import Outbox

/// How messages go out: which channels have settings, what waits, what failed and why. No person stands here.
struct OutboxPage: Page {
  var open: [Channel]
  var isDemo: Bool
  var counts: [OutboxTable.Count]
  var troubled: [Delivery]
  var quiet: Bool
  static func load(_ scope: Scope) throws -> OutboxPage {
    OutboxPage(
      open: Channel.allCases.filter { $0 != .inApp && OpenChannels.all.contains($0) }, isDemo: scope.house.demo, counts: try OutboxTable.counts(in: scope), troubled: try OutboxTable.troubled(limit: 100, in: scope),
      quiet: SendingRules.isQuiet(scope.now))
  }
  func title(_ t: Reader) -> String { t(.outboxTitle) }
  func view(_ t: Reader) -> HTML {
    let state = isDemo ? note(.info, t(.outboxDemo), nil, t) : open.isEmpty ? note(.warn, t(.outboxClosed), t(.outboxClosedText), t) : quiet ? note(.info, t(.outboxQuiet), nil, t) : HTML.none
    return stack(.large, pageHead(t(.outboxTitle), t(.outboxLead)), state, box(t(.channelsWord), summary([Channel.mail, .shortMessage].map { channel in SummaryLine(t(channel.word), text: t(open.contains(channel) ? .channelOn : .channelOff)) })), numbers(t), list(t))
  }
  private func numbers(_ t: Reader) -> HTML {
    guard !counts.isEmpty else { return emptyState(t(.nothingSent), t(.nothingSentWhy)) }
    var table = Table(t(.lastSevenDays), [Column(t(.channelWord)), Column(t(.state)), Column(t(.whyWord)), Column(t(.howMany), number: true)])
    for line in counts { table.row("\(t(line.channel.word))", line.state.tag.html(t), "\(Obstacles.word(line.obstacle, t))", "\(line.count)") }
    return flatBox(t(.lastSevenDays), table.html(t))
  }
  private func list(_ t: Reader) -> HTML {
    guard !troubled.isEmpty else { return .none }
    var table = Table(t(.needsSomebody), [Column(t(.deliveryNumber)), Column(t(.deliveryDay)), Column(t(.channelWord)), Column(t(.state)), Column(t(.whyWord)), Column(t(.tries), number: true), .spoken(t(.sendAgain))])
    for one in troubled {
      let again: HTML = one.state == .waiting ? "\(t(.nextTry(t.dateAndTime(one.due))))"
        : "<form method=\"post\" action=\"\(Accounts.retryDelivery(one.id))\"><input type=\"hidden\" name=\"_token\" value=\"\(t.token)\">\(submit(t(.sendAgain), .tight))</form>"
      table.row("\(one.id)", "\(t.date(one.day))", "\(t(one.channel.word))", one.state.tag.html(t), "\(Obstacles.word(one.obstacle, t, unsure: one.state == .unsure))", "\(one.attempts)", again)
    }
    return flatBox(t(.needsSomebody), table.html(t), boxLine("\(t(.needsSomebodyHint))"))
  }
  static let samples = [
    OutboxPage(open: [], isDemo: false, counts: [], troubled: [], quiet: false), OutboxPage(open: [.mail], isDemo: true, counts: [], troubled: [], quiet: false),
    OutboxPage(
      open: [.mail, .shortMessage], isDemo: false, counts: [.init(channel: .mail, state: .sent, count: 212), .init(channel: .mail, state: .failed, obstacle: "receiver", count: 2), .init(channel: .shortMessage, state: .waiting, obstacle: "busy", count: 14)],
      troubled: [
        Delivery(id: ID(640), channel: .mail, day: Day(year: 2026, month: 12, day: 3), state: .failed, attempts: 1, due: Moment(Day(year: 2026, month: 12, day: 3), minutes: 480), obstacle: "receiver"),
        Delivery(id: ID(672), channel: .mail, day: Day(year: 2026, month: 12, day: 3), state: .unsure, attempts: 1, due: Moment(Day(year: 2026, month: 12, day: 3), minutes: 481)),
        Delivery(id: ID(704), channel: .shortMessage, day: Day(year: 2026, month: 12, day: 4), state: .waiting, attempts: 2, due: Moment(Day(year: 2026, month: 12, day: 4), minutes: 570), obstacle: "busy"),
      ], quiet: true),
  ]
}

extension Delivery.State {
  var tag: Tag {
    switch self {
    case .waiting: .info(Word(zh: "待发", en: "Waiting"))
    case .sending: .info(Word(zh: "正在发", en: "Being sent"))
    case .sent: .ok(Word(zh: "已发", en: "Sent"))
    case .unsure: .warn(Word(zh: "不清楚是否送到", en: "Not known whether it came"))
    case .failed: .err(Word(zh: "没有发出", en: "Not sent"))
    case .dropped: .plain(Word(zh: "不用发", en: "Not needed"))
    }
  }
}

/// What stood in the way, and what to do about it.
enum Obstacles {
  static func word(_ kept: String?, _ t: Reader, unsure: Bool = false) -> String {
    if unsure { return t(Word(zh: "发送时中断，对方可能已经收到；确认没收到再重发", en: "It broke off while being sent and may have come; send again only if it did not")) }
    switch kept {
    case "unreachable": return t(Word(zh: "连不上服务器：核对地址、端口、证书和网络", en: "The server cannot be reached: check address, port, certificate and network"))
    case "signIn": return t(Word(zh: "服务器不接受用户名或密码：核对设置", en: "The server refuses the user name or password: check the settings"))
    case "busy": return t(Word(zh: "对方暂时不收，会自动再试", en: "The other side takes nothing just now; it is tried again by itself"))
    case "receiver": return t(Word(zh: "收件地址不对或已停用：请本人核对邮箱或手机号码", en: "The receiver's address is wrong or closed: they should check their mail address or number"))
    case "content": return t(Word(zh: "对方拒收这条内容：查看服务器的记录", en: "The content was refused: see the server's log"))
    default: return "–"
    }
  }
}
