import Composition
import FeatureKit
import Foundation
import Testing

/// Who has two things to mend is told both at the first try.
@Suite struct TwoWrongFieldsTests {
  private struct Problems: Decodable {
    struct Line: Decodable, Hashable { var field: String?, code: String }
    var errors: [Line]
  }
  private func problems(_ body: String) async throws -> Set<Problems.Line> {
    let county = try await SmallCounty.shared.value
    let branch = try await county.household.performer.database.read { session in try session.first("SELECT id FROM organization WHERE name LIKE '%村党支部' ORDER BY id") { $0.text(0) } } ?? ""
    let sent = body.replacing("BRANCH", with: branch)
    return try await county.test { client in
      let seen = try await Visitor.signIn("branch.secretary", client).post("/people/new", json: sent)
      #expect(seen.status == 422, "\(seen.text)")
      return Set(try JSONDecoder().decode(Problems.self, from: Data(seen.text.utf8)).errors)
    }
  }

  @Test func aMissingFieldDoesNotHideAWrongOne() async throws {
    let said = try await problems(#"{"organization": "BRANCH", "status": "full", "phone": "12"}"#)
    #expect(said.contains(.init(field: "name", code: "missing")))
    #expect(said.contains(.init(field: "phone", code: "phone")))
  }
  @Test func whatDependsOnTheUnreadFieldIsNotClaimed() async throws {
    let said = try await problems(#"{"organization": "BRANCH", "name": "李春生", "status": "applicant", "birth": "1961-02-31", "phone": "12"}"#)
    #expect(said == [.init(field: "birth", code: "unreadable"), .init(field: "phone", code: "phone")])
  }
  @Test func anUnreadPlaceIsSaidAlone() async throws {
    #expect(try await problems(#"{"organization": "x", "name": "李春生", "status": "applicant", "phone": "12"}"#) == [.init(field: "organization", code: "unreadable")])
  }
}
