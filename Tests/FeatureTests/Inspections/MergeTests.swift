import FeatureKit
import Foundation
import Support
import Testing
@testable import Inspections

@Suite struct InspectionsOfMergedFiles {
  @Test func theyFollowThePersonAndAreNamedForThoseWhoSeeThem() async throws {
    let o = try await Office(), id = try await o.open(), rows = InspectionTable.personRows
    let moved = try await o.world.read { try rows.movable($0, o.inspector, o.nobody) }
    #expect(moved == [id.value])
    let changes = rows.point(moved, o.inspector, o.nobody) + rows.point(moved, o.nobody, o.inspector)
    try await o.world.database.write { (session) throws in for change in changes { #expect(try session.execute(change.sql) == 1) } }
    let named = try await o.world.read(as: o.holder) { try $0.names([Reference(Inspection.reference, id)]) }
    #expect(named.values.first == Named("柳河村党支部检查", path: "/inspections/\(id)"))
    let hidden = try await o.world.read(as: o.neighbour) { try $0.names([Reference(Inspection.reference, id)]) }
    #expect(hidden.isEmpty)
  }
}
