import Acting
import Sending
import Essentials
import Journal
import Notices
import Organizations
import Persistence

/// Somebody chooses how they are told. What came before the choice is not sent after it.
package struct ChooseChannel: Action {
  package static let name = "outbox.choose"
  package static let permission: Permission = "outbox.choose"
  package var channel: Channel
  package var mail: String?
  package var language: Language
  package init(channel: Channel, mail: String? = nil, language: Language = .zh) {
    self.channel = channel
    self.mail = mail
    self.language = language
  }
  package struct Situation: Placed {
    package var place: Place
    var person: ID<Person>
    var hasPhone: Bool
    var open: Set<Channel>
  }
  package func situation(in scope: Scope) throws -> Situation {
    guard let person = scope.actor.person, let post = scope.actor.posts.first(where: { $0.may.contains(Self.permission) }) else { throw OutOfReach() }
    return Situation(place: post.place, person: person, hasPhone: try OutboxTable.hasPhone(person, in: scope), open: OpenChannels.all)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if o.actor.isUnproven { throw .unproven }
    let address = mail.map { String($0.filter { !$0.isWhitespace }) }.flatMap { $0.isEmpty ? nil : $0 }
    var no = Refusal.Collector()
    no.check(s.open.contains(channel), "channel.closed", .channelClosed(channel), field: "channel")
    no.check(channel != .mail || address != nil, "mail.missing", .mailMissing, field: "mail")
    no.check(address.map { MailAddress.isValid($0) } ?? true, "mail.form", .mailForm, field: "mail")
    no.check(channel != .shortMessage || s.hasPhone, "phone.missing", .phoneMissing, field: "channel")
    try no.refuse()
    let person = Reference(Person.reference, s.person)
    return Outcome([OutboxTable.choose(s.person, ChannelChoice(channel: channel, mail: address, language: language), o.now)], Entry(.channelChosen(person, channel), subject: person, at: s.place.id))
  }
}

/// An administrator has a message sent again that failed, or of which nobody knows whether it came.
package struct RetryDelivery: Action {
  package static let name = "outbox.retry"
  package static let permission: Permission = "outbox.watch"
  package var delivery: ID<Delivery>
  package init(_ delivery: ID<Delivery>) { self.delivery = delivery }
  package struct Situation: Placed {
    package var place: Place
    var delivery: Delivery
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(place: try OrganizationTable.root(in: scope), delivery: try OutboxTable.one(delivery, in: scope)) }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard [.failed, .unsure].contains(s.delivery.state) else { throw Refusal("delivery.settled", .deliverySettled, kind: .conflict) }
    return Outcome([OutboxTable.retry(delivery, o.now)], Entry(.deliveryRetried(s.delivery.channel), subject: Reference(Delivery.reference, delivery), at: s.place.id))
  }
}

package enum Outbox {
  package static let actions: [any Action.Type] = [ChooseChannel.self, RetryDelivery.self]
  package static let grants = [
    Grant(ChooseChannel.permission, Word(zh: "选择通知方式", en: "choose how one is told"), to: Role.allCases, ofOneself: true),
    Grant(RetryDelivery.permission, Word(zh: "查看通知发送情况", en: "see how messages go out"), to: [.systemAdministrator]),
  ]
}

extension Word {
  static func channelChosen(_ who: Reference, _ channel: Channel) -> Word { Word(zh: "\(who) 选择通知方式：\(channel.word.zh)", en: "\(who) chose how to be told: \(channel.word.en.lowercased())") }
  static func deliveryRetried(_ channel: Channel) -> Word { Word(zh: "重新发送一条通知（\(channel.word.zh)）", en: "A message was sent again (\(channel.word.en.lowercased()))") }
  static let deliverySettled = Word(zh: "这条通知不需要重发", en: "This message does not need to be sent again")
  static func channelClosed(_ channel: Channel) -> Word { Word(zh: "系统还没有开通\(channel.word.zh)", en: "This house has no \(channel.word.en.lowercased()) yet") }
  static let mailMissing = Word(zh: "请填写电子邮箱", en: "Please enter your e-mail address")
  static let mailForm = Word(zh: "这不像电子邮箱地址，请核对", en: "This does not look like an e-mail address; please check it")
  static let phoneMissing = Word(zh: "您的档案里没有手机号码，请先在“我的”中补上", en: "Your file has no phone number; add it under “Mine” first")
}
