import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Support
import Testing
@testable import Approvals
@testable import People

/// The village with a door: who asks is said by the session's cookie.
private struct OpenVillage: Sendable {
  struct Answer: Sendable {
    var status: Int
    var location: String?
    var text: String
  }
  let village: Village
  let person: ID<Person>
  private let desk: Desk

  init() async throws {
    let village = try await Village(), person = try await village.add(.chen(at: village.branch.id))
    let actors = [
      "clerk": village.clerk, "member": village.world.actor(.member, at: village.branch, person: person, account: ID(901)), "fellow": village.world.actor(.member, at: village.branch, person: ID(77), account: ID(904)),
      "stranger": village.world.actor(.clerk, at: village.other, account: ID(906)), "leader": village.world.actor(.leader, at: village.town, account: ID(905)),
    ]
    self.village = village
    self.person = person
    desk = Desk(
      performer: village.world.performer, identify: { session, _, _, _, _ in session.flatMap { actors[$0] }.map { Identity(actor: $0, name: "经办人", post: nil, formToken: "form-token") } },
      menu: village.world.features.flatMap(\.menu), organizationTabs: village.world.features.flatMap(\.organizationTabs) + [OrganizationTab(Word(zh: "概况", en: "About"), People.read, order: 1) { People.list().with(["at": $0.description]) }],
      assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(), logger: Logger(label: "test"))
  }
  func visit(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
    try await Application(router: houseRouter(village.world.features, desk)).test(.router) { try await work($0) }
  }
}

extension TestClientProtocol {
  fileprivate func get(_ path: String, as who: String, json: Bool = false) async throws -> OpenVillage.Answer { try await send(path, .get, who, json ? [.accept: "application/json"] : [:], "") }
  fileprivate func post(_ path: String, as who: String, _ fields: KeyValuePairs<String, String>) async throws -> OpenVillage.Answer {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    let body = (fields.map { ($0, $1) } + [("_token", "form-token")]).map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    return try await send(path, .post, who, headers, body)
  }
  fileprivate func post(_ path: String, as who: String, json body: String) async throws -> OpenVillage.Answer {
    var headers: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    return try await send(path, .post, who, headers, body)
  }
  private func send(_ path: String, _ method: HTTPRequest.Method, _ who: String, _ given: HTTPFields, _ body: String) async throws -> OpenVillage.Answer {
    var headers = given
    headers[.cookie] = "zhibu=\(who)"
    return try await execute(uri: path, method: method, headers: headers, body: ByteBuffer(string: body)) { .init(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body)) }
  }
}

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
      #expect(page.contains("1979-07-01") && page.contains("1979-06-20") && page.contains("同意并更改"))
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
