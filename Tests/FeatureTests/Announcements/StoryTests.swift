import FeatureKit
import Foundation
import Support
import Testing
@testable import Announcements

@Suite struct Stories {
  private static let text = #"{"title":"开会通知","body":"周五**下午**开会。","audience":"subtree"}"#

  @Test func theTownPublishesInJSONAndEverybodyBelowReadsIt() async throws {
    let office = try await Office()
    try await office.visit { site async throws in
      let made = try await site.post("/announcements", as: "clerk", json: Stories.text), one = try #require(made.location)
      #expect(made.status == 201 && one.hasPrefix("/announcements/"))
      let page = try await site.get(one, as: "member", json: true)
      #expect(page.text.contains(#""title":"开会通知""#) && page.text.contains(#""source":"周五**下午**开会。""#) && page.text.contains(#""marks":[{"type":"bold"}]"#) && page.text.contains(#""reading":"unread""#))
      #expect(try await site.get("/announcements", as: "member", json: true).text.contains(#""reading":"unread""#))
      #expect(try await site.post("\(one)/acknowledge", as: "member", json: "{}").status == 200)
      #expect(try await site.post("\(one)/acknowledge", as: "member", json: #"{"version":1}"#).status == 200, "acknowledging twice changes nothing")
      #expect(try await site.get(one, as: "member", json: true).text.contains(#""reading":"read""#))
      #expect(try await site.get("\(one)/readers", as: "clerk", json: true).text.contains(#""tally":{"read":2,"all":4}"#))
    }
    #expect(try await office.world.count("SELECT count(*) FROM announcement_reading") == 2)
  }
  @Test func theSameByFormsAndWhatWasTypedIsKept() async throws {
    let office = try await Office()
    try await office.visit { site async throws in
      #expect(try await site.get("/announcements/new", as: "clerk").text.contains("<textarea"))
      let refused = try await site.post("/announcements", as: "clerk", [("title", ""), ("body", "写了很多"), ("audience", "subtree")])
      #expect(refused.status == 422 && refused.text.contains("写了很多") && refused.text.contains("请填写"))
      let made = try await site.post("/announcements", as: "clerk", [("title", "通知"), ("body", "<script>alert(1)</script>"), ("audience", "subtree"), ("_key", "k1")]), one = try #require(made.location)
      #expect(made.status == 303)
      #expect(try await site.post("/announcements", as: "clerk", [("title", "通知"), ("body", "<script>alert(1)</script>"), ("audience", "subtree"), ("_key", "k1")]).location == one, "sent twice it is published once")
      let page = try await site.get(one, as: "member").text
      #expect(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"))
      #expect(page.contains("我已阅读</button>"))
      #expect(try await site.post("\(one)/acknowledge", as: "member", [("version", "1")]).location == one)
      #expect(!(try await site.get(one, as: "member").text.contains("我已阅读</button>")))
    }
  }
  @Test func aMemberDoesNotPublishAndIsToldWhoDoes() async throws {
    let office = try await Office()
    try await office.visit { site async throws in
      let refused = try await site.post("/announcements", as: "member", json: Stories.text)
      #expect(refused.status == 403 && refused.text.contains("可由组织干事、书记"))
      #expect(try await site.get("/announcements/new", as: "member").status == 403)
      let made = try await site.post("/announcements", as: "clerk", json: Stories.text), one = try #require(made.location)
      for path in ["\(one)/correct", "\(one)/withdraw", "\(one)/readers"] { #expect(try await site.get(path, as: "member").status == 403, "\(path)") }
      for (path, body) in [("correct", #"{"version":1,"title":"新","body":"新"}"#), ("withdraw", #"{"version":1,"reason":"新"}"#), ("remind", "{}")] {
        #expect(try await site.post("\(one)/\(path)", as: "member", json: body).status == 403, "\(path)")
      }
      #expect(try await site.post("/announcements", as: nil, json: Stories.text).status == 401)
    }
    #expect(try await office.world.journal().filter { $0.hasPrefix("announcements") } == ["announcements.publish"])
  }
  @Test func whatABranchPublishesIsAbsentForItsSibling() async throws {
    let office = try await Office()
    try await office.visit { site async throws in
      let made = try await site.post("/announcements", as: "secretary", json: Stories.text), one = try #require(made.location)
      #expect(try await site.get(one, as: "member").status == 200)
      #expect(try await site.get(one, as: "sibling").status == 404)
      #expect(try await site.get("\(one)/readers", as: "sibling").status == 404)
      for (path, body) in [("acknowledge", "{}"), ("correct", #"{"version":1,"title":"新","body":"新"}"#), ("withdraw", #"{"version":1,"reason":"新"}"#), ("remind", "{}")] {
        #expect(try await site.post("\(one)/\(path)", as: "sibling", json: body).status == 404, "\(path)")
      }
      #expect(try await site.get("/announcements", as: "sibling", json: true).text.contains(#""total":0"#))
      #expect(try await site.get(one, as: "clerk", json: true).text.contains(#""reading":"notMine""#), "who looks over the branch reads along, and is not asked to")
      #expect(try await site.post("\(one)/acknowledge", as: "clerk", json: "{}").status == 422)
    }
  }
  @Test func whatIsForTheOrganizationItselfStaysThere() async throws {
    let office = try await Office(), id = try await office.publish(to: .organization)
    try await office.visit { site async throws in
      #expect(try await site.get("/announcements/\(id)", as: "secretary").status == 404)
      #expect(try await site.get("/announcements/\(id)", as: "clerk").status == 200)
    }
    #expect(try await office.tally(id) == .init(read: 1, all: 1))
  }
  @Test func whoHoldsSeveralPostsChoosesAndTheHighestIsTheDefault() async throws {
    let office = try await Office(), branch = office.tree.first.id
    try await office.visit { site async throws in
      func body(_ organization: String) -> String { "{\"title\":\"通知\",\"body\":\"正文\",\"audience\":\"subtree\",\"organization\":\(organization)}" }
      let tie = try await site.post("/announcements", as: "double", json: Stories.text)
      #expect(tie.status == 422 && tie.text.contains(#""field":"organization""#) && tie.text.contains("请选择以哪个党组织的名义发布"))
      #expect(try await site.post("/announcements", as: "double", json: body("\"\(branch)\"")).status == 201)
      #expect(try await site.post("/announcements", as: "clerk", json: Stories.text).status == 201)
      #expect(try await site.post("/announcements", as: "clerk", json: body("\"\(branch)\"")).status == 201, "an organization below the post is one of its own")
      #expect(try await site.post("/announcements", as: "secretary", json: body("\"\(office.tree.second.id)\"")).status == 404)
      #expect(try await site.post("/announcements", as: "secretary", json: body("\"999999999\"")).status == 404)
      #expect(try await site.post("/announcements", as: "secretary", json: body("\"县委\"")).status == 422)
      #expect(try await site.post("/announcements", as: "clerk", json: #"{"title":"通知","body":"正文","audience":"everybody"}"#).status == 422)
      #expect(try await site.post("/announcements", as: "clerk", json: #"{"audience":"subtree"}"#).text.contains(#""field":"body""#))
    }
    let at = try await office.world.text("SELECT organization FROM announcement ORDER BY id")
    #expect(at == [branch, office.tree.town.id, branch].map(\.description).joined(separator: ","))
  }
}
