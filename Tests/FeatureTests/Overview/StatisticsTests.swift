import FeatureKit
import Foundation
import People
import Support
import Testing
@testable import Overview

@Suite struct StatisticsFigures {
  @Test func membersAreToldApartAsTheCommuniqueDoesAndOthersAreLeftOut() async throws {
    let s = try await Shire()
    _ = try await s.person(101, born: "1998-05-01", at: s.tree.first)
    let old = try await s.person(103, born: "1950-05-01", at: s.tree.second), stopped = try await s.person(105, born: "1960-05-01", at: s.tree.second), none = try await s.person(107, born: "1970-05-01", at: s.tree.second)
    try await s.run("UPDATE person SET sex = 'female', ethnicity = '07', education = '31', work_post = 'retired' WHERE id = \(old)")
    try await s.run("UPDATE person SET standing = 'stopped' WHERE id = \(stopped)")
    try await s.run("UPDATE person SET status = 'none', confirmed = NULL WHERE id = \(none)")
    let page = try await s.world.read(as: s.clerk, sight: Overview.read) { try StatisticsPage.load(s.tree.town.id, in: $0) }, all = page.statistics
    #expect(all.members == 2 && all.count(.sex, "female") == 1 && all.count(.ethnicity, "other") == 1 && all.count(.education, "1", "2", "3") == 1 && all.count(.age, "to30") == 1 && all.count(.age, "over60") == 1 && all.count(.work, "retired") == 1)
    #expect(page.sentences.map(\.zh).contains("女党员 1 名，占 50.0%。") && all.tables.first { $0.cut == .education }?.lines.last == Statistics.Line(word: .notOnRecord, count: 1))
    for table in all.tables { #expect(table.lines.reduce(0) { $0 + $1.count } == 2, "\(table.cut): every member is on one line") }
    #expect(!page.view(reader).markup.contains("陈桂兰"))
    #expect(try await s.world.read(as: s.secretary, sight: Overview.read) { try StatisticsPage.load(s.tree.first.id, in: $0) }.statistics.members == 1)
  }
  @Test func theyComeAsFilesAndNotToSiblings() async throws {
    let s = try await Shire(), path = "/organizations/\(s.tree.second.id)/overview/statistics"
    _ = try await s.person(101, born: "1998-05-01", at: s.tree.second)
    for page in [path, "\(path).csv", "\(path).docx"] {
      #expect(try await s.ask(page, as: "secretary").status == 404, "\(page)")
      #expect(try await s.ask(page, as: "clerk").status == 200, "\(page)")
    }
    #expect(try await s.ask("\(path).csv", as: "clerk").text.contains("性别,男,1,100.0%\r\n"))
    #expect(try await s.ask("\(path).docx", as: "clerk").bytes.starts(with: Array("PK".utf8)))
    #expect(try await s.ask("/organizations/\(s.tree.first.id)/overview/statistics", as: "clerk").text.contains("没有党员"))
  }
}
