import FeatureKit
import Outbox
import People

extension Channel: Placeholder {}

/// How I am told of what is new, beside these pages.
struct ChannelPage: Page {
  var channel: Channel
  /// Left out until somebody who came in by a slip has proved themselves.
  var mail: String?
  var language: Language
  var open: [Channel]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case channel, mail, language, open }

  static func load(_ scope: Scope, _ entered: Entered) throws -> ChannelPage {
    guard let person = scope.actor.person else { throw OutOfReach() }
    let choice = try OutboxTable.choice(of: person, in: scope)
    return ChannelPage(
      channel: choice.channel, mail: scope.actor.isUnproven ? nil : choice.mail, language: choice.language, open: Channel.allCases.filter { OpenChannels.all.contains($0) || $0 == choice.channel }, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.channelTitle) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own())] }
  func view(_ t: Reader) -> HTML {
    let head = stack(.normal, pageHead(t(.channelTitle)), smallNote(t(.channelLead)))
    if open == [.inApp] { return stack(.normal, head, note(.info, t(.noChannels), t(.noChannelsText), t), row(button(t(.backToAccount), Accounts.own()))) }
    let form = Form(Accounts.messages(), t, entered, keep: false)
    let choices = open.map { Choice($0.rawValue, t($0.word), hint: t($0.hint)) }, languages = [Choice(Language.zh.rawValue, "中文"), Choice(Language.en.rawValue, "English")]
    let address: HTML = open.contains(.mail) ? form.text("mail", t(.mailAddress), hint: t(.mailAddressHint), value: mail, optional: true, kind: .mail, limit: 254) : .none
    return stack(
      .normal, head,
      form.html(form.radios("channel", t(.channelWord), choices, value: channel.rawValue), address, form.select("language", t(.channelLanguage), languages, value: language.rawValue, ask: false), row(submit(t(.save)), act(t(.backToAccount), Accounts.own()))))
  }
  static let samples = [
    ChannelPage(channel: .mail, mail: "chen@example.cn", language: .zh, open: Channel.allCases), ChannelPage(channel: .inApp, mail: nil, language: .zh, open: [.inApp]),
    ChannelPage(channel: .inApp, mail: nil, language: .en, open: Channel.allCases, entered: Entered(["channel": .text("mail"), "mail": .text("chen"), "_key": .text("1")], problems: [.init("mail.form", .noChannels, field: "mail")])),
  ]
}

extension Channel {
  var hint: Word {
    switch self {
    case .inApp: Word(zh: "登录后在首页查看", en: "on the first page, after signing in")
    case .mail: Word(zh: "列出内容，不写姓名", en: "lists what is new, without names")
    case .shortMessage: Word(zh: "只写条数，发到档案里的手机号码", en: "says only how many, to the number in your file")
    }
  }
}
