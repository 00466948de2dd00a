import FeatureKit
import Outbox
import Support
import Testing
@testable import Accounts

@Suite(.serialized) struct TellingTests {
  @Test func aMemberChoosesAndSwitchesOffOnTheirOwnPage() async throws {
    let door = try await Door(), chen = try await door.person("陈桂兰")
    try await door.account("cgl01", for: chen)
    OpenChannels.set([.mail])
    defer { OpenChannels.set([]) }
    try await door.browse { (browser) async throws in
      try await browser.signIn("cgl01")
      let page = try await browser.get("/account/messages")
      #expect(page.text.contains("电子邮件") && !page.text.contains("手机短信"), "what has no settings is not offered")
      let wrong = try await browser.post("/account/messages", ["channel": "mail", "mail": "chen", "language": "zh"])
      #expect(wrong.status == 422 && wrong.text.contains("这不像电子邮箱地址") && wrong.text.contains("value=\"chen\""))
      #expect(try await browser.post("/account/messages", ["channel": "mail", "mail": "chen@example.cn", "language": "zh"]).status == 303)
      #expect(try await browser.get("/account/messages").text.contains("chen@example.cn"))
      #expect(try await browser.post("/account/messages", ["channel": "shortMessage", "mail": "", "language": "zh"]).status == 422)
      #expect(try await browser.post("/account/messages", ["channel": "inApp", "mail": "", "language": "en"]).status == 303)
    }
    #expect(try await door.world.text("SELECT channel FROM channel_choice WHERE person = \(chen)") == "inApp")
    #expect(try await door.world.count("SELECT count(*) FROM channel_choice WHERE mail IS NOT NULL") == 0, "switched off, the address is gone")
  }

  @Test func theAdministratorSeesWhyAndNobodysName() async throws {
    let door = try await Door(), chen = try await door.person("陈桂兰")
    try await door.account("cgl01", for: chen)
    try await door.account("system.admin", administrator: .systemAdministrator)
    let now = door.world.now
    try await door.world.database.write { session in
      try session.execute("""
        INSERT INTO outbox (id, person, day, channel, since, upto, state, attempts, due, obstacle, settled) VALUES (\(9024), \(chen), \(now.day), 'mail', 1, 2, 'failed', 1, \(now), 'receiver', \(now))
        """)
    }
    try await door.browse { (browser) async throws in
      let member = browser.another()
      try await browser.signIn("system.admin")
      let page = try await browser.get("/outbox")
      #expect(page.text.contains("没有发送设置，什么都不发") == false, "this world is a demo, and says that")
      #expect(page.text.contains("演示系统不发邮件和短信") && page.text.contains("收件地址不对") && !page.text.contains("陈桂兰") && !page.text.contains("person"))
      #expect(try await browser.post("/outbox/9024/retry").status == 303)
      #expect(try await browser.post("/outbox/9024/retry").status == 409)
      #expect(try await browser.post("/outbox/1/retry").status == 404)
      try await member.signIn("cgl01")
      #expect(try await member.get("/outbox").status == 403)
      #expect(try await [403, 404].contains(member.post("/outbox/9024/retry").status))
    }
    #expect(try await door.world.text("SELECT state FROM outbox") == "waiting")
  }
}
