import Acting
import Composition
import Essentials
import FeatureKit
import Persistence
import Testing

/// When two files become one person's, every room's rows go along.
@Suite struct PersonRowsTests {
  @Test func everyRoomFindsWhatWouldGoAlongAndMovesNothingThatIsNotNamed() async throws {
    let county = try await SmallCounty.shared.value, performer = county.household.performer
    let persons = try await county.household.database.read { session in
      try session.rows("SELECT person FROM account WHERE username IN ('member', 'branch.secretary') ORDER BY username DESC") { $0.id(0, Person.self) }
    }
    let (from, to) = (persons[0], persons[1]), house = Actor.house("test", performer.house.grants), all = performer.house.personRows
    #expect(Set(all.map(\.name)).count == all.count, "two kinds of rows of one name")
    var found: [String] = []
    for rows in all {
      if try await !performer.read(as: house, { try rows.movable($0, from, to) }).isEmpty { found.append(rows.name) }
      let changes = rows.point([-1], from, to)
      #expect(!changes.isEmpty)
      let changed = try await county.household.database.write { session in try changes.map { try session.execute($0.sql) } }
      #expect(changed.allSatisfy { $0 == 0 }, "\(rows.name)")
    }
    #expect(found.count > 3, "\(found)")
  }
}
