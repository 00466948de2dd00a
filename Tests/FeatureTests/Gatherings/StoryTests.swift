import FeatureKit
import Foundation
import Support
import Testing
@testable import Gatherings

@Suite struct Stories {
  static let plan = [("kinds", "branchAssembly"), ("kinds", "themeDay"), ("starts", "2026-12-05T19:00"), ("ends", "2026-12-05T20:30"), ("location", "村党群服务中心"), ("agenda", "讨论计划")]

  @Test func anEveningFromItsPlanToItsMinutes() async throws {
    let office = try await Office(), hall = office.hall, branch = hall.branch.id, ids = hall.members
    let before = try await hall.world.journal().count
    try await office.visit { site in
      #expect(try await site.get("/organizations/\(branch)/gatherings/new?kind=themeDay", as: "secretary").text.contains("主题党日"))
      let planned = try await site.post("/organizations/\(branch)/gatherings/new", as: "secretary", Stories.plan)
      let one = try #require(planned.location)
      #expect(planned.status == 303 && one.hasPrefix("/gatherings/"))
      #expect(try await site.get(one, as: "member").text.contains("应到"))

      #expect(try await site.post("\(one)/leave", as: "member", [("reason", "腰疼")]).location == one)
      #expect(try await site.get(one, as: "member").text.contains("您已请假"))
      #expect(try await site.get("\(one)/attendance", as: "secretary").text.contains("腰疼"), "those who record see why")

      hall.world.travel(to: Moment(Day(year: 2026, month: 12, day: 5), minutes: 1240))
      let marks = ids.enumerated().map { ("who.\($1)", $0 == 4 ? "leave" : $0 == 6 ? "absent" : "came") }
      let marked = try await site.post("\(one)/attendance", as: "secretary", marks + [("version", "1")])
      #expect(marked.location == "\(one)/minutes")
      let form = try await site.get("\(one)/minutes", as: "secretary").text
      #expect(form.contains("有表决权 6 人，未到会 1 人：至少 4 人赞成方可通过") && form.contains("data-keep"))
      let filed = try await site.post("\(one)/minutes", as: "secretary", [
        ("version", "2"), ("text", "周国安说明草案。"), ("presider", ids[0].description), ("recorder", ids[1].description), ("resolution", "通过计划"), ("agree", "5"), ("against", "0"), ("abstain", "0"),
      ])
      #expect(filed.location == one, "\(filed.text)")
      let page = try await site.get(one, as: "member").text
      #expect(page.contains("周国安说明草案。") && page.contains("通过") && page.contains("2026年第四季度支部党员大会") && page.contains("2026年组织生活会"))
    }
    #expect(try await hall.world.journal().dropFirst(before) == ["gatherings.plan", "gatherings.takeLeave", "gatherings.markAttendance", "gatherings.record"])
    #expect(try await hall.proved().map(\.kind) == ["branchAssembly", "themeDay"])
    #expect(try await hall.world.text("SELECT provenance FROM journal ORDER BY id DESC LIMIT 1") == "live")
  }

