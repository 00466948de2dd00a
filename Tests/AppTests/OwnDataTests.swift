import FeatureKit
import Foundation
import HTTPTypes
import Persistence
import Testing
@testable import Composition

/// Whoever asks reads and takes along all that is kept of them, and nothing of anybody else.
@Suite struct OwnDataTests {
  /// Table by table, the columns that hold a person's key, as the migrations say.
  private func personColumns() -> Set<String> {
    var found: Set<String> = []
    let texts = Household.migrations.flatMap(\.steps).compactMap { step in if case .run(let text) = step { text } else { nil } }
    for text in texts {
      guard let table = text.firstMatch(of: #/^\s*(?:CREATE|ALTER) TABLE ([a-z_0-9]+)/#).map({ String($0.1) }) else { continue }
      for column in text.matches(of: #/([a-z_]+) BIGINT[A-Z ]* REFERENCES person \(id\)/#) { found.insert("\(table).\(column.1)") }
      if text.contains(#/[(,]\s*person BIGINT/#) { found.insert("\(table).person") }
    }
    return found
  }

  @Test func everyTableThatNamesPersonsIsToldToThemOrSaysWhyNot() {
    let told = Set(Holding.all.flatMap { holding in if case .person(let owners) = holding.whose { owners.map { "\(holding.table).\($0)" } } else { [String]() } })
    let columns = personColumns()
    #expect(columns.count > 25)
    for column in columns.sorted() where !told.contains(column) { #expect(Holding.beside[column] != nil, "\(column) holds persons: add a Holding to Sources/App/Composition/OwnData/HoldingTable.swift, or the reason to `beside`") }
    for column in Holding.beside.keys where column != "person.id" { #expect(columns.contains(column), "\(column) is gone") }
  }
  @Test func aMemberReadsAllOfTheirsAndTakesItAlong() async throws {
    let county = try await SmallCounty.shared.value
    let (own, phone, other) = try await county.household.database.read { session in
      let own = try session.first("SELECT p.name, p.phone FROM person p JOIN account a ON a.person = p.id WHERE a.username = 'member'") { ($0.text(0), try $0.secret(1, field: "person.phone")) }
      let other = try session.first("SELECT p.phone FROM person p JOIN account a ON a.person = p.id WHERE a.username = 'branch.secretary'") { try $0.secret(0, field: "person.phone") }
      return (own?.0 ?? "?", own?.1 ?? "?", other ?? "?")
    }
    try await county.test { client in
      let visitor = try await Visitor.signIn("member", client), page = try await visitor.get("/me/data")
      #expect(page.status == 200 && page.text.contains(own) && page.text.contains(phone) && page.text.contains("到会记录"))
      #expect(!page.text.contains(other) && !page.text.contains("⟦") && !page.text.contains("$argon2"), "nobody else's phone, no bare reference, no digest of a password")
      let copy = try await visitor.get("/me/data/copy")
      #expect(copy.status == 200 && copy.headers[.contentDisposition]?.hasPrefix("attachment") == true && copy.text.contains(phone) && !copy.text.contains(other))
      let read = try JSONSerialization.jsonObject(with: Data(copy.text.utf8)) as? [String: Any]
      #expect((read?["parts"] as? [Any])?.isEmpty == false)
      let nobody = try await Visitor.signIn("security.admin", client).get("/me/data"), stranger = try await Visitor.stranger(client).get("/me/data/copy", json: true)
      #expect(nobody.status == 404, "an administrative account is nobody in the register")
      #expect(stranger.status == 401)
    }
  }
  /// Also where nothing stands yet, so that each statement is run.
  @Test func everyHoldingCanBeAsked() async throws {
    let county = try await SmallCounty.shared.value, house = Actor.house("test", county.household.performer.house.grants)
    for holding in Holding.all { #expect(try await county.household.performer.read(as: house) { try OwnDataTable.rows(holding, of: ID(1), in: $0) }.isEmpty, "\(holding.table)") }
  }
}
