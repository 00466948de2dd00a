import FeatureKit
import Foundation
import Gatherings
import HTTPTypes
import People
import Structure
import Support
import Testing
@testable import Inspections

/// What an inspector reaches, until when, and that it only reads.
@Suite struct AnInspectorsReach {
  @Test func itBeginsOnItsDayAndEndsByItselfAfterTheLast() async throws {
    let o = try await Office()
    _ = try await o.open(since: Office.today.adding(2), until: Office.today.adding(4))
    #expect(try await o.looking().posts.isEmpty, "not before it begins")
    o.world.travel(days: 2)
    let actor = try await o.looking()
    #expect(actor.posts.map(\.role) == [.inspector] && actor.may("duties.read", at: o.tree.first.place))
    #expect(!actor.may("duties.read", at: o.tree.second.place), "the neighbour is not inspected")
    o.world.travel(days: 2)
    #expect(try await o.looking().may("duties.read"), "the last day counts")
    o.world.travel(days: 1)
    #expect(try await o.looking().posts.isEmpty, "nobody had to end it")
    #expect(try await o.list("state=over", as: o.county).items.count == 1)
  }
  @Test func endedEarlyNothingIsSeenFromThatMoment() async throws {
    let o = try await Office(), id = try await o.open()
    #expect(try await o.looking().may("journal.read"))
    try await o.world.perform(EndInspection(id, because: "已看完"), as: o.county)
    #expect(try await o.looking().posts.isEmpty, "on the day it began")
    #expect(try await o.world.refusal(of: EndInspection(id, because: "再"), as: o.county)?.kind == .conflict)
    let later = try await o.open()
    o.world.travel(days: 2)
    try await o.world.perform(EndInspection(later, because: "已看完"), as: o.county)
    #expect(try await o.looking().posts.isEmpty, "and on a later one")
    #expect(try await o.world.count("SELECT count(*) FROM post WHERE role = 'inspector' AND until = \(Office.today.adding(1))") == 1, "who could look on the days before stays on record")
  }
  @Test func aSubtreeIsReachedWholeAndNothingBeside() async throws {
    let o = try await Office()
    _ = try await o.open(o.tree.town)
    let actor = try await o.looking()
    #expect(actor.may("people.read", at: o.tree.first.place) && actor.may("people.read", at: o.tree.second.place) && !actor.may("people.read", at: o.tree.county.place))
    #expect(try await o.book(o.tree.second, as: actor).organization == o.tree.second.id)
    await #expect(throws: OutOfReach.self) { _ = try await o.book(o.tree.county, as: actor) }
  }
  @Test func noActionOfTheHouseIsPerformedFromIt() async throws {
    let o = try await Office()
    _ = try await o.open(o.tree.county)
    let actor = try await o.looking(), grants = o.world.house.grants, held = grants.permissions(of: .inspector)
    let actions = o.world.performer.registry.all
    #expect(actions.count > 50)
    #expect(actions.filter { held.contains($0.permission) && grants[$0.permission]?.ofOneself != true }.map { $0.name } == [], "no room grants an inspector what an action asks for")
    #expect(!held.contains("people.open") && !held.contains("people.self"), "no personal field is opened")
    // Even where a room gave it by mistake, the house performs nothing from such a post.
    var over = actor
    over.posts = over.posts.map { post in var all = post; all.may = grants.all; return all }
    #expect(try await o.world.refusal(of: RenameOrganization(o.tree.first.id, to: "新名"), as: over)?.problems.map(\.code) == ["post.readsOnly"])
    #expect(try await o.world.refusal(of: RenameOrganization(o.tree.first.id, to: "新名"), as: actor)?.kind == .forbidden)
    #expect(try await o.world.organization(o.tree.first.id).name == "柳河村党支部")
  }
  @Test func everyWriteOverHTTPIsRefused() async throws {
    let o = try await Office()
    let id = try await o.open(o.tree.county), looking = try await o.looking(), county = o.county
    let before = try await o.world.count("SELECT count(*) FROM journal")
    let writes = o.world.features.flatMap(\.endpoints).filter { endpoint in
      guard endpoint.method == .post, let action = endpoint.action else { return false }
      if case .nobody = endpoint.needs { return false }
      return o.world.house.grants[action.permission]?.ofOneself != true
    }
    #expect(writes.count > 40)
    try await o.world.visit(["looking": looking, "county": county]) { (caller) async throws in
      for endpoint in writes {
        for value in ["\(o.tree.first.id)", "\(o.secretary)", "\(id)"] {
          let path = endpoint.pattern.split(separator: "/").map { $0.hasPrefix(":") ? value : String($0) }.reduce("") { $0 + "/" + $1 }
          let seen = try await caller.post(path, as: "looking", json: "{}")
          #expect([403, 404, 422].contains(seen.status), "POST \(path): \(seen.status)")
        }
      }
      for path in ["/organizations/\(o.tree.first.id)/inspections/new", "/organizations/\(o.tree.first.id)/name", "/inspections/\(id)/end"] {
        #expect(try await caller.post(path, as: "looking", [("name", "新名"), ("reason", "看完")]).status / 100 == 4, "\(path)")
      }
    }
    #expect(try await o.world.count("SELECT count(*) FROM journal") == before)
  }
  @Test func numbersAndPhonesStayCovered() async throws {
    let o = try await Office()
    _ = try await o.open(o.tree.town)
    let looking = try await o.looking()
    try await o.world.visit(["looking": looking]) { (caller) async throws in
      let file = try await caller.get("/people/\(o.secretary)", as: "looking")
      #expect(file.status == 200 && file.text.contains("周国安"))
      #expect(!file.text.contains("11512342222") && !file.text.contains(residentNumber("19800102", 122)))
      #expect(try await caller.get("/people/\(o.secretary)/open", as: "looking").status != 200)
    }
  }
  @Test func inspectorsAreNamedHereOnly() async throws {
    let o = try await Office()
    #expect(try await o.world.refusal(of: AppointPost(o.nobody, .inspector, at: o.tree.first.id, since: Office.today))?.problems.map(\.code).contains("role.inspector") == true)
    _ = try await o.open()
    let post = try await ID<PostTable.Post>(Int64(o.world.count("SELECT post FROM inspection")))
    #expect(try await o.world.refusal(of: EndPost(post, on: Office.today))?.problems.map(\.code).contains("role.inspector") == true)
  }
}
