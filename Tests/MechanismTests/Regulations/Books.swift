import Essentials
import Testing
@testable import Regulations

@Suite struct Books {
  @Test func theShippedRulesOpenTheDutiesOfThisIssueAndNoOthers() throws {
    let book = try Shipped.book(), today = day("2026-11-21")
    #expect(book.opening(on: today).map(\.id).sorted() == ["XJ-02", "ZB-08", "ZB-10", "ZB-12", "ZB-14", "ZB-15", "ZB-16", "ZB-17", "ZB-20"])
    #expect(book.rules(on: today).filter { $0.kind == .term }.map(\.id).sorted() == ["XJ-01", "XJ-02", "XJ-03"])
    let waiting = book.rules(on: today).filter { $0.kind == .waiting }
    #expect(Set(waiting.map(\.id)).isSuperset(of: ["ZB-18", "ZB-24", "ZB-25", "JY-01", "JY-03"]))
    #expect(waiting.allSatisfy { $0.waits != nil && !$0.opensDuty })
    let expected = (1...26).map { "ZB-" + ($0 < 10 ? "0\($0)" : "\($0)") } + (1...16).map { "XJ-" + ($0 < 10 ? "0\($0)" : "\($0)") } + (1...7).map { "JY-0\($0)" }
      + ["DB-01", "DB-02", "YJ-01", "YJ-02", "XN-01"] + (1...3).map { "JF-0\($0)" } + (1...8).map { "JZ-0\($0)" } + (1...6).map { "HQ-0\($0)" }
      + ["RS-01", "RS-02"] + (1...25).map { "FZ-" + ($0 < 10 ? "0\($0)" : "\($0)") } + ["30", "31", "35", "37", "38"].map { "FZ-" + $0 }
      + (1...21).map { "DF-" + ($0 < 10 ? "0\($0)" : "\($0)") }
    let moving = (1...9).map { "ZZ-0\($0)" } + ["ZZ-10", "LD-01", "LD-02", "LD-04", "LD-05", "LD-06"]
    let lawsOfPersons = ["AQ-05", "DA-01"] + (1...4).map { "GX-0\($0)" }
    #expect(Set(book.rules.map(\.id)) == Set(expected + moving + lawsOfPersons))
  }

  @Test(arguments: [
    ("2019-12-31", nil), ("2020-01-01", "1"), ("2022-12-31", "1"), ("2023-01-01", "2"), ("2030-06-01", "2"),
  ] as [(String, String?)]) func theVersionInForceOnTheDayAnswers(_ on: String, _ version: String?) throws {
    let book = try Sample.book(Sample.good)
    #expect(book.rule("YL-01", on: day(on))?.version == version)
    #expect(book.rules(on: day(on)).count == (version == nil ? 0 : 1))
    #expect(book.asking(proof: "branchAssembly", on: day(on)).count == (version == nil ? 0 : 1))
    #expect(book.asking(proof: "themeDay", on: day(on)).isEmpty)
  }

  @Test func aRuleMayBelongToOneVersionOnlyAndChangeWithTheNext() throws {
    let book = try Shipped.book()
    #expect(book.rule("JY-03", on: day("2023-12-31"))?.confirmed == .secondary)
    #expect(book.rule("JY-03", on: day("2024-01-01"))?.confirmed == .unconfirmed)
    #expect(book.rule("JY-04", on: day("2024-01-01")) == nil)
    #expect(book.rule("ZB-08", on: day("2018-10-27")) == nil)
    #expect(book.rule("ZB-99", on: day("2026-01-01")) == nil)
  }

  @Test func figuresAreAskedForByName() throws {
    let book = try Shipped.book(), today = day("2026-11-21")
    #expect(book.integer("ZB-06", "committeeAt", on: today) == 7)
    #expect([book.integer("ZB-01", "foundAt", on: today), book.integer("ZB-02", "maxMembers", on: today), book.integer("ZB-06", "least", on: today), book.integer("ZB-06", "most", on: today)] == [3, 50, 3, 7])
    #expect(book.fraction("ZB-09", "attend", on: today) == Fraction(1, 2))
    #expect(book.fraction("ZB-09", "pass", on: today) == Fraction(1, 2))
    #expect(book.fraction("XJ-10", "attend", on: today) == Fraction(4, 5))
    #expect(book.integer("ZB-09", "attend", on: today) == nil)
    #expect(book.integer("ZB-06", "committeeAt", on: day("2018-01-01")) == nil)
    #expect(book.parameter("ZB-10", "pass", on: today)?.local == true)
    #expect(book.parameter("ZB-10", "attend", on: today)?.local == false)
  }

