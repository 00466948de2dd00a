import FeatureKit
import People
import Support
import Testing
@testable import Accounts

/// The account of somebody whose two files become one.
@Suite struct MergeTests {
  @Test func theAccountGoesAlongUnlessTheKeptOneHasItsOwn() async throws {
    let door = try await Door()
    func person() async throws -> ID<Person> { ID(try await door.world.perform(AddPerson(organization: door.tree.first.id, name: "陈桂兰", status: .applicant)).made?.id ?? 0) }
    let keep = try await person(), other = try await person(), third = try await person()
    try await door.world.perform(CreateAccount(username: "gui.lan", person: other, hash: "h"))
    try await door.world.perform(CreateAccount(username: "gui.lan.2", person: third, hash: "h"))
    let merge = try await door.world.perform(MergePersons(keep: keep, version: 1, other: other, otherVersion: 1, reason: "本人到场核对")).made
    #expect(try await door.world.text("SELECT username || person FROM account ORDER BY id") == "gui.lan\(keep),gui.lan.2\(third)")
    try await door.world.perform(MergePersons(keep: keep, version: 2, other: third, otherVersion: 1, reason: "本人到场核对"))
    #expect(try await door.world.text("SELECT username || person FROM account ORDER BY id") == "gui.lan\(keep),gui.lan.2\(third)", "nobody has two accounts")
    #expect(try await door.world.refusal(of: UndoMerge(ID(merge?.id ?? 0)))?.problems.map(\.code) == ["depended"], "the later merge rests on the earlier one")
  }
}
