import Configuration
import FeatureKit
import Foundation
import Outbox
import Sending

extension Carriers {
  /// What the environment says: ZHIBU_SMTP_URL, ZHIBU_SMTP_USER, ZHIBU_SMTP_PASSWORD, ZHIBU_MAIL_FROM, ZHIBU_SMS_URL, ZHIBU_SMS_TOKEN, ZHIBU_SITE.
  /// A setting that is there and cannot be is said at the start; one that is not there closes its channel.
  static func configured(_ settings: ConfigReader = ConfigReader(provider: EnvironmentVariablesProvider())) throws -> Carriers {
    func given(_ key: ConfigKey, secret: Bool = false) -> String? { settings.string(forKey: key, isSecret: secret).flatMap { $0.isEmpty ? nil : $0 } }
    var carriers = Carriers(site: given("zhibu.site") ?? "")
    if let url = given("zhibu.smtp.url") {
      guard let server = MailServer(url: url, user: given("zhibu.smtp.user"), password: given("zhibu.smtp.password", secret: true), from: given("zhibu.mail.from") ?? "") else {
        throw Unstartable(Word(zh: "ZHIBU_SMTP_URL 应写作 smtp://主机:587 或 smtps://主机:465，并设置发件地址 ZHIBU_MAIL_FROM", en: "ZHIBU_SMTP_URL is to be smtp://host:587 or smtps://host:465, with the sender's address in ZHIBU_MAIL_FROM"))
      }
      carriers.mail = { try await server.send($0, at: $1) }
    }
    if let url = given("zhibu.sms.url") {
      guard let gateway = ShortMessages(url: url, token: given("zhibu.sms.token", secret: true)) else {
        throw Unstartable(Word(zh: "ZHIBU_SMS_URL 应以 https:// 开头", en: "ZHIBU_SMS_URL is to begin with https://"))
      }
      carriers.shortMessage = { try await gateway.send(id: $0, to: $1, $2) }
    }
    return carriers
  }
}
