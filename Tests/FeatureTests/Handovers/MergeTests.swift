import FeatureKit
import Foundation
import Support
import Testing
@testable import Handovers

/// Two files become one: whose hand-over it was goes with the person.
@Suite struct HandoversOfMergedFiles {
  @Test func theyFollowAndComeBack() async throws {
    let o = try await Office(), id = try await o.handOver()
    for (rows, from) in zip(HandoverTable.personRows, [o.secretary, o.member, o.clerkPerson]) {
      let moved = try await o.world.read { try rows.movable($0, from, o.stranger) }
      #expect(moved == [id.value], "\(rows.name)")
      let there = rows.point(moved, from, o.stranger), back = rows.point(moved, o.stranger, from)
      try await o.world.database.write { (session) throws in for change in there + back { #expect(try session.execute(change.sql) == 1) } }
    }
    #expect(try await o.page(id, as: o.town).handover.outgoing.name == "周国安")
    let between = try await o.world.read { try HandoverTable.personRows[0].movable($0, o.secretary, o.member) }
    #expect(between == [], "nobody hands over to themselves")
  }
  @Test func theJournalLeadsToItByName() async throws {
    let o = try await Office(), id = try await o.handOver()
    let named = try await o.world.read(as: o.town) { try $0.names([Reference(Handover.reference, id)]) }
    #expect(named.values.first == Named("柳河村党支部书记交接", path: "/handovers/\(id)"))
    let hidden = try await o.world.read(as: o.neighbour) { try $0.names([Reference(Handover.reference, id)]) }
    #expect(hidden.isEmpty)
  }
}
