import Attachments
import FeatureKit
import Foundation
import HummingbirdTesting
import Support
import Testing
@testable import Approvals
@testable import People

/// What somebody asks to have erased: who asks, who decides, what goes and what stays.
@Suite struct ErasingTests {
  private let today = Day(year: 2026, month: 12, day: 4)
  private func me(_ v: Village, _ id: ID<Person>) -> Actor { v.world.actor(.member, at: v.branch, person: id, account: ID(901)) }
  private func family(_ v: Village, _ id: ID<Person>) async throws {
    try await v.world.perform(AddFileRecord(person: id, section: .family, RecordFacts([.relation: "child", .fullName: "陈小英"])), as: v.clerk)
  }

  @Test func whatAMemberAsksForIsErasedWhenAClerkApproves() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    try await family(v, id)
    let request: ID<Approval> = ID(try await v.world.perform(AskErasure([.phone, .family], reason: "号码已经停用"), as: me(v, id)).made?.id ?? 0)
    #expect(try await v.world.read(as: v.clerk) { try PersonTable.one(id, opening: true, in: $0) }.facts.phone != nil, "nothing yet")
    #expect(try await v.world.refusal(of: AskErasure([.address], reason: "不再需要"), as: me(v, id))?.problems.map(\.code) == ["waiting"])
    try await v.world.perform(Approve(request, version: 1), as: v.clerk)
    let after = try await v.world.read(as: v.clerk) { try PersonTable.one(id, opening: true, in: $0) }
    #expect(after.facts.phone == nil && after.masks.phone == nil && after.facts.address != nil && after.facts.residentNumber != nil, "only what was asked for")
    #expect(try await v.world.text("SELECT phone_key FROM person") == "-")
    #expect(try await v.world.count("SELECT count(*) FROM file_record") == 0)
    let done = try await v.world.read(as: me(v, id)) { try ErasureTable.of(id, in: $0) }
    #expect(done.map(\.fields) == [[.phone, .family]] && done.first?.asked == today && done.first?.reason == "号码已经停用")
    let said = try await v.world.text("SELECT zh FROM journal WHERE action LIKE 'people.%rase%' ORDER BY id")
    #expect(said.contains("电话、家庭成员") && !said.contains("115") && !said.contains("陈"), "fields are named, never what stood there, nor the person")
    #expect(try await v.world.text("SELECT clause FROM journal WHERE action = 'people.erase'") == "GX-02")
  }
  @Test func aClerkErasesForWhoAskedOnPaper() async throws {
    let open = try await OpenVillage(), path = "/people/\(open.person)/erase"
    try await open.visit { site in
      let form = try await site.get(path, as: "clerk")
      #expect(form.status == 200 && form.text.contains("依照规定不能删除的内容") && form.text.contains("档案法") && form.text.contains("个人信息保护法"))
      #expect(try await site.post(path, as: "clerk", ["fields": "phone", "reason": "", "asked": "2026-12-05"]).status == 422)
      #expect(try await site.post(path, as: "clerk", ["fields": "phone", "reason": "本人书面申请", "asked": "2026-12-02"]).status == 303)
      #expect(try await site.get("/people/\(open.person)", as: "clerk").text.contains("已按申请删除的内容"))
      #expect(try await site.post(path, as: "clerk", ["fields": "phone", "reason": "再来一次", "asked": "2026-12-02"]).text.contains("已经没有记录"))
      for who in ["stranger", "fellow"] {
        #expect(try await site.get(path, as: who).status == (who == "fellow" ? 403 : 404))
        #expect(try await site.post(path, as: who, ["fields": "address", "reason": "不该成功", "asked": "2026-12-02"]).status == 404)
      }
      #expect(try await site.post(path, as: "leader", ["fields": "address", "reason": "不该成功", "asked": "2026-12-02"]).status == 403)
      #expect(try await site.post(path, as: "member", ["fields": "address", "reason": "不该成功", "asked": "2026-12-02"]).status == 403)
    }
    #expect(try await open.village.world.read(as: open.village.clerk) { try PersonTable.one(open.person, opening: true, in: $0) }.facts.address != nil)
  }
  @Test func aPhotoGoesFromTheDiskTooUnlessSomebodyElseHasTheSame() async throws {
    let open = try await OpenVillage(), v = open.village, other = try await v.add(.named("谭永康", 112, at: v.branch.id)), store = FileStore(open.files)
    try await open.visit { (site) async throws in
      for (person, photo) in [(open.person, ArchiveTests.jpeg("x")), (open.person, ArchiveTests.png("x")), (other, ArchiveTests.png("x"))] {
        let answer = try await site.upload("/people/\(person)/papers", as: "clerk", kind: "photo", name: "照片", photo)
        #expect(answer.status == 303)
      }
    }
    let digests = try await v.world.text("SELECT digest FROM person_paper ORDER BY id").split(separator: ",").map(String.init)
    try await v.world.perform(EraseFields(person: open.person, fields: [.photo], reason: "本人书面申请", asked: today), as: v.clerk)
    #expect(try await v.world.count("SELECT count(*) FROM person_paper") == 1)
    try await People.dropErased(store, v.world.performer)
    #expect(try store.openSealed(digests[2], v.world.vault) != nil, "the other's photo stays")
    #expect(try await v.world.count("SELECT count(*) FROM erased_content") == 0)
    #expect(try store.openSealed(digests[0], v.world.vault) == nil)
  }
  @Test func everyRefusalIsInWords() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    func codes(_ action: EraseFields, as actor: Actor? = nil) async throws -> [String]? { try await v.world.refusal(of: action, as: actor ?? v.clerk)?.problems.map(\.code) }
    #expect(try await codes(EraseFields(person: id, fields: [], reason: "", asked: today.adding(1))) == ["missing", "reason", "later"])
    #expect(try await codes(EraseFields(person: id, fields: [.photo], reason: "本人申请", asked: today)) == ["nothing"])
    #expect(try await codes(EraseFields(person: id, fields: [.phone], reason: String(repeating: "长", count: 301), asked: today)) == ["long"])
    #expect(try await codes(EraseFields(person: id, fields: [.phone], reason: "给自己办", asked: today), as: v.world.actor(.secretary, at: v.branch, person: id, account: ID(901))) == ["own"])
    #expect(try await v.world.refusal(of: AskErasure([], reason: ""), as: me(v, id))?.problems.map(\.code) == ["missing", "reason"])
    #expect(try await v.world.refusal(of: AskErasure([.photo], reason: "不再需要"), as: me(v, id))?.problems.map(\.code) == ["nothing"])
    #expect(try await v.world.refusal(of: AskErasure([.phone], reason: String(repeating: "长", count: 301)), as: me(v, id))?.problems.map(\.code) == ["long"])
    var slip = me(v, id)
    slip.assurance = .slip(proven: false)
    #expect(try await v.world.refusal(of: AskErasure([.phone], reason: "不再需要"), as: slip)?.kind == .forbidden)
    #expect(try await v.world.count("SELECT count(*) FROM erasure") == 0)
  }
  @Test func erasuresFollowWhenTwoFilesBecomeOne() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id)), other = try await v.add(.named("谭永康", 112, at: v.branch.id))
    try await v.world.perform(EraseFields(person: other, fields: [.phone], reason: "本人申请", asked: today), as: v.clerk)
    let moved = try await v.world.read { try ErasureTable.rows.movable($0, other, id) }
    let counts = try await v.world.database.write { session in try ErasureTable.rows.point(moved, other, id).map { try session.execute($0.sql) } }
    #expect(counts == [1])
    #expect(try await v.world.read(as: v.clerk) { try ErasureTable.of(id, in: $0) }.count == 1)
  }
}
