import FeatureKit
import Foundation
import Persistence
import Secrets
import Testing
@testable import Composition

/// Keys of fields changed under a house that goes on.
@Suite(.serialized) struct KeysTests {
  /// Table by table, the columns of bytes, as the migrations say.
  private func columnsOfBytes() -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for text in Household.migrations.flatMap(\.steps).compactMap({ step in if case .run(let text) = step { text } else { nil } }) {
      guard let table = text.firstMatch(of: #/^\s*(?:CREATE|ALTER) TABLE ([a-z_0-9]+)/#).map({ String($0.1) }) else { continue }
      for column in text.matches(of: #/([a-z_]+) BLOB/#) { found[table, default: []].insert(String(column.1)) }
    }
    return found
  }

  @Test func everyColumnOfBytesIsSealedAnewOrIsNamedAsNotSealed() {
    let sealed = Dictionary(uniqueKeysWithValues: SealedColumns.all.map { ($0.table, Set($0.names)) }), columns = columnsOfBytes()
    for (table, names) in columns { #expect(names == (sealed[table] ?? []).union(SealedColumns.others[table] ?? []), "\(table): see Sources/App/Composition/Keys/SealedColumns.swift") }
    for table in Set(sealed.keys).union(SealedColumns.others.keys) { #expect(columns[table] != nil, "\(table) is gone") }
  }
  @Test func everythingIsSealedAnewWhileTheHouseGoesOnAndTheOldKeyGoes() async throws {
    let county = try await SmallCounty.apart.value, address = county.address, database = county.household.database
    struct Cut: Error {}
    func used(_ key: UInt32) async throws -> [String] {
      try await database.read { session in try SealedColumns.all.filter { try SealedTable.uses($0, key, in: session) }.map(\.table) }
    }
    let before = try await used(1)
    #expect(before.contains("person") && before.count > 5)
    await #expect(throws: Unstartable.self, "it seals") { try await Resealing.retire(1, address) }
    #expect(try Resealing.make(.sm4, address, use: true) == 2)
    await #expect(throws: Unstartable.self, "things are still sealed by it") { try await Resealing.retire(1, address) }
    await #expect(throws: Cut.self) { try await Resealing.run(address) { _ in throw Cut() } }
    #expect(try await used(1).isEmpty == false, "broken off half way")
    #expect(try await used(2).isEmpty == false)
    try await county.test { client in
      let seen = try await Visitor.signIn("member", client).get("/me")
      #expect(seen.status == 200, "whoever was there reads both")
    }
    let report = try await Resealing.run(address) { _ in }
    #expect(report.key == 2 && report.rows > 0)
    #expect(try await used(1).isEmpty)
    #expect(try await used(2) == before, "nothing else was touched")
    #expect(try await database.read { session in try SealedColumns.all.allSatisfy { try SealedTable.waiting($0, besides: 2, in: session) == 0 } })
    #expect(try await Resealing.run(address) { _ in } == Resealing.Report(key: 2), "again there is nothing to do")
    try await Resealing.retire(1, address)
    #expect(try Resealing.all(address).map(\.number) == [2])
    await #expect(throws: Unstartable.self) { try await Resealing.retire(7, address) }
    #expect(throws: Unstartable.self) { try Resealing.use(7, address) }
    let (fresh, _) = try KeyRing.open(directory: address.keys), opened = try address.open(fresh)
    let phones = try await opened.read { session in try session.rows("SELECT phone FROM person WHERE phone IS NOT NULL") { try $0.secret(0, field: "person.phone") } }
    #expect(phones.count > 10 && phones.allSatisfy { $0.count == 11 })
  }
  @Test func aMistypedAddressMakesNoKeys() async throws {
    let nowhere = try DatabaseAddress("sqlite:/tmp/zhibu-nowhere-\(UUID().uuidString)/zhibu.db", keys: nil, files: nil)
    #expect(throws: Unstartable.self) { try Resealing.make(.aes, nowhere, use: true) }
    await #expect(throws: Unstartable.self) { try await Resealing.run(nowhere) { _ in } }
    #expect(!FileManager.default.fileExists(atPath: nowhere.keys.path))
  }
}
