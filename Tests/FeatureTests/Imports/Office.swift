import Divisions
import FeatureKit
import Importing
import People
import Search
import Structure
import Support
@testable import Imports

/// A town office with the register and the room for sheets, and a clerk in it.
struct Office {
  let world: World
  let tree: SmallTree
  let sheets: Sheets
  let members: Importer
  init(demo: Bool = true) async throws {
    world = try await World([structure, people, divisions, imports([structure, people, divisions])], migrations: SearchTable.migrations, demo: demo)
    tree = try await SmallTree.plant(in: world)
    sheets = try Sheets()
    members = people.importers[0]
  }
  var clerk: Actor { world.actor(.clerk, at: tree.town, account: ID(900)) }
  var ground: ImportGround { Target.ground(tree.town, makesBranches: false, on: world.now.day) }

  func job(_ path: String, _ ground: ImportGround? = nil, as actor: Actor? = nil) throws -> Import { Import(members, try ImportSource.open(path, for: members), ground ?? self.ground, as: actor ?? clerk, world.performer) }
  func check(_ text: String, _ ground: ImportGround? = nil) async throws -> Findings { try await job(sheets.csv(text), ground).check() }
  @discardableResult func run(_ path: String, _ ground: ImportGround? = nil, allOrNothing: Bool = false) async throws -> Findings {
    let job = try job(path, ground), id = ID<ImportRun>(try await world.performer.seeds(1)[0]), now = world.now, into = job.ground.into.id
    _ = try await world.database.write { session in
      try session.execute(ImportTable.add(id, "members", into: into, by: ID(900), job.source.digest, "sheet", makesBranches: true, at: now))
    }
    return try await job.run(id, allOrNothing: allOrNothing)
  }
  func persons() async throws -> Int { try await world.count("SELECT count(*) FROM person") }
}

extension Findings {
  /// `7 joined date.impossible`
  var said: [String] { problems.map { [String($0.row), $0.field, $0.code].compactMap { $0 }.joined(separator: " ") } }
}
