import FeatureKit
import Testing
import Support
@testable import People

/// Who sees what of whom.
@Suite struct LookingTests {
  @Test func openingAFieldNeedsAReasonAndIsListedToThePerson() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    #expect(try await v.world.refusal(of: OpenPersonalField(person: id, field: .phone, reason: " "), as: v.clerk)?.problems.map(\.code) == ["reason"])
    #expect(try await v.world.refusal(of: OpenPersonalField(person: id, field: .name, reason: "核对"), as: v.clerk)?.problems.map(\.code) == ["field"])
    let made = try await v.world.perform(OpenPersonalField(person: id, field: .phone, reason: "通知体检"), as: v.clerk).made
    let look = ID<OpenedField>(made?.id ?? 0)
    #expect(try await v.world.read(as: v.clerk) { try OpenedPage.load(id, look, in: $0) }.value == "11512342251")
    let me = Actor(account: ID(901), person: id, posts: [])
    let page = try await v.world.read(as: me) { try MePage.load([], in: $0) }
    #expect(page.looks.map(\.reason) == ["通知体检"] && page.person?.phone == "11512342251" && page.person?.residentNumber == AddPerson.chen(at: v.branch.id).residentNumber)
    #expect(try await v.world.text("SELECT zh FROM journal WHERE action = 'people.open'").contains("体检") == false)
  }
  @Test func anotherAccountDoesNotSeeWhatWasOpened() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let look = ID<OpenedField>(try await v.world.perform(OpenPersonalField(person: id, field: .phone, reason: "通知体检"), as: v.clerk).made?.id ?? 0)
    let colleague = v.world.actor(.clerk, at: v.town, account: ID(902))
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: colleague) { try OpenedPage.load(id, look, in: $0) } }
  }
  @Test func theOpenedValueIsGoneAfterAFewMinutes() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let look = ID<OpenedField>(try await v.world.perform(OpenPersonalField(person: id, field: .phone, reason: "通知体检"), as: v.clerk).made?.id ?? 0)
    v.world.travel(to: v.world.now.adding(seconds: 601))
    #expect(try await v.world.read(as: v.clerk) { try OpenedPage.load(id, look, in: $0) }.value == nil)
  }
  @Test func theFilePageCoversWhatIsPersonal() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let page = try await v.world.read(as: v.clerk) { try PersonPage.load(id, in: $0) }
    let json = String(decoding: try JSON.encode(page), as: UTF8.self), html = page.view(Reader(language: .zh, today: v.world.now.day)).markup
    for plain in ["11512342251", AddPerson.chen(at: v.branch.id).residentNumber ?? "?", "三组十二号"] { #expect(!json.contains(plain) && !html.contains(plain), "\(plain)") }
    #expect(html.contains("1****2251"))
  }
  @Test func onesOwnOpenFieldsAskForNoReason() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id)), me = v.world.actor(.secretary, at: v.branch, person: id, account: ID(901))
    let html = try await v.world.read(as: me) { try PersonPage.load(id, in: $0) }.view(Reader(language: .zh, today: v.world.now.day)).markup
    #expect(html.contains("11512342251") && !html.contains("写明事由后查看"))
  }
  @Test func aFileOutOfReachIsNotThere() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let stranger = v.world.actor(.clerk, at: v.other, account: ID(903))
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: stranger) { try PersonPage.load(id, in: $0) } }
    #expect(try await v.world.read(as: stranger) { try RosterPage.load(Query(""), in: $0) }.items.isEmpty)
    #expect(try await v.world.read(as: stranger) { try RosterPage.load(Query("q=11512342251"), in: $0) }.items.isEmpty)
    #expect(try await v.world.read(as: stranger) { try $0.names([Reference(Person.reference, id)]) }.isEmpty)
  }
  @Test func fellowMembersKnowEachOthersNamesAndNoMore() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let fellow = v.world.actor(.member, at: v.branch, person: ID(77), account: ID(904))
    let named = try await v.world.read(as: fellow) { try $0.names([Reference(Person.reference, id)]) }
    #expect(named[Reference(Person.reference, id)] == Named("陈桂兰", path: nil))
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: fellow) { try PersonPage.load(id, in: $0) } }
  }
  @Test func anAccountWithoutPersonHasNoFileOfItsOwn() async throws {
    let v = try await Village()
    #expect(try await v.world.read(as: Actor(account: ID(1), posts: [])) { try MePage.load([], in: $0) }.person == nil)
  }
}
