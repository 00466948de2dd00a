import Attachments
import FeatureKit
import Support
import Testing
import enum People.Standing
@testable import Approvals
@testable import People

/// Two files of one person: found, made one, and parted again.
@Suite struct MergingTests {
  /// 陈桂兰, and her once more as an applicant without number.
  private func doubled(_ v: Village) async throws -> (keep: ID<Person>, other: ID<Person>) {
    var first = AddPerson.chen(at: v.branch.id), second = AddPerson.chen(at: v.branch.id)
    (first.phone, first.education) = (nil, nil)
    (second.residentNumber, second.status, second.joined, second.confirmed, second.address) = (nil, .applicant, nil, nil, nil)
    return (try await v.add(first), try await v.add(second))
  }
  private func merge(_ keep: ID<Person>, _ other: ID<Person>) -> MergePersons { MergePersons(keep: keep, version: 1, other: other, otherVersion: 1, reason: "本人到场核对") }

  @Test func likelyPairsAreShownWithinReachOnly() async throws {
    let v = try await Village(), (keep, other) = try await doubled(v)
    var afar = AddPerson.chen(at: v.away.id)
    (afar.residentNumber, afar.status, afar.joined, afar.confirmed, afar.phone) = (nil, .applicant, nil, nil, nil)
    try await v.add(afar, as: v.world.actor(.clerk, at: v.other))
    var neighbour = AddPerson.named("谭永康", 112, at: v.branch.id)
    (neighbour.birth, neighbour.residentNumber) = (nil, residentNumber("19600101", 112))
    try await v.add(neighbour)
    for birth in [nil, Day(year: 1961, month: 2, day: 3), nil] { try await v.world.perform(AddPerson(organization: v.branch.id, name: "罗秀珍", birth: birth, status: .applicant), as: v.clerk) }
    let page = try await v.world.read(as: v.clerk) { try DuplicatesPage.load($0) }
    #expect(page.pairs.map { Set([$0.first.id, $0.second.id]) }.first == Set([keep, other]) && page.pairs.first?.why == [.nameAndBirth])
    #expect(page.pairs.map(\.why) == [[.nameAndBirth], [.name], [.name], [.name], [.phone]], "each pair once, and who only shares a phone comes last")
    let json = String(decoding: try JSON.encode(page), as: UTF8.self)
    #expect(!json.contains("11512342251") && !json.contains("三组十二号"), "personal fields stay covered")
    try await v.world.perform(KeepApart(other, keep), as: v.clerk)
    #expect(try await v.world.read(as: v.clerk) { try DuplicatesPage.load($0) }.pairs.map(\.why) == [[.name], [.name], [.name], [.phone]])
    #expect(try await v.world.refusal(of: KeepApart(keep, other), as: v.clerk)?.kind == .conflict)
  }
  @Test func mergingKeepsOneFileAndFillsWhatItLacks() async throws {
    let v = try await Village(), (keep, other) = try await doubled(v)
    let work = RecordFacts(from: Day(year: 1976, month: 3, day: 1), [.institution: "上湾村", .title: "妇女主任"])
    try await v.world.perform(AddFileRecord(person: other, section: .work, work), as: v.clerk)
    try await v.world.perform(merge(keep, other), as: v.clerk)
    let kept = try await v.world.read(as: v.clerk) { try PersonTable.one(keep, opening: true, in: $0) }
    #expect(kept.facts.phone == "11512342251" && kept.facts.education == "71" && kept.facts.status == .full && kept.facts.address == "石桥镇上湾村三组十二号")
    #expect(try await v.world.text("SELECT name || total FROM running_count WHERE organization = 3 ORDER BY name") == "applicants0,fullMembers1,members1,persons1")
    #expect(try await v.world.read(as: v.clerk) { try RosterPage.load(Query(""), in: $0) }.items.map(\.id) == [keep])
    #expect(try await v.world.read(as: v.clerk) { try RosterPage.load(Query("q=%E6%A1%82%E5%85%B0"), in: $0) }.items.map(\.id) == [keep])
    let page = try await v.world.read(as: v.clerk) { try PersonPage.load(keep, in: $0) }
    #expect(page.sections.first { $0.section == .work }?.count == 1 && page.merges.map(\.other.id) == [other])
    #expect(try await v.world.read(as: v.clerk) { try PersonPage.load(other, in: $0) }.merges.map(\.kept.id) == [keep], "the other file says where it went")
    #expect(try await v.world.refusal(of: AddFileRecord(person: other, section: .work, work), as: v.clerk)?.problems.map(\.code) == ["merged"])
    #expect(try await v.world.read(as: v.clerk) { try DuplicatesPage.load($0) }.pairs.isEmpty)
  }
  @Test func aMergeCanBeUndoneToWhatStoodBefore() async throws {
    let v = try await Village(), (keep, other) = try await doubled(v)
    let before = try await v.world.read(as: v.clerk) { [try PersonTable.one(keep, opening: true, in: $0).facts, try PersonTable.one(other, opening: true, in: $0).facts] }
    try await v.world.perform(AddFileRecord(person: other, section: .reward, RecordFacts(from: Day(year: 2021, month: 6, day: 28), [.title: "优秀村民", .rank: "town", .institution: "石桥镇"])), as: v.clerk)
    let id = ID<Merge>(try await v.world.perform(merge(keep, other), as: v.clerk).made?.id ?? 0)
    try await v.world.perform(UndoMerge(id), as: v.clerk)
    #expect(try await v.world.read(as: v.clerk) { [try PersonTable.one(keep, opening: true, in: $0).facts, try PersonTable.one(other, opening: true, in: $0).facts] } == before)
    #expect(try await v.world.text("SELECT name || total FROM running_count WHERE organization = 3 ORDER BY name") == "applicants1,fullMembers1,members1,persons2")
    #expect(try await v.world.read(as: v.clerk) { try PersonPage.load(other, in: $0) }.sections.first { $0.section == .reward }?.count == 1)
    #expect(try await v.world.read(as: v.clerk) { try RosterPage.load(Query("q=%E6%A1%82%E5%85%B0"), in: $0) }.items.count == 2)
    #expect(try await v.world.refusal(of: UndoMerge(id), as: v.clerk)?.problems.map(\.code) == ["undone"])
  }
  @Test func anUndoneMergeReturnsTheNumberItHadMoved() async throws {
    let v = try await Village()
    var first = AddPerson.chen(at: v.branch.id)
    (first.residentNumber, first.status, first.joined, first.confirmed) = (nil, .none, nil, nil)
    var second = AddPerson.chen(at: v.branch.id)
    (second.status, second.joined, second.confirmed) = (.none, nil, nil)
    let keep = try await v.add(first), other = try await v.add(second), number = second.residentNumber
    let id = ID<Merge>(try await v.world.perform(merge(keep, other), as: v.clerk).made?.id ?? 0)
    #expect(try await v.world.read(as: v.clerk) { try PersonTable.one(keep, opening: true, in: $0) }.facts.residentNumber == number)
    #expect(try await v.world.read(as: v.clerk) { try PersonTable.twin(number ?? "", in: $0) }?.id == keep)
    try await v.world.perform(UndoMerge(id), as: v.clerk)
    #expect(try await v.world.read(as: v.clerk) { try PersonTable.twin(number ?? "", in: $0) }?.id == other)
  }
  @Test func onceTheKeptFileWasChangedItIsNotUndone() async throws {
    let v = try await Village(), (keep, other) = try await doubled(v)
    let id = ID<Merge>(try await v.world.perform(merge(keep, other), as: v.clerk).made?.id ?? 0)
    var correction = CorrectPerson(person: keep, version: 2)
    correction.phone = "11598765432"
    try await v.world.perform(correction, as: v.clerk)
    let refusal = try await v.world.refusal(of: UndoMerge(id), as: v.clerk)
    #expect(refusal?.kind == .conflict && refusal?.problems.map(\.code) == ["depended"])
    #expect(try await v.world.text("SELECT standing FROM person WHERE id = \(other)") == "merged")
  }

