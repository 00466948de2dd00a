import FeatureKit
import Foundation
import Issuers
import People
import Signatures
import Support
import Testing
@testable import Transfers

/// Beyond the house: the letter, its receipt, and whoever comes with one.
@Suite struct LetterStories {
  @Test func aLetterIsNumberedSignedAndKeptSealedAndTheMemberIsInTransit() async throws {
    let o = try await Office(), id = try await o.issue(), letter = try await o.letter(id), text = try await o.text(id)
    #expect(letter.number == "2026-0001" && letter.validUntil == o.world.now.day.adding(30))
    #expect(text["name"] == "陈桂兰" && text["dues"] == "2026-11" && text["id4"]?.count == 4 && text["from"] == o.tree.town.name)
    #expect(try await o.letter(o.issue(1)).number == "2026-0002")
    #expect(try await o.world.text("SELECT standing FROM person WHERE id = \(o.people[0])") == "inTransit")
    let about = Reference(TransferLetter.reference, id), shown = try await o.world.read { try $0.names([about]) }[about]?.text
    #expect(shown?.contains("2026-0001") == true, "the journal names it by its number")
    let stored = try await o.world.stored()
    #expect(stored.range(of: Data(text.text.utf8)) == nil, "the signed text lies sealed")
    #expect(try await !o.world.text("SELECT zh FROM journal WHERE action = 'transfers.issueLetter'").contains("陈桂兰"))
  }
  @Test func everyRefusalOfIssuingIsSaidOnce() async throws {
    let o = try await Office(), bare = try await Office(key: false)
    #expect(try await o.codes(IssueLetter(o.people[0], toCommittee: "", dues: "", days: 91), as: o.outCommittee) == ["toCommittee.missing", "dues.missing", "days.range"])
    #expect(try await o.codes(IssueLetter(o.people[0], toCommittee: String(repeating: "长", count: 61), toBranch: String(repeating: "长", count: 61), dues: "2026年", days: 0), as: o.outCommittee) == ["toCommittee.long", "toBranch.long", "dues.month", "days.range"])
    #expect(try await o.codes(IssueLetter(o.people[0], toCommittee: "某厂党委", dues: "2029-01", days: 9), as: o.outCommittee) == ["dues.ahead"])
    #expect(try await o.codes(o.issuing(), as: o.outBranch) == ["not.permitted"], "the committee issues it")
    await #expect(throws: OutOfReach.self) { try await o.world.perform(o.issuing(), as: o.inCommittee) }
    #expect(try await bare.codes(bare.issuing(), as: bare.outCommittee) == ["key.none"])
    _ = try await o.issue()
    #expect(try await o.codes(o.issuing(), as: o.outCommittee) == ["letter.open"])
    try await o.world.perform(ChangeStatus(person: o.people[2], version: 1, status: .former, standing: .expelled, on: o.world.now.day, reason: "开除"))
    #expect(try await o.codes(o.issuing(2), as: o.outCommittee) == ["person.member"])
    let refusal = try await o.world.refusal(of: IssueLetter(o.people[1], toCommittee: "某厂党委", dues: "", days: 91), as: o.outCommittee)
    #expect(refusal?.problems.map(\.clause?.rule) == ["ZZ-06", "ZZ-04"])
  }
  @Test func theReceiptOfThisLetterClosesIt() async throws {
    let o = try await Office(), id = try await o.issue(), other = try await o.issue(1), text = try await o.text(id), unknown = try SigningKey(ID(901), kept: SigningKey.fresh())
    #expect(try await o.codes(TakeReceipt(id, "不是"), as: o.outBranch) == ["text.unreadable"])
    #expect(try await o.codes(TakeReceipt(id, o.receipt(for: text, by: unknown)), as: o.outBranch) == ["issuer.unknown"])
    #expect(try await o.codes(TakeReceipt(id, o.receipt(for: o.text(other))), as: o.outBranch) == ["receipt.other"])
    #expect(try await o.codes(TakeReceipt(id, text.text), as: o.outBranch) == ["receipt.kind"])
    #expect(try await o.letter(id).state == .open)
    try await o.world.perform(TakeReceipt(id, o.receipt(for: text)), as: o.outBranch)
    #expect(try await o.letter(id).state == .received)
    #expect(try await o.codes(TakeReceipt(id, o.receipt(for: text)), as: o.outBranch) == ["letter.settled"])
    #expect(try await o.codes(CancelLetter(id, because: "错"), as: o.outCommittee) == ["letter.settled"])
    #expect(try await o.codes(ReissueLetter(id, dues: "2026-12", days: 9, branchStatement: true, request: true), as: o.outCommittee) == ["letter.settled"])
  }
  @Test func aLetterThatRanOutIsMadeAnewOnStatementAndRequest() async throws {
    let o = try await Office(), id = try await o.issue(days: 10)
    func anew(_ statement: Bool, _ request: Bool, days: Int = 30, dues: String = "2026-12") -> ReissueLetter { ReissueLetter(id, dues: dues, days: days, branchStatement: statement, request: request) }
    #expect(try await o.codes(anew(true, true), as: o.outCommittee) == ["letter.valid"])
    o.world.travel(days: 11)
    #expect(try await o.codes(anew(false, false, days: 100, dues: ""), as: o.outCommittee) == ["dues.missing", "days.range", "statement.missing", "request.missing"])
    #expect(try await o.codes(anew(true, true), as: o.outBranch) == ["not.permitted"])
    let made: ID<TransferLetter> = ID(try await o.world.perform(anew(true, true), as: o.outCommittee).made?.id ?? 0)
    #expect(try await [o.letter(id).state, o.letter(made).state] == [.replaced, .open])
    #expect(try await o.letter(made).number == "2026-0002")
  }
  @Test func aCancelledLetterLeavesTheMemberWhereTheyWere() async throws {
    let o = try await Office(), id = try await o.issue()
    #expect(try await o.codes(CancelLetter(id, because: " "), as: o.outCommittee) == ["reason.missing"])
    #expect(try await o.codes(CancelLetter(id, because: String(repeating: "长", count: 101)), as: o.outCommittee) == ["reason.long"])
    #expect(try await o.codes(CancelLetter(id, because: "不走了"), as: o.outBranch) == ["not.permitted"])
    try await o.world.perform(CancelLetter(id, because: "不走了"), as: o.outCommittee)
    #expect(try await o.world.text("SELECT standing FROM person WHERE id = \(o.people[0])") == "normal")
    #expect(try await o.letter(o.issue()).number == "2026-0002", "a number is not used twice")
  }
  @Test func whoeverComesIsReceivedOnceWithThePaperAndTheReceiptIsOfTheLetter() async throws {
    let o = try await Office(), text = try o.coming()
    #expect(try await o.codes(ReceiveLetter(o.school.id, text, paper: false), as: o.inCommittee) == ["paper.missing"])
    #expect(try await o.codes(ReceiveLetter(o.school.id, text, paper: true), as: o.inBranch) == ["not.permitted"], "the committee receives and signs")
    let id: ID<Arrival> = ID(try await o.world.perform(ReceiveLetter(o.school.id, text, paper: true), as: o.inCommittee).made?.id ?? 0)
    #expect(try await o.codes(ReceiveLetter(o.school.id, text, paper: true), as: o.inCommittee) == ["letter.again"])
    #expect(try await o.codes(ReceiveLetter(o.tree.first.id, text, paper: true), as: o.outCommittee) == ["letter.again"], "nowhere else in the house either")
    let receipt = try SignedText(reading: await o.world.read { try ArrivalTable.texts(of: id, in: $0).receipt })
    #expect(try receipt.kind == .receipt && receipt["letter"] == SignedText(reading: text).digest && receipt["no"] == "2026-0007")
    #expect(try await o.world.count("SELECT count(*) FROM person WHERE name = '温志刚'") == 0, "the register is filled in from the paper")
    #expect(try await o.world.stored().range(of: Data("温志刚".utf8)) == nil)
  }
  @Test func forgedForeignExpiredAndOwnLettersAreToldApartAndChangeNothing() async throws {
    let o = try await Office(), stranger = try SigningKey(ID(901), kept: SigningKey.fresh()), day = o.world.now.day
    func receive(_ text: String) async throws -> [String] { try await o.codes(ReceiveLetter(o.school.id, text, paper: true), as: o.inCommittee) }
    func with(_ name: String, _ value: String) throws -> String { try o.coming { $0.map { $0.name == name ? .init(name, value) : $0 } } }
    #expect(try await receive("ZB1.坏") == ["text.unreadable"])
    #expect(try await receive(o.coming(by: stranger)) == ["issuer.unknown"])
    let letter = try o.coming(), parts = letter.split(separator: "."), swapped = try "\(parts[0]).\(with("name", "另一人").split(separator: ".")[1]).\(parts[2])"
    #expect(try await receive(swapped) == ["signature.wrong"])
    #expect(try await receive(with("until", day.adding(-1).description)) == ["letter.expired"])
    #expect(try await receive(with("on", day.adding(5).description)) == ["letter.ahead"])
    #expect(try await receive(with("until", "某日")) == ["letter.kind"])
    #expect(try await receive(o.receipt(for: SignedText(reading: letter))) == ["letter.kind"])
    let own = try await o.text(o.issue()).text
    #expect(try await receive(own) == ["letter.own"])
    #expect(try await o.codes(ReceiveLetter(o.otherTown.id, letter, paper: true), as: o.world.actor(.clerk, at: o.tree.county, account: ID(9))) == ["organization.kind"])
    try await o.world.perform(EndTrust(o.foreignID, because: "私钥丢失"))
    #expect(try await receive(letter) == ["issuer.ended"])
    #expect(try await o.world.count("SELECT count(*) FROM transfer_arrival") == 0)
    let bare = try await Office(key: false)
    #expect(try await bare.codes(ReceiveLetter(bare.school.id, bare.coming(), paper: true), as: bare.inCommittee) == ["key.none"])
    await #expect(throws: OutOfReach.self) { try await o.world.perform(ReceiveLetter(o.tree.first.id, letter, paper: true), as: o.inCommittee) }
  }
  @Test func theDoorPrintsThreePartsTakesReceiptsAndReceives() async throws {
    let o = try await Office(), id = try await o.issue(), path = "/transfer-letters/\(id)", receipt = try o.receipt(for: await o.text(id)), text = try o.coming()
    try await o.world.visit(["clerk": o.outCommittee, "out": o.outBranch, "in": o.inCommittee, "member": o.member(0), "other": o.member(1), "neighbour": o.neighbour]) { site in
      let print = try await site.get("\(path)/print", as: "clerk").text
      #expect(["存根", "中国共产党党员组织关系介绍信", "回执联", "2026年11月", "class=\"qr\""].allSatisfy(print.contains) && !print.contains("9901011980"))
      #expect(try await [site.get(path, as: "member").status, site.get(path, as: "other").status, site.get(path, as: "neighbour").status] == [200, 404, 404])
      #expect(try await site.get("\(path)/letter.txt", as: "clerk").text.hasPrefix("ZB1."))
      #expect(try await site.get("/people/\(o.people[1])/transfer-letter", as: "out").status == 403)
      let refused = try await site.post("/people/\(o.people[1])/transfer-letter", as: "clerk", [("toCommittee", "某厂党委"), ("dues", "11月"), ("days", "30")])
      #expect(refused.status == 422 && refused.text.contains("某厂党委"))
      let wrong = try await site.post("\(path)/receipt", as: "out", [("text", "ZB1.x")])
      #expect(wrong.status == 422 && wrong.text.contains("读不出签名内容"))
      #expect(try await site.post("\(path)/receipt", as: "out", [("text", receipt)]).status == 303)
      #expect(try await site.get(path, as: "out").text.contains("被接收"))

      let seen = try await site.post("/transfer-arrivals/look", as: "in", [("text", text)])
      #expect(seen.status == 201 && seen.text.contains("温志刚") && seen.text.contains("石桥中学党支部") && seen.text.contains("签名有效"))
      let unticked = try await site.post("/transfer-arrivals", as: "in", [("text", text), ("organization", o.school.id.description)])
      #expect(unticked.status == 422 && unticked.text.contains("只有签名不能接收") && unticked.text.contains("温志刚"))
      let made = try await site.post("/transfer-arrivals", as: "in", [("text", text), ("organization", o.school.id.description), ("paper", "true")])
      let arrival = try #require(made.location)
      let page = try await site.get(arrival, as: "in").text
      #expect(page.contains("登记此人") && page.contains("name=%E6%B8%A9"))
      #expect(try await site.get("\(arrival)/print", as: "in").text.contains("特此回复"))
      #expect(try await site.get("\(arrival)/receipt.txt", as: "in").text.hasPrefix("ZB1."))
      #expect(try await site.get(arrival, as: "neighbour").status == 404)
      let again = try await site.post("/transfer-arrivals/look", as: "in", [("text", text)])
      #expect(again.status == 409 && again.text.contains("不能重复使用"))
      #expect(try await site.get("/transfers?which=in", as: "in").text.contains("温志刚"))
      #expect(try await site.get("/transfers?which=over", as: "clerk").text.contains("已收到回执"))
    }
  }
}
