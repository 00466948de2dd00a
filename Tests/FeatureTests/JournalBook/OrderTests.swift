import Accounts
import Approvals
import FeatureKit
import People
import Search
import Structure
import Support
import Testing
@testable import JournalBook

/// The list of the journal: what was done last stands first.
@Suite struct OrderTests {
  /// Keys come in blocks: what follows from another deed takes its key from beyond the block.
  @Test func theLatestStandsFirstWhateverItsKeyAndThePagesGoOnFromThere() async throws {
    let world = try await World([structure, people, approvals, accounts, journalBook], migrations: SearchTable.migrations), tree = try await SmallTree.plant(in: world), clerk = world.actor(.clerk, at: tree.town)
    for (id, minute) in [(Int64(9_000_001), 1), (9_000_002, 3), (9_900_000, 2), (9_000_003, 3)] {
      let entry = Entry(Word(zh: "第 \(minute) 分钟", en: "minute \(minute)"), subject: nil, at: tree.town.id)
      let recorded = Recorded(id: id, at: world.now.adding(seconds: minute * 60), action: "test.deed", account: nil, post: nil, entry: entry, provenance: .live)
      try await world.database.write { try JournalTable.append(recorded, in: $0) }
    }
    func page(_ query: String) async throws -> ListPage { try await world.read(as: clerk, sight: "journal.read") { try ListPage.load(Query(query), in: $0) } }
    let all = try await page("")
    #expect(Array(all.lines.map(\.id).prefix(4)) == [9_000_003, 9_000_002, 9_900_000, 9_000_001])
    let first = try await page("per=2")
    #expect(first.lines.map(\.id) == [9_000_003, 9_000_002] && first.next == 9_000_002)
    let second = try await page("per=2&before=9000002")
    #expect(second.lines.map(\.id) == [9_900_000, 9_000_001], "nothing twice, nothing left out")
    let rest = try await page("before=9000003")
    #expect(rest.lines.count == all.lines.count - 1)
  }
}
