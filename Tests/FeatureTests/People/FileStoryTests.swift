import FeatureKit
import HummingbirdTesting
import Support
import Testing
@testable import Approvals
@testable import People

/// Files over HTTP, as pages and as JSON.
@Suite struct FileStoryTests {
  @Test func aClerkKeepsAFileAndAReaderSeesIt() async throws {
    let open = try await OpenVillage(), path = "/people/\(open.person)"
    try await open.visit { site in
      #expect(try await site.get("\(path)/file/reward", as: "clerk").text.contains("授予日期"))
      let wrong = try await site.post("\(path)/file/reward", as: "clerk", ["from": "2027-01-01", "title": "优秀共产党员", "rank": "county", "institution": ""])
      #expect(wrong.status == 422 && wrong.text.contains("这一天还没有到") && wrong.text.contains("请填写授予单位") && wrong.text.contains("优秀共产党员"), "both wrong fields, and what was typed")
      let added = try await site.post("\(path)/file/reward", as: "clerk", ["from": "2021-06-28", "title": "优秀共产党员", "rank": "county", "institution": "中共青禾县委员会"])
      #expect(added.status == 303 && added.location == "\(path)#reward")
      let json = try await site.post("\(path)/file/reward", as: "clerk", json: #"{"from":"2023-06-28","title":"优秀党务工作者","rank":"town","institution":"石桥镇党委"}"#)
      #expect(json.status == 201)
      let seen = try await site.get(path, as: "leader").text
      #expect(seen.contains("优秀共产党员") && seen.contains("奖励：优秀党务工作者") && !seen.contains("\(path)/file/"), "a reader without the right to add gets no way to it")
      #expect(try await site.get(path, as: "clerk", json: true).text.contains("\"headline\":{\"zh\":\"优秀共产党员 县（市、区）级\""))
      for who in ["stranger", "fellow"] {
        #expect(try await site.get(path, as: who).status == 404)
        #expect(try await site.post("\(path)/file/reward", as: who, ["from": "2021-06-28", "title": "甲", "rank": "county", "institution": "乙"]).status == 404)
      }
      #expect(try await site.post("\(path)/file/reward", as: "leader", ["from": "2021-06-28", "title": "甲", "rank": "county", "institution": "乙"]).status == 403)
      #expect(try await site.get("\(path)/file/reward", as: "leader").status == 403, "told before the form is filled in")
      #expect(try await site.get("\(path)/file/nonsense", as: "clerk").status == 404)
    }
    #expect(try await open.village.world.count("SELECT count(*) FROM file_record") == 2)
  }
  @Test func aMemberKeepsHerOwnFileAndAsksForTheRest() async throws {
    let open = try await OpenVillage(), path = "/people/\(open.person)"
    try await open.visit { site in
      let mine = try await site.get("/me", as: "member").text
      #expect(mine.contains("更新我的资料") && mine.contains("\(path)/file/work") && !mine.contains("\(path)/file/reward"))
      #expect(try await site.post("\(path)/file/work", as: "member", ["from": "1976-03-01", "institution": "上湾村", "title": "妇女主任"]).status == 303)
      #expect(try await site.get(path, as: "member").text.contains("11512342251"), "her own file is open to her")
      #expect(try await site.post("\(path)/file/reward", as: "member", ["from": "2021-06-28", "title": "甲", "rank": "county", "institution": "乙"]).status == 403)
      let bad = try await site.post("/me/file", as: "member", ["version": "1", "whole": "true", "phone": "12", "floatsSince": "2026-01-01"])
      #expect(bad.status == 422 && bad.text.contains("电话应为 11 位") && bad.text.contains("请填写流动到哪里"))
      #expect(try await site.post("/me/corrections", as: "member", ["joined": "1979-06-20", "reason": "入党志愿书", "_key": "k1"]).status == 303)
      #expect(try await site.post("/me/corrections", as: "member", ["joined": "1979-06-20", "reason": "入党志愿书", "_key": "k1"]).status == 303, "sent twice, asked once")
      #expect(try await site.get("/me", as: "member").text.contains("等待核对"))
    }
    let request = try await open.village.world.text("SELECT id FROM approval")
    try await open.visit { site in
      #expect(try await site.post("/approvals/\(request)/approve", as: "member", ["version": "1"]).status == 403, "a member cannot approve her own request")
      for who in ["stranger", "fellow"] { #expect(try await site.get("/approvals/\(request)", as: who).status == 404) }
      #expect(try await site.get("/approvals", as: "member").status == 403)
      #expect(try await site.get("/approvals", as: "clerk").text.contains("更正入党日期"))
      #expect(try await site.get("/approvals", as: "stranger", json: true).text.contains("\"items\":[]"))
      let page = try await site.get("/approvals/\(request)", as: "clerk").text
      #expect(page.contains("1979年7月1日") && page.contains("1979年6月20日") && page.contains("同意并更改") && page.contains("查看档案"))
      let unsaid = try await site.post("/approvals/\(request)/refuse", as: "clerk", ["version": "1", "answer": " "])
      #expect(unsaid.status == 422 && unsaid.text.contains("请写明不同意的原因"))
      #expect(try await site.post("/approvals/\(request)/approve", as: "clerk", json: #"{"version":1}"#).status == 200)
      #expect(try await site.post("/approvals/\(request)/approve", as: "clerk", json: #"{"version":1}"#).status == 409)
      #expect(try await site.get("/me", as: "member").text.contains("已同意"))
    }
    #expect(try await open.village.world.count("SELECT count(*) FROM approval") == 1)
  }
  @Test func theListOfOneOrganizationKeepsItsTabs() async throws {
    let open = try await OpenVillage()
    try await open.visit { (site) async throws in
      #expect(try await site.get("/people?organization=3", as: "clerk").text.contains("class=\"tabs"))
      #expect(try await !site.get("/people", as: "clerk").text.contains("class=\"tabs"))
      #expect(try await site.get("/people/duplicates", as: "clerk").status == 200)
      #expect(try await site.get("/people/duplicates", as: "leader").status == 403)
    }
  }
}
