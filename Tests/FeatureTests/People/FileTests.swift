import FeatureKit
import Support
import Testing
@testable import People

/// Records of a file: what may stand in it, who writes it, who reads it.
@Suite struct FileTests {
  static let today = Day(year: 2026, month: 12, day: 4)
  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  static let born1954: PersonFacts = AddPerson.chen(at: ID(3)).facts

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var section: FileSection
    var facts: RecordFacts
    /// `field code`, one for each problem.
    var problems: Set<String>
    var testDescription: String { name }
  }
  static let school: [RecordKey: String] = [.institution: "石桥镇初级中学", .level: "71"]
  static let rows: [Row] = [
    Row(name: "a right one", section: .education, facts: RecordFacts(from: day("1967-09-01"), until: day("1970-07-01"), school), problems: []),
    Row(name: "both wrong fields are said", section: .education, facts: RecordFacts(from: day("1950-09-01"), [.institution: "石桥镇初级中学", .level: "没有"]), problems: ["from from.birth", "level code"]),
    Row(name: "ends before it begins", section: .work, facts: RecordFacts(from: day("1990-01-01"), until: day("1980-01-01"), [.institution: "上湾村", .title: "会计"]), problems: ["until until.before"]),
    Row(name: "work at nine", section: .work, facts: RecordFacts(from: day("1963-05-01"), [.institution: "上湾村", .title: "会计"]), problems: ["from from.age"]),
    Row(name: "a reward still to come", section: .reward, facts: RecordFacts(from: day("2026-12-05"), [.title: "优秀共产党员", .rank: "county", .institution: "县委"]), problems: ["from from.future"]),
    Row(name: "a reward of two days", section: .reward, facts: RecordFacts(from: day("2021-07-01"), until: day("2021-07-02"), [.title: "优秀共产党员", .rank: "county", .institution: "县委"]), problems: ["until until.none"]),
    Row(name: "a punishment before joining", section: .discipline, facts: RecordFacts(from: day("1975-01-01"), [.measure: "warning", .cause: "违反工作纪律", .institution: "县纪委"]), problems: ["from from.joined"]),
    Row(name: "a punishment weighs on", section: .discipline, facts: RecordFacts(from: day("2026-06-01"), until: day("2027-06-01"), [.measure: "warning", .cause: "违反工作纪律", .institution: "县纪委"]), problems: []),
    Row(name: "family has no days", section: .family, facts: RecordFacts(from: day("1980-01-01"), [.relation: "child", .fullName: "陈永明"]), problems: ["from days.none"]),
    Row(name: "a relative who is not born", section: .family, facts: RecordFacts([.relation: "child", .fullName: "陈永明", .birth: "2030-01-01"]), problems: ["birth day"]),
    Row(name: "a field of another section", section: .family, facts: RecordFacts([.relation: "child", .fullName: "陈永明", .measure: "warning"]), problems: ["measure field"]),
    Row(name: "hours beyond belief", section: .training, facts: RecordFacts(from: day("2025-05-01"), [.title: "冬季轮训", .hours: "9000"]), problems: ["hours number"]),
    Row(name: "nothing at all", section: .hardship, facts: RecordFacts(), problems: ["from missing", "how missing", "note missing"]),
    Row(name: "a very long name", section: .work, facts: RecordFacts(from: day("1990-01-01"), [.institution: String(repeating: "长", count: 61), .title: "会计"]), problems: ["institution long"]),
  ]
  @Test(arguments: rows) func whatIsWrongIsSaidFieldByField(_ row: Row) {
    let found = row.facts.tidied.problems(in: row.section, of: Self.born1954, today: Self.today)
    #expect(Set(found.map { "\($0.field ?? "") \($0.code)" }) == row.problems)
  }
  @Test func everySectionSaysOfItselfWhatItHolds() {
    for section in FileSection.allCases {
      #expect(section.fields.contains(where: \.needed) && Set(section.fields.map(\.key)).count == section.fields.count)
      #expect(section.headline.allSatisfy { section.field($0) != nil }, "\(section)")
    }
  }
  @Test func whatIsKeptReadsBackAsItWasWritten() {
    let facts = RecordFacts(from: Self.day("1990-01-01"), [.institution: "上湾村", .note: "一行\n二行", .title: "会计"])
    #expect(RecordFacts(from: facts.from, until: nil, sealed: facts.sealed) == facts)
    #expect(RecordFacts([.title: " 会计\u{1e}\u{0} "]).tidied.values == [.title: "会计"])
  }

  private let reward = RecordFacts(from: day("2021-06-28"), [.title: "优秀共产党员", .rank: "county", .institution: "中共青禾县委员会"])
  private let child = RecordFacts([.relation: "child", .fullName: "陈永明", .phone: "11533334444"])

  @Test func aRecordIsAddedCorrectedAndRemovedWithItsMark() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let record = ID<FileRecord>(try await v.world.perform(AddFileRecord(person: id, section: .reward, reward), as: v.clerk).made?.id ?? 0)
    #expect(try await v.world.refusal(of: AddFileRecord(person: id, section: .reward, reward), as: v.clerk)?.problems.map(\.code) == ["twice"])
    var better = reward
    better.values[.rank] = "city"
    try await v.world.perform(CorrectFileRecord(person: id, record: record, version: 1, better), as: v.clerk)
    #expect(try await v.world.refusal(of: CorrectFileRecord(person: id, record: record, version: 1, reward), as: v.clerk)?.kind == .conflict, "a second clerk with the old page")
    #expect(try await v.world.refusal(of: RemoveFileRecord(person: id, record: record, version: 2, reason: " "), as: v.clerk)?.problems.map(\.code) == ["reason"])
    try await v.world.perform(RemoveFileRecord(person: id, record: record, version: 2, reason: "记错了人"), as: v.clerk)
    #expect(try await v.world.refusal(of: RemoveFileRecord(person: id, record: record, version: 3, reason: "再来一次"), as: v.clerk)?.problems.map(\.code) == ["removed"])
    let page = try await v.world.read(as: v.clerk) { try PersonPage.load(id, in: $0) }, part = page.sections.first { $0.section == .reward }
    #expect(part?.count == 0 && part?.records.map(\.removed?.reason) == ["记错了人"] && !page.life.contains { $0.what.zh.contains("优秀共产党员") })
    let leader = v.world.actor(.leader, at: v.town, account: ID(905))
    #expect(try await v.world.read(as: leader) { try PersonPage.load(id, in: $0) }.sections.isEmpty, "who may not add sees neither empty sections nor what was removed")
    let said = try await v.world.text("SELECT zh FROM journal WHERE action IN ('people.addRecord', 'people.correctRecord', 'people.removeRecord') ORDER BY id")
    #expect(said.contains("奖励") && said.contains("级别") && !said.contains("优秀") && !said.contains("桂"))
    #expect(try await v.world.count("SELECT count(*) FROM file_record WHERE CAST(details AS TEXT) LIKE '%优秀%'") == 0, "sealed on disk")
  }
  @Test func sealedSectionsAreOpenedWithAReasonThatThePersonReads() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let record = ID<FileRecord>(try await v.world.perform(AddFileRecord(person: id, section: .family, child), as: v.clerk).made?.id ?? 0)
    let page = try await v.world.read(as: v.clerk) { try PersonPage.load(id, in: $0) }, part = page.sections.first { $0.section == .family }
    #expect(part?.covered == .family && part?.count == 1 && part?.records.isEmpty == true)
    let json = String(decoding: try JSON.encode(page), as: UTF8.self), html = page.view(Reader(language: .zh, today: Self.today)).markup
    #expect(!json.contains("陈永明") && !html.contains("陈永明") && !json.contains("11533334444"))
    var better = child
    better.values[.institution] = "在东莞务工"
    #expect(try await v.world.refusal(of: CorrectFileRecord(person: id, record: record, version: 1, better), as: v.clerk)?.problems.map(\.code) == ["covered"], "who has not opened it cannot write over it")
    #expect(try await v.world.read(as: v.clerk) { try RecordPage.correcting($0, .nothing, id, record) }.facts == nil)
    let look = ID<OpenedField>(try await v.world.perform(OpenPersonalField(person: id, field: .family, reason: "春节走访"), as: v.clerk).made?.id ?? 0)
    #expect(try await v.world.read(as: v.clerk) { try OpenedPage.load(id, look, in: $0) }.records.map(\.headline.zh) == ["子女 陈永明"])
    try await v.world.perform(CorrectFileRecord(person: id, record: record, version: 1, better), as: v.clerk)
    let me = Actor(account: ID(901), person: id, posts: [])
    let mine = try await v.world.read(as: me) { try MePage.load([], in: $0) }
    #expect(mine.looks.map(\.reason) == ["春节走访"] && mine.sections.first { $0.section == .family }?.records.count == 1)
    v.world.travel(to: v.world.now.adding(seconds: 601))
    let late = try await v.world.read(as: v.clerk) { try OpenedPage.load(id, look, in: $0) }
    #expect(late.timeOver && late.records.isEmpty)
    #expect(try await v.world.refusal(of: CorrectFileRecord(person: id, record: record, version: 2, child), as: v.clerk)?.problems.map(\.code) == ["covered"])
  }
  @Test func membersWriteTheirOwnSectionsAndNobodyElses() async throws {
    let v = try await Village(), chen = try await v.add(.chen(at: v.branch.id)), other = try await v.add(.named("谭永康", 112, at: v.branch.id))
    let me = v.world.actor(.member, at: v.branch, person: chen, account: ID(901))
    let work = RecordFacts(from: Self.day("1976-03-01"), until: Self.day("1992-12-31"), [.institution: "上湾村", .title: "妇女主任"])
    try await v.world.perform(AddFileRecord(person: chen, section: .work, work), as: me)
    #expect(try await v.world.text("SELECT zh FROM journal WHERE action = 'people.addRecord'").hasPrefix("本人"))
    #expect(try await v.world.refusal(of: AddFileRecord(person: chen, section: .reward, reward), as: me)?.kind == .forbidden, "a reward rests on a decision")
    await #expect(throws: OutOfReach.self) { try await v.world.perform(AddFileRecord(person: other, section: .work, work), as: me) }
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: me) { try PersonPage.load(other, in: $0.seeing(People.read)) } }
    let leader = v.world.actor(.leader, at: v.town, account: ID(905))
    #expect(try await v.world.refusal(of: AddFileRecord(person: chen, section: .work, work), as: leader)?.kind == .forbidden)
    let stranger = v.world.actor(.clerk, at: v.other, account: ID(906))
    await #expect(throws: OutOfReach.self) { try await v.world.perform(AddFileRecord(person: chen, section: .work, work), as: stranger) }
    #expect(try await v.world.count("SELECT count(*) FROM file_record") == 1)
  }
  @Test func aLifeIsOneListByDays() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    try await v.world.perform(AddFileRecord(person: id, section: .reward, reward), as: v.clerk)
    try await v.world.perform(AddFileRecord(person: id, section: .hardship, RecordFacts(from: Self.day("2020-01-01"), [.how: "illness", .note: "住院"])), as: v.clerk)
    let post = PostTable.begin(ID(7001), id, .committeeMember, at: v.branch.id, since: Self.day("1996-03-01"), until: Self.day("2008-09-30"))
    try await v.world.database.write { session in _ = try session.execute(post.sql) }
    let life = try await v.world.read(as: v.clerk) { try PersonPage.load(id, in: $0) }.life
    #expect(life.map(\.day.description) == ["2026-12-04", "2021-06-28", "2008-09-30", "1996-03-01", "1980-07-01", "1979-07-01", "1954-03-12"])
    #expect(life.map(\.what.zh) == ["在“上湾村党支部”登记，正式党员", "奖励：优秀共产党员 县（市、区）级", "不再任“上湾村党支部”委员", "任“上湾村党支部”委员", "转为正式党员", "接收为预备党员", "出生"])
    let mine = try await v.world.read(as: Actor(account: ID(901), person: id, posts: [])) { try MePage.load([], in: $0) }.life
    #expect(mine.contains { $0.what.zh.hasPrefix("生活困难") }, "what is covered for others is there for oneself")
  }
}