  @Test func whatCannotBeOnePersonIsRefused() async throws {
    let v = try await Village(), chen = try await v.add(.chen(at: v.branch.id)), tan = try await v.add(.named("陈桂兰", 114, at: v.branch.id))
    func codes(_ action: MergePersons) async throws -> [String] { try await v.world.refusal(of: action, as: v.clerk)?.problems.map(\.code) ?? [] }
    #expect(try await codes(MergePersons(keep: chen, version: 1, other: tan, otherVersion: 1, reason: " ")) == ["resident.differ", "reason"], "both are said")
    #expect(try await codes(MergePersons(keep: chen, version: 1, other: chen, otherVersion: 1, reason: "同一人")).first == "same")
    var applicant = AddPerson.chen(at: v.branch.id)
    (applicant.residentNumber, applicant.status, applicant.joined, applicant.confirmed) = (nil, .applicant, nil, nil)
    let plain = try await v.add(applicant)
    #expect(try await codes(MergePersons(keep: plain, version: 1, other: chen, otherVersion: 1, reason: "同一人")) == ["status"])
    #expect(try await codes(MergePersons(keep: chen, version: 7, other: plain, otherVersion: 1, reason: "同一人")) == ["changed"])
    try await v.world.perform(MergePersons(keep: chen, version: 1, other: tan, otherVersion: 1, reason: "核对身份证，第二份登记有误", otherNumberIsWrong: true), as: v.clerk)
    #expect(try await v.world.count("SELECT count(*) FROM person WHERE resident_key IS NOT NULL") == 1)
  }
  @Test func bothFilesHaveToBeWithinReach() async throws {
    let v = try await Village(), chen = try await v.add(.chen(at: v.branch.id))
    var afar = AddPerson.chen(at: v.away.id)
    (afar.residentNumber, afar.status, afar.joined, afar.confirmed) = (nil, .applicant, nil, nil)
    let other = try await v.add(afar, as: v.world.actor(.clerk, at: v.other))
    await #expect(throws: OutOfReach.self) { try await v.world.perform(merge(chen, other), as: v.clerk) }
    let leader = v.world.actor(.leader, at: v.town, account: ID(905))
    let same = try await doubledAgain(v)
    #expect(try await v.world.refusal(of: merge(chen, same), as: leader)?.kind == .forbidden)
  }
  private func doubledAgain(_ v: Village) async throws -> ID<Person> {
    var second = AddPerson.chen(at: v.branch.id)
    (second.residentNumber, second.status, second.joined, second.confirmed) = (nil, .applicant, nil, nil)
    return try await v.add(second)
  }
  @Test func postsAndRequestsGoAlong() async throws {
    let v = try await Village(), (keep, other) = try await doubled(v), day = Day(year: 2020, month: 1, day: 1)
    let posts = [PostTable.begin(ID(8001), other, .member, at: v.branch.id, since: day), PostTable.begin(ID(8002), other, .gridWorker, at: v.branch.id, since: day), PostTable.begin(ID(8003), keep, .member, at: v.branch.id, since: day)]
    try await v.world.database.write { session in for post in posts { try session.execute(post.sql) } }
    let asker = v.world.actor(.member, at: v.branch, person: other, account: ID(901))
    try await v.world.perform(AskCorrection(KeyFacts(birth: Day(year: 1954, month: 3, day: 13)), reason: "户口簿"), as: asker)
    try await v.world.perform(OpenPersonalField(person: other, field: .phone, reason: "核对"), as: v.clerk)
    try await v.world.perform(AddPaper(person: other, kind: .report, KeptFile(name: "自传.pdf", type: .pdf, bytes: 9, digest: "d1")), as: v.clerk)
    let id = ID<Merge>(try await v.world.perform(merge(keep, other), as: v.clerk).made?.id ?? 0)
    #expect(try await v.world.text("SELECT role || person FROM post ORDER BY id") == "member\(other),gridWorker\(keep),member\(keep)", "what would stand twice stays")
    #expect(try await v.world.text("SELECT person FROM approval") == "\(keep)")
    #expect(try await v.world.text("SELECT person FROM opened_field UNION ALL SELECT person FROM person_paper") == "\(keep),\(keep)")
    try await v.world.perform(UndoMerge(id), as: v.clerk)
    #expect(try await v.world.text("SELECT role || person FROM post ORDER BY id") == "member\(other),gridWorker\(other),member\(keep)")
    #expect(try await v.world.text("SELECT person FROM approval UNION ALL SELECT person FROM opened_field UNION ALL SELECT person FROM person_paper") == "\(other),\(other),\(other)")
  }
}
