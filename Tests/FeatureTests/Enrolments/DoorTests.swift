import FeatureKit
import Foundation
import Support
import Testing
@testable import Enrolments

/// Through the door: forms, JSON, who is let in.
@Suite struct EnrolmentDoor {
  private func visit<T: Sendable>(_ a: Afar, _ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await a.world.visit(["county": a.county, "secretary": a.secretary, "neighbour": a.neighbour, "keeper": a.keeper, "member": a.member(0)], work)
  }

  @Test func aBranchEnrolsItsMembersByTheForm() async throws {
    let a = try await Afar(enrolled: false), form = "/organizations/\(a.tree.first.id)/enrolments/new", list = "/organizations/\(a.tree.first.id)/enrolments"
    try await visit(a) { site in
      #expect(try await site.get(list, as: "secretary").text.contains("没有编入的党员"))
      let page = try await site.get(form, as: "secretary").text
      #expect(page.contains("陈桂兰") && !page.contains("温志刚") && page.contains(a.virtual.name))
      let refused = try await site.post(form, as: "secretary", [("branch", a.virtual.id.description), ("since", "2026-12-01"), ("until", "2027-05-31")])
      #expect(refused.status == 422 && refused.text.contains("请勾选要编入的党员") && refused.text.contains("2027-05-31"), "nothing typed is lost")
      #expect(try await site.post(form, as: "secretary", [("branch", a.virtual.id.description), ("people", a.people[0].description), ("people", a.people[2].description), ("since", "2026-12-01")]).status == 303)
      let told = try await site.get(list, as: "secretary").text
      #expect(told.contains("陈桂兰") && told.contains("2026年12月1日起"))
      #expect(try await site.post(form, as: "secretary", [("branch", a.virtual.id.description), ("people", a.people[3].description), ("since", "2026-12-01")]).status == 422)
      #expect(try await site.get(list, as: "neighbour").status == 404)
      #expect(try await site.get(form, as: "member").status == 403)
    }
    #expect(try await a.open() == 2)
  }
  @Test func theVirtualBranchsListIsJSONTooAndItsMembersAreFoundByName() async throws {
    let a = try await Afar(), list = "/organizations/\(a.virtual.id)/enrolments", id = try await a.enrolment(3)
    try await visit(a) { site in
      let json = try await site.get(list, as: "keeper", json: true).text
      #expect(json.contains("温志刚") && json.contains(a.tree.second.name) && !json.contains("1151234225"), "a name and a branch, nothing of the file")
      #expect(try await site.get(list, as: "keeper").text.contains("不会因此逾期"))
      #expect(try await site.get("\(list)/new", as: "keeper").status == 403)
      let found = try await site.get("\(list)/new?q=%E4%BD%95", as: "county").text
      #expect(found.contains("何玉珍") && found.contains(a.tree.first.name))
      #expect(try await site.get("/enrolments/\(id)", as: "keeper").status == 200)
      #expect(try await site.get("/enrolments/\(id)", as: "secretary").status == 404)
      #expect(try await site.post("/enrolments/\(id)/end", as: "neighbour", [("on", "2026-12-04"), ("reason", "")]).status == 422)
      #expect(try await site.post("/enrolments/\(id)/end", as: "neighbour", [("on", "2026-12-04"), ("reason", "返乡")]).status == 303)
      #expect(try await site.get("/enrolments/\(id)", as: "neighbour").text.contains("撤销结束"))
      #expect(try await site.post("/enrolments/\(id)/resume", as: "neighbour", []).status == 303)
    }
    #expect(try await a.open(3) == 1)
  }
}