  @Test func aClauseIsCitedWithItsArticleAndItsMarks() throws {
    let book = try Shipped.book(), today = day("2026-11-21")
    let assembly = try #require(book.citation(Clause("ZB-08"), on: today))
    #expect(assembly.short == Word(zh: "支部条例", en: "Branch Regulations"))
    #expect(assembly.article == Word(zh: "第十一条", en: "Art. 11"))
    #expect(assembly.articleConfirmed && !assembly.local)
    #expect(book.citation(Clause("ZB-06"), on: today)?.articleConfirmed == false)
    #expect(book.citation(Clause("ZB-14"), on: today)?.local == true)
    #expect(book.citation(Clause("XJ-12"), on: today)?.article == Word(zh: "", en: ""))
    #expect(book.citation(Clause("ZB-08"), on: day("2018-01-01")) == nil)
    #expect(book.citation(Clause("QQ-01"), on: today) == nil)
  }

  @Test func evidenceFindsTheRulesItMeets() throws {
    let book = try Shipped.book(), today = day("2026-11-21")
    let kinds = ["branchAssembly", "committeeMeeting", "groupMeeting", "partyLecture", "secretaryLecture", "themeDay", "organizationLifeMeeting", "heartToHeartTalk", "election"]
    #expect(Set(kinds) == Set(book.vocabulary.evidence.keys))
    let found = kinds.map { kind in book.asking(proof: kind, on: today).map(\.id) }
    #expect(found == [["ZB-08"], ["ZB-10"], ["ZB-12"], ["ZB-14"], ["ZB-15"], ["ZB-16"], ["ZB-17"], ["ZB-20"], ["XJ-02"]])
  }

  @Test func aPlaceMayBeStricterFromADayOnAndIsCitedAsLocal() throws {
    let more = """
      overrides:
        - rule: YL-01
          from: 2024-01-01
          until: 2024-12-31
          zh: 县里规定每月一次。
          en: The county asks for it every month.
          period: month
          times: 1
          grace: 5
          reminders: [7]
          parameters: {most: 40, attend: 2/3}
        - rule: YL-01
          from: 2024-07-01
          zh: 县里再作规定。
          en: The county says more.
          parameters: {most: 45}
      """
    let book = try Sample.book(Sample.with(more: more))
    #expect(book.rules.map(\.from.description) == ["2020-01-01", "2023-01-01", "2024-01-01", "2024-07-01", "2025-01-01"])
    let before = try #require(book.rule("YL-01", on: day("2023-12-31"))), within = try #require(book.rule("YL-01", on: day("2024-01-01")))
    #expect([before.period, within.period] == [.quarter, .month])
    #expect([before.grace, within.grace] == [10, 5])
    #expect([before.local, within.local] == [false, true])
    #expect(within.reminders == [.days(7)])
    #expect(book.fraction("YL-01", "attend", on: day("2024-03-01")) == Fraction(2, 3))
    #expect(["2023-12-31", "2024-06-30", "2024-12-31", "2025-01-01"].map { book.integer("YL-01", "most", on: day($0)) } == [50, 40, 45, 45])
    #expect(book.rule("YL-01", on: day("2025-01-01"))?.period == .quarter)
    #expect(book.asking(proof: "branchAssembly", on: day("2024-08-01")).count == 1)
  }

  @Test func theListSaysWhatEachRuleDoesOrWaitsFor() throws {
    let lines = try Shipped.book().report()
    let assembly = try #require(lines.first { $0.id == "ZB-08" }), talks = try #require(lines.first { $0.id == "ZB-20" })
    #expect(assembly.cells(.en) == ["ZB-08", "Branch Regulations Art. 11", "duty", "every quarter", "opens a duty, proof: members' meeting", ""])
    #expect(talks.cells(.zh) == ["ZB-20", "支部条例 第十九条", "应尽事项", "每年", "产生应尽事项，凭据：谈心谈话", "条号待核、仅有二手来源"])
    #expect(lines.first { $0.id == "XJ-01" }?.effect.en == "used by XJ-02")
    #expect(lines.first { $0.id == "XJ-01" }?.period.en == "60, 60, 36 months")
    #expect(lines.first { $0.id == "XJ-03" }?.marks.map(\.zh) == ["条号待核", "仅有二手来源", "生效日待核"])
    #expect(lines.first { $0.id == "ZB-14" }?.marks.map(\.en) == ["secondary source only", "local"])
    #expect(lines.filter(\.opensDuty).count == 9)
    #expect(lines.allSatisfy { $0.cells(.zh).count == 6 && !$0.effect.zh.isEmpty && !$0.effect.en.isEmpty })
  }

  @Test func chineseTextsUseChinesePunctuation() throws {
    for rule in try Shipped.book().rules {
      #expect(rule.text.zh.allSatisfy { !",;()".contains($0) }, "\(rule.id)")
      #expect(!rule.text.en.unicodeScalars.contains { $0.value >= 0x4e00 && $0.value <= 0x9fff }, "\(rule.id)")
    }
  }
}
