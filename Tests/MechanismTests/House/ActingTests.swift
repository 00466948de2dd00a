import Essentials
import FeatureKit
import Support
import Testing

private struct Keep: Storable {
  static let name = "test.keep", permission: Permission = "test.keep"
  var text: String
  var twice: Bool
  func situation(in scope: Scope) throws -> Place {
    guard scope.reach.contains("/1/2/") else { throw OutOfReach() }
    return Place(id: ID(2), path: "/1/2/")
  }
  func decide(_ place: Place, _ o: Occasion) throws(Refusal) -> Outcome {
    if text == "no" { throw Refusal("no", Word(zh: "不行", en: "no")) }
    var outcome = Outcome([Change("INSERT INTO kept (id, text) VALUES (\(o.id() as ID<Int>), \(text))")], Entry(Word(zh: "记", en: "kept"), at: place.id), made: Reference("kept", o.id() as ID<Int>))
    if twice {
      do { outcome.next = [try StoredAction(Keep(text: "no", twice: false))] } catch { throw Refusal("kept", Word(zh: "无法保存", en: "cannot be kept")) }
    }
    return outcome
  }
}
/// Not Storable: nothing of it may be kept.
private struct Whisper: Action {
  static let name = "test.whisper", permission: Permission = "test.keep"
  var choice: String
  func situation(in scope: Scope) throws -> Place { Place(id: ID(2), path: "/1/2/") }
  func decide(_ place: Place, _ o: Occasion) throws(Refusal) -> Outcome { Outcome([], Entry(Word(zh: "投票", en: "voted"), at: place.id)) }
}
private let room = Feature(
  "Test", endpoints: [], actions: [Keep.self, Whisper.self], migrations: [Migration("kept", "CREATE TABLE kept (id BIGINT PRIMARY KEY, text TEXT NOT NULL UNIQUE)")],
  grants: [Grant("test.keep", Word(zh: "记一笔", en: "keep"), to: [.secretary]), Grant("test.read", Word(zh: "查看", en: "read"), to: [.secretary, .leader])])

@Suite struct ActingTests {
  private let branch = Place(id: ID(2), path: "/1/2/")
  private func actor(_ world: World, _ role: Role, _ place: Place, account: Int64 = 5) -> Actor {
    Actor(account: ID(account), posts: [.init(role: role, place: place, may: world.house.grants.permissions(of: role))])
  }

  @Test func outOfReachIsAbsentAndSeenWithoutThePostIsForbiddenWithWhoMay() async throws {
    let world = try await World([room])
    await #expect(throws: OutOfReach.self) { try await world.perform(Keep(text: "a", twice: false), as: actor(world, .secretary, Place(id: ID(3), path: "/1/3/"))) }
    let refusal = try await world.refusal(of: Keep(text: "a", twice: false), as: actor(world, .leader, branch))
    #expect(refusal?.kind == .forbidden)
    #expect(refusal?.problems.first?.word.zh.contains("书记") == true)
    #expect(try await world.journal().isEmpty)
  }
  @Test func theSameKeyTwiceIsOnceAndAnotherBodyIsAConflict() async throws {
    let world = try await World([room]), who = actor(world, .secretary, branch)
    let first = try await world.performer.perform(Keep(text: "a", twice: false), as: who, key: "k")
    let again = try await world.performer.perform(Keep(text: "a", twice: false), as: who, key: "k")
    #expect(first.made == again.made && again.again)
    let refusal = await #expect(throws: Refusal.self) { try await world.performer.perform(Keep(text: "b", twice: false), as: who, key: "k") }
    #expect(refusal?.kind == .conflict)
    #expect(try await world.count("SELECT count(*) FROM kept") == 1)
    let now = world.now
    try await world.database.write { session in try ActingTable.forget(before: now, in: session) }
    #expect(try await world.count("SELECT count(*) FROM idempotency") == 1)
    try await world.database.write { session in try ActingTable.forget(before: now.adding(seconds: 1), in: session) }
    #expect(try await world.count("SELECT count(*) FROM idempotency") == 0)
  }
  @Test func ofWhatIsNotStorableOnlyTheNameIsFingerprinted() async throws {
    let world = try await World([room]), who = actor(world, .secretary, branch)
    _ = try await world.performer.perform(Whisper(choice: "yes"), as: who, key: "a")
    _ = try await world.performer.perform(Whisper(choice: "no"), as: who, key: "b")
    #expect(try await world.count("SELECT count(DISTINCT fingerprint) FROM idempotency") == 1)
    #expect(try await world.count("SELECT count(*) FROM journal WHERE zh LIKE '%yes%' OR en LIKE '%yes%' OR evidences LIKE '%yes%'") == 0)
  }
  @Test func aStepThatIsRefusedTakesAllOfItBack() async throws {
    let world = try await World([room])
    let refusal = try await world.refusal(of: Keep(text: "a", twice: true), as: actor(world, .secretary, branch))
    #expect(refusal?.problems.map(\.code) == ["no"])
    #expect(try await world.count("SELECT count(*) FROM kept") == 0)
    #expect(try await world.journal().isEmpty)
  }
  @Test func aRehearsalDecidesAndWritesNothing() async throws {
    let world = try await World([room]), who = actor(world, .secretary, branch)
    let occasion = try await world.performer.occasion(who, .imported)
    let outcome = try await world.database.read { try world.performer.rehearse(Keep(text: "a", twice: false), occasion, in: $0) }
    #expect(outcome.changes.count == 1)
    #expect(try await world.count("SELECT count(*) FROM kept") == 0)
  }
  @Test func aQueryWithoutReachIsAFault() async throws {
    let world = try await World([room])
    await #expect(throws: Fault.self) { try await world.read { scope in try scope.all("SELECT id FROM kept") { $0.integer(0) } } }
  }
  @Test func keysAreNeverGivenTwice() async throws {
    let world = try await World([room])
    let seeds = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for n in 0..<50 { group.addTask { try await world.performer.seeds(n % 5 == 0 ? 30 : 1) } }
      return try await group.reduce(into: [Int64]()) { $0 += $1 }
    }
    #expect(Set(seeds).count == seeds.count)
    #expect(seeds.allSatisfy { $0 < 1 << 53 && $0 % Occasion.keys == 0 })
  }
  @Test func thePostNearestToThePlaceIsNamed() {
    let may: Set<Permission> = ["test.keep"]
    let actor = Actor(account: ID(1), posts: [.init(role: .clerk, place: Place(id: ID(1), path: "/1/"), may: may), .init(role: .secretary, place: branch, may: may)])
    #expect(actor.post(for: "test.keep", at: branch)?.role == .secretary)
    #expect(actor.reach().subtrees == ["/1/"])
  }
  @Test func aMemberActsInTheirOwnBranchOnly() {
    let member = Actor(account: ID(1), person: ID(7), posts: [.init(role: .member, place: branch, may: ["leave"])])
    #expect(member.may("leave", at: branch))
    #expect(!member.may("leave", at: Place(id: ID(9), path: "/1/2/9/")))
    #expect(member.reach() == Reach(subtrees: [], homes: ["/1/2/"], person: 7))
  }
}