  @Test func theSameInJSON() async throws {
    let office = try await Office(), hall = office.hall, ids = hall.members
    try await office.visit { site in
      let made = try await site.post("/organizations/\(hall.branch.id)/gatherings/new", as: "secretary", json: #"{"kinds":["partyLecture"],"starts":"2026-12-03T19:00","location":"村部"}"#)
      let one = try #require(made.location)
      #expect(made.status == 201)
      let who = ids.map { "\"\($0)\":\"came\"" }.joined(separator: ",")
      #expect(try await site.post("\(one)/attendance", as: "secretary", json: "{\"version\":1,\"who\":{\(who)}}").status == 201)
      let body = "{\"version\":2,\"text\":\"讲党课。\",\"presider\":\"\(ids[0])\",\"recorder\":\"\(ids[1])\",\"lecturer\":\"\(ids[0])\"}"
      #expect(try await site.post("\(one)/minutes", as: "secretary", json: body).status == 201)
      let page = try await site.get(one, as: "secretary", json: true).text
      #expect(page.contains("\"state\":\"held\"") && page.contains("\"kinds\":[\"partyLecture\"]") && page.contains("\"lecturer\":\"周国安\""))
      let list = try await site.get("/gatherings?kind=partyLecture&per=1", as: "member", json: true).text
      #expect(list.contains("\"total\":1") && list.contains("\"attended\":8"))
      #expect(try await site.get("/gatherings?page=-1&per=x&kind=nothing", as: "member").status == 200)
    }
  }

  @Test func aFormSentTwiceMakesOneGathering() async throws {
    let office = try await Office(), path = "/organizations/\(office.hall.branch.id)/gatherings/new"
    try await office.visit { site in
      let first = try await site.post(path, as: "secretary", Stories.plan + [("_key", "k1")]), second = try await site.post(path, as: "secretary", Stories.plan + [("_key", "k1")])
      #expect(first.location == second.location)
    }
    #expect(try await office.hall.world.count("SELECT count(*) FROM gathering") == 1)
  }

  @Test func whatWasTypedIsKeptWhenAnotherClerkWasFaster() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.branchAssembly])
    try await hall.mark(id)
    try await office.visit { site in
      let fields = [("version", "1"), ("text", "我写的很长的记录"), ("presider", hall.members[0].description), ("recorder", hall.members[1].description)]
      let refused = try await site.post("/gatherings/\(id)/minutes", as: "commissioner", fields)
      #expect(refused.status == 409 && refused.text.contains("我写的很长的记录") && refused.text.contains("别人刚刚改过"))
      #expect(refused.text.contains("name=\"version\" value=\"2\""), "the next try carries the present version")
    }
    #expect(try await hall.world.count("SELECT count(*) FROM minutes") == 0)
  }

  @Test func twoWrongFieldsAreBothSaidAndWhatWasTypedStays() async throws {
    let office = try await Office()
    try await office.visit { site in
      let refused = try await site.post("/organizations/\(office.hall.branch.id)/gatherings/new", as: "secretary", [("kinds", "themeDay"), ("starts", "2026-02-30T19:00"), ("title", "腊月主题党日")])
      #expect(refused.status == 422 && refused.text.contains("2026-02-30T19:00") && refused.text.contains("腊月主题党日"))
      #expect(refused.text.contains("href=\"#f-starts\"") && refused.text.contains("href=\"#f-location\""))
    }
  }

  @Test func whoMayNotIsToldWhoMayAndWhoDoesNotSeeGetsNothing() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay])
    try await office.visit { site in
      let forbidden = try await site.post("/gatherings/\(id)/minutes", as: "member", [("version", "1"), ("text", "x"), ("presider", hall.members[0].description), ("recorder", hall.members[0].description)])
      #expect(forbidden.status == 403 && forbidden.text.contains("可由") && forbidden.text.contains("书记"))
      #expect(try await site.get("/gatherings/\(id)", as: "stranger").status == 404)
      #expect(try await site.get("/gatherings/99999", as: "secretary").status == 404)
      #expect(try await site.get("/gatherings/\(id)/print", as: "stranger").status == 404)
      #expect(try await site.get("/gatherings/\(id)", as: nil).status == 303)
    }
    #expect(try await hall.world.journal().last == "gatherings.plan")
  }

  @Test func aMemberReadsNobodyElsesReason() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    try await hall.world.perform(TakeLeave(id, person: hall.members[5], because: "住院"), as: hall.secretary)
    try await office.visit { site in
      let page = try await site.get("/gatherings/\(id)", as: "member").text
      #expect(!page.contains("住院"))
      #expect(try await site.get("/gatherings/\(id)", as: "member", json: true).text.contains("住院") == false)
      #expect(try await site.get("/gatherings/\(id)", as: "secretary").text.contains("住院"))
    }
  }

  @Test func paperCarriesNamesAndACodeButNoNumbersAndNoReasons() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.branchAssembly])
    try await hall.world.perform(TakeLeave(id, person: hall.members[5], because: "住院"), as: hall.secretary)
    try await office.visit { site in
      let blank = try await site.get("/gatherings/\(id)/print", as: "secretary").text
      #expect(blank.contains("会议记录纸") && blank.contains("□ 陈桂兰") && !blank.contains("住院"))
      try await hall.mark(id, away: [hall.members[5]])
      try await hall.world.perform(hall.minutes(id, resolution: "通过计划", VoteCount(agree: 5)), as: hall.secretary)
      let paper = try await site.get("/gatherings/\(id)/print", as: "secretary").text
      #expect(paper.contains("陈桂兰") && paper.contains("赞成5人") && paper.contains("class=\"qr\"") && paper.contains("class=\"sheet\""))
      #expect(!paper.contains("11512342251") && !paper.contains("住院") && !paper.contains("名单外"))
    }
  }
}
