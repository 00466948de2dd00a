import Essentials
import Foundation
import Testing
@testable import Sending

@Suite(.serialized) struct HandingOverTests {
  private let now = Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)
  private let mail = Mail(id: "zhibu-1024", to: "chen@example.cn", subject: "支部：您有 3 条新通知", text: "您有 3 条通知\r\n.\r\n- 一")
  private func server(_ port: Int, user: String? = nil) throws -> MailServer { try #require(MailServer(url: "smtp://127.0.0.1:\(port)", user: user, password: user.map { _ in "secret" }, from: "zhibu@example.cn")) }

  @Test func aMailArrivesWholeWithItsIdAndItsWords() async throws {
    let local = try FakeMail.server()
    defer { local.stop() }
    #expect(try await server(local.port).send(mail, at: now) == .taken)
    let heard = local.heard
    #expect(heard.contains("MAIL FROM:<zhibu@example.cn>") && heard.contains("RCPT TO:<chen@example.cn>"))
    #expect(heard.contains("Message-ID: <zhibu-1024@example.cn>") && heard.contains("Date: Fri, 04 Dec 2026 09:20:00 +0800") && heard.contains("Auto-Submitted: auto-generated"))
    #expect(FakeMail.text(heard) == mail.text, "a line with a single point and every character survive")
    #expect(heard.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 128 } })
  }
  @Test func aSubjectIsWrittenInShortWordsThatReadBackAsItself() throws {
    let words = MailServer.encoded(mail.subject + String(repeating: "长", count: 40)).components(separatedBy: "\r\n ")
    #expect(words.count > 2 && words.allSatisfy { $0.utf8.count <= 75 })
    let back = words.map { String(decoding: Data(base64Encoded: String($0.dropFirst(10).dropLast(2))) ?? Data(), as: UTF8.self) }.joined()
    #expect(back == mail.subject + String(repeating: "长", count: 40))
  }
  @Test(arguments: [
    (FakeMail.Answers(receiver: "550 no such user"), Handed.never(.receiver)), (FakeMail.Answers(receiver: "451 later"), .notYet(.busy)), (FakeMail.Answers(end: "554 refused"), .never(.content)),
    (FakeMail.Answers(end: "452 full"), .notYet(.busy)), (FakeMail.Answers(end: nil), .unknown),
  ])
  func everyAnswerIsUnderstoodForWhatItIs(_ answers: FakeMail.Answers, _ handed: Handed) async throws {
    let local = try FakeMail.server(answers)
    defer { local.stop() }
    #expect(try await server(local.port).send(mail, at: now) == handed)
  }
  @Test func aRefusedSignInIsNoFaultOfTheReceiver() async throws {
    let local = try FakeMail.server(.init(signIn: "535 wrong", asksForSignIn: true))
    defer { local.stop() }
    #expect(try await server(local.port, user: "zhibu").send(mail, at: now) == .notYet(.signIn))
    #expect(!local.heard.contains { $0.hasPrefix("RCPT") })
  }
  @Test func whereNobodyListensItIsNotYet() async throws {
    let local = try FakeMail.server(), port = local.port
    local.stop()
    #expect(try await server(port).send(mail, at: now) == .notYet(.unreachable))
  }
  @Test(arguments: ["chen", "a@b", "a b@example.cn", "a@example.cn>\r\nRCPT TO:<x@example.cn", "a@example..cn", "陈@example.cn", "<a@example.cn>", String(repeating: "a", count: 65) + "@example.cn", ""])
  func whatIsNoAddressReachesNoServer(_ address: String) async throws {
    let local = try FakeMail.server()
    defer { local.stop() }
    var wrong = mail
    wrong.to = address
    #expect(try await server(local.port).send(wrong, at: now) == .never(.receiver))
    #expect(local.heard.isEmpty)
  }
  @Test func settingsThatCannotBeAreRefusedAtTheStart() {
    #expect(MailServer(url: "http://example.cn", user: nil, password: nil, from: "a@example.cn") == nil)
    #expect(MailServer(url: "smtp://example.cn:587", user: nil, password: nil, from: "nobody") == nil)
    #expect(MailServer(url: "smtp://example.cn:587", user: nil, password: nil, from: "a@example.cn")?.mayBeClear == false)
    #expect(ShortMessages(url: "http://example.cn/sms", token: nil) == nil)
    #expect(ShortMessages(url: "https://example.cn/sms", token: nil) != nil)
  }
  @Test func aGatewayGetsIdAddressAndText() async throws {
    let local = try FakeGateway.server()
    defer { local.stop() }
    let gateway = try #require(ShortMessages(url: "http://127.0.0.1:\(local.port)/send", token: "t0ken"))
    #expect(try await gateway.send(id: "zhibu-1024", to: "13800000000", "【支部】您有3条新通知，请登录查看。") == .taken)
    let heard = local.heard
    #expect(heard.first == "POST /send HTTP/1.1" && heard.contains("Idempotency-Key: zhibu-1024") && heard.contains("Authorization: Bearer t0ken"))
    let body = try #require(try JSONSerialization.jsonObject(with: Data((heard.last ?? "").utf8)) as? [String: String])
    #expect(body == ["id": "zhibu-1024", "to": "13800000000", "text": "【支部】您有3条新通知，请登录查看。"])
  }
  @Test(arguments: [(503, Handed.notYet(.busy)), (429, .notYet(.busy)), (401, .notYet(.signIn)), (422, .never(.receiver)), (400, .never(.content)), (302, .never(.content))])
  func aGatewaysStatusSaysWhatToDo(_ status: Int, _ handed: Handed) async throws {
    let local = try FakeGateway.server(status: { _ in status })
    defer { local.stop() }
    let gateway = try #require(ShortMessages(url: "http://127.0.0.1:\(local.port)/", token: nil))
    #expect(try await gateway.send(id: "a", to: "b", "c") == handed)
  }
  @Test func whatIsLongerThanSeventyCharactersIsNotSent() async throws {
    let local = try FakeGateway.server()
    defer { local.stop() }
    let gateway = try #require(ShortMessages(url: "http://127.0.0.1:\(local.port)/", token: nil))
    #expect(try await gateway.send(id: "a", to: "b", String(repeating: "字", count: 70)) == .taken)
    #expect(try await gateway.send(id: "a", to: "b", String(repeating: "字", count: 71)) == .never(.content))
    #expect(local.heard.filter { $0.hasPrefix("POST") }.count == 1)
  }
}
