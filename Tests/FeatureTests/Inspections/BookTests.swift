import FeatureKit
import Foundation
import OfficeText
import Support
import Testing
@testable import Inspections

/// The evidence book: everything in it was there before.
@Suite struct TheEvidenceBook {
  @Test func everyDutyStandsInItWithItsClauseItsStateAndItsProof() async throws {
    let o = try await Office(), book = try await o.book(as: o.holder)
    let part = try #require(book.parts.first { $0.rule == "ZB-16" }), november = try #require(part.lines.first { $0.duty.start == Day(year: 2026, month: 11, day: 1) })
    #expect(november.duty.state == .met)
    let proof = try #require(november.proofs.first)
    #expect(proof.day == Day(year: 2026, month: 11, day: 18) && proof.recorded.day == Day(year: 2026, month: 11, day: 20) && proof.delay == 2)
    #expect(proof.digest.count == 64 && proof.position != nil && proof.seal == 1)
    let kept = try await o.world.text("SELECT digest FROM journal WHERE id = \(proof.entry)")
    #expect(!kept.isEmpty)
    #expect(proof.post?.zh == "柳河村党支部书记")
    #expect(book.sum.owed == book.parts.flatMap(\.lines).count && book.sum.met == 1)
    #expect(book.parts.flatMap(\.lines).contains { $0.duty.state != .met && $0.proofs.isEmpty }, "what has no proof stands in it too")
  }
  @Test func theDaysAskedForBoundIt() async throws {
    let o = try await Office()
    #expect(try await o.book(nil, "from=2025-01-01&until=2025-12-31", as: o.holder).parts.isEmpty)
    let book = try await o.book(nil, "from=2027-01-01&until=2026-11-30", as: o.holder)
    #expect(book.from == book.until, "days the wrong way round are one day")
    #expect(try await o.book(nil, "from=1999-01-01&until=2026-12-04", as: o.holder).from == Day(year: 2023, month: 12, day: 4), "three years at most")
    #expect(try await o.book(nil, "from=xx&until=yy", as: o.holder).until == Office.today)
  }
  @Test func aRunningInspectionOpensItOnItsOwnDays() async throws {
    let o = try await Office()
    try await o.world.perform(o.action(from: Day(year: 2026, month: 11, day: 1), to: Day(year: 2026, month: 11, day: 30)), as: o.county)
    let book = try await o.book(as: o.looking())
    #expect(book.from == Day(year: 2026, month: 11, day: 1) && book.until == Day(year: 2026, month: 11, day: 30))
  }
  @Test func pageSheetAndWordFileSayTheSame() async throws {
    let o = try await Office()
    _ = try await o.open()
    let looking = try await o.looking(), id = o.tree.first.id
    try await o.world.visit(["looking": looking, "holder": o.holder, "neighbour": o.neighbour, "member": o.member]) { (caller) async throws in
      let page = try await caller.get("/organizations/\(id)/evidence-book", as: "looking")
      #expect(page.status == 200 && page.text.contains("签封 1") && page.text.contains("2 天后") && page.text.contains("检查正在进行"))
      #expect(try await caller.get("/organizations/\(id)/evidence-book", as: "holder").text.contains("沈立群"), "the branch sees on its own page who looks")
      let json = try await caller.get("/organizations/\(id)/evidence-book", as: "looking", json: true)
      #expect(json.status == 200 && json.text.contains("\"seal\":1"))
      let sheet = try await caller.get("/organizations/\(id)/evidence-book/print", as: "looking")
      #expect(sheet.status == 200 && sheet.text.contains("组织生活佐证册") && sheet.text.contains("签封1"))
      let file = try await caller.get("/organizations/\(id)/evidence-book.docx", as: "looking")
      #expect(file.status == 200)
      for path in ["evidence-book", "evidence-book/print", "evidence-book.docx"] {
        #expect(try await caller.get("/organizations/\(id)/\(path)", as: "neighbour").status == 404)
        #expect(try await caller.get("/organizations/\(id)/\(path)", as: "member").status == 403)
      }
    }
    let print = try await o.world.read(as: looking, sight: Inspections.book) { try BookPrint.load(id, Query(""), in: $0) }
    #expect(try print.text(reader).bytes().count > 1000 && print.file == "evidence-2026-01-01-2026-12-04-\(id).docx")
  }
  @Test func everyDutyIsPrintedOnceHoweverManyThereAre() throws {
    for n in [0, 1, 5, 40, 200] {
      let lines = (0..<n).map { EvidenceBook.Line(duty: Sample.duty(.met), waived: nil, proofs: $0 % 3 == 0 ? [] : [Sample.proof, Sample.proof]) }
      let part = EvidenceBook.Part(rule: "ZB-16", clause: Clause("ZB-16"), matter: Word(zh: "主题党日", en: ""), lines: lines)
      let book = EvidenceBook(organization: ID(3), name: "柳河村党支部", from: Office.today.adding(-300), until: Office.today, parts: n == 0 ? [] : [part], sum: .init(owed: n), isCut: false, asOf: Moment(Office.today))
      let markup = BookPrint(book: book).view(reader).markup
      #expect(markup.components(separatedBy: "<tr><td class=\"m\">").count - 1 == n)
    }
  }
}
