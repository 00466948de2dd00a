import Documents
import FeatureKit
import OfficeText
import Support
import Testing
@testable import Gatherings

/// Minutes, lists and the year's book, on paper and for word processors.
@Suite struct OfficeTests {
  private func texts(_ text: OfficeText) -> String {
    text.parts.map { part in
      switch part {
      case .title(let lines), .signature(let lines): lines.joined()
      case .heading(let text, _), .small(let text): text
      case .paragraph(let text, let lead): (lead ?? "") + text
      case .line(let word, let text): "\(word)：\(text)"
      case .table(let table): ([table.heads] + table.rows).map { $0.joined(separator: "|") }.joined(separator: "\n")
      case .document(let document): document.text
      case .pageBreak: ""
      }
    }.joined(separator: "\n")
  }
  @Test func minutesAndListsComeAsFilesWithNoReasonOfAbsence() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.branchAssembly])
    try await hall.world.perform(TakeLeave(id, person: hall.members[5], because: "住院"), as: hall.secretary)
    try await office.visit { (site) async throws in
      #expect(try await site.get("/gatherings/\(id)/minutes.docx", as: "secretary").status == 404, "no minutes stand yet")
      let blank = try await site.get("/gatherings/\(id)/attendance.docx", as: "secretary")
      #expect(blank.status == 200 && blank.type == OfficeText.type && blank.text.hasPrefix("PK"))
    }
    let g = try await hall.gathering(id), all = try await hall.roll(id).attendees.filter { $0.mark == .expected }.map(\.person.id)
    try await hall.world.perform(MarkAttendance(id, version: g.version, Dictionary(uniqueKeysWithValues: all.map { ($0, .came) })), as: hall.secretary)
    try await hall.world.perform(hall.minutes(id, resolution: "通过工作计划", body: .assembly, VoteCount(agree: 5, against: 0, abstain: 0)), as: hall.secretary)
    let page = try await hall.world.read(as: hall.secretary, sight: "gatherings.read") { try PrintPage.load(id, in: $0) }
    let minutes = texts(page.minutesText("https://zhibu.test")), list = texts(page.listText("https://zhibu.test"))
    #expect(minutes.contains("通报工作，讨论计划。") && minutes.contains("决议。通过工作计划。以举手方式表决") && minutes.contains("主持：周国安") && minutes.contains("https://zhibu.test/gatherings/\(id)"))
    #expect(list.contains("1|周国安|到会") && list.contains("何玉珍|请假"))
    #expect(!minutes.contains("住院") && !list.contains("住院"))
    try await office.visit { (site) async throws in
      #expect(try await site.get("/gatherings/\(id)/minutes.docx", as: "member").text.hasPrefix("PK"))
      #expect(try await site.get("/gatherings/\(id)/minutes.docx", as: "stranger").status == 404)
    }
  }
  @Test func theYearsBookTellsEachGatheringInOrder() async throws {
    let office = try await Office(), hall = office.hall, late = Moment(Day(year: 2026, month: 3, day: 5), minutes: 1140)
    for (kinds, at) in [([Gathering.Kind.branchAssembly, .themeDay], Hall.evening), ([.themeDay], late)] {
      let id = try await hall.plan(kinds, at: at)
      try await hall.mark(id, away: [hall.members[4]])
      let resolution = kinds.contains(.branchAssembly) ? "通过工作计划" : nil
      try await hall.world.perform(hall.minutes(id, resolution: resolution, body: resolution.map { _ in VoteBody.assembly }, resolution.map { _ in VoteCount(agree: 5, against: 0, abstain: 0) }), as: hall.secretary)
    }
    _ = try await hall.plan([.themeDay], at: Leave.tomorrow)
    let branch = hall.branch.id, page = try await hall.world.read(as: hall.secretary, sight: "gatherings.book") { try YearbookPage.load(branch, Query("year=2026"), in: $0) }
    let text = texts(page.text("https://zhibu.test"))
    #expect(page.book.lines.map(\.starts) == [late, Hall.evening], "earliest first, and only what is on record")
    #expect(text.contains("党员大会1次") && text.contains("主题党日2次") && text.contains("决议：通过工作计划。赞成5人") && text.contains("补记") && text.contains("周国安主持。应到8人，到会7人。"))
    try await office.visit { (site) async throws in
      let paper = try await site.get("/organizations/\(branch)/yearbook?year=2026", as: "secretary")
      #expect(paper.text.contains("2026年组织生活年册") && paper.text.contains("3月5日"))
      #expect(try await site.get("/organizations/\(branch)/yearbook.docx?year=2026", as: "secretary").text.hasPrefix("PK"))
      #expect(try await site.get("/organizations/\(branch)/yearbook", as: "member").status == 403)
      #expect(try await site.get("/organizations/\(branch)/yearbook", as: "stranger").status == 404)
      #expect(try await site.get("/organizations/\(branch)/yearbook?year=2020", as: "secretary").text.contains("没有归档"))
    }
  }
}
