import DutyBoard
import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Support
import Today
@testable import FollowUps

/// A county, two towns and two branches of the first, on Friday, 4 December 2026: November's theme days are late.
final class Valley: Sendable {
  let world: World
  let county = Organization(id: ID(1), parent: nil, path: "/1/", name: "青禾县委", kind: .localCommittee)
  let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  let second = Organization(id: ID(4), parent: ID(2), path: "/1/2/4/", name: "下湾村党支部", kind: .branch)
  let other = Organization(id: ID(5), parent: ID(1), path: "/1/5/", name: "柳林镇党委", kind: .committee)

  init() async throws {
    let hall = Feature("Hall", endpoints: [], actions: [Record.self], grants: [Record.grant])
    let rooms = [hall, followUps]
    world = try await World(rooms + [dutyBoard(over: rooms, beside: [FollowUps.panel]), today(over: rooms)], followers: { _ in [Duties(), Notices()] }, now: Moment(Day(year: 2026, month: 11, day: 3), minutes: 500))
    try await world.database.write { [county, town, branch, second, other] session in
      for o in [county, town, branch, second, other] {
        try session.execute("INSERT INTO organization (id, parent, path, name, kind, setting, founded) VALUES (\(o.id), \(o.parent), \(o.path), \(o.name), \(o.kind.rawValue), \(o.setting.rawValue), 0)")
      }
      for path in ["/1/2/3/", "/1/2/4/"] { for name in ["fullMembers", "members"] { try session.execute(OrganizationTable.add(20, to: name, at: path).sql) } }
      for (person, role, place) in [(501, Role.secretary, 3), (502, .secretary, 4), (601, .clerk, 2), (701, .clerk, 1), (702, .leader, 1)] {
        try session.execute(PostTable.begin(ID(Int64(person)), ID(Int64(person)), role, at: ID(Int64(place)), since: Day(number: 0)).sql)
      }
    }
    try await Watch(world.performer).run()
    world.travel(to: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560))
    try await Watch(world.performer).run()
  }
  var secretary: Actor { world.actor(.secretary, at: branch, person: ID(501), account: ID(11)) }
  var neighbour: Actor { world.actor(.secretary, at: second, person: ID(502), account: ID(12)) }
  var clerk: Actor { world.actor(.clerk, at: town, person: ID(601), account: ID(13)) }
  var countyClerk: Actor { world.actor(.clerk, at: county, person: ID(701), account: ID(14)) }
  var stranger: Actor { world.actor(.clerk, at: other, person: ID(801), account: ID(15)) }

  let themeDay = Duty.Key("ZB-16", Reference("organization", 3), Day(year: 2026, month: 11, day: 1))
  let friday = Day(year: 2026, month: 12, day: 11)

  func ask(_ o: Organization? = nil, about duty: Duty.Key? = nil, by day: Day? = nil, as actor: Actor? = nil) async throws -> ID<FollowUp> {
    ID(try await world.perform(AskFollowUp((o ?? branch).id, about: duty, "请说明原因和补开的日期。", by: day ?? friday), as: actor ?? clerk).made?.id ?? 0)
  }
  func state(_ id: ID<FollowUp>) async throws -> String { try await world.text("SELECT state FROM follow_up WHERE id = \(id)") }
  func told(_ person: Int64) async throws -> [String] {
    try await world.database.read { session in try session.rows("SELECT zh FROM notice WHERE person = \(person) ORDER BY entry, number") { $0.text(0) } }
  }
  func list(_ query: String = "", _ below: Organization? = nil, as actor: Actor) async throws -> ListPage {
    try await world.read(as: actor, sight: FollowUps.read) { try ListPage.load(Query(query), below, in: $0) }
  }
  func page(_ id: ID<FollowUp>, as actor: Actor) async throws -> OnePage { try await world.read(as: actor, sight: FollowUps.read) { try OnePage.load(id, .nothing, in: $0) } }
}

/// The valley with a door: who asks is said by the session's cookie.
struct Desks: Sendable {
  let valley: Valley
  let desk: Desk

  init() async throws {
    let valley = try await Valley()
    let actors = ["secretary": valley.secretary, "clerk": valley.clerk, "county": valley.countyClerk, "stranger": valley.stranger]
    self.valley = valley
    desk = Desk(
      performer: valley.world.performer, identify: { session, _, _, _, _ in session.flatMap { actors[$0] }.map { Identity(actor: $0, name: "经办人", post: nil, formToken: "form-token") } },
      menu: valley.world.features.flatMap(\.menu), organizationTabs: valley.world.features.flatMap(\.organizationTabs), assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(),
      logger: Logger(label: "test"), files: URL(filePath: valley.world.path + ".files"))
  }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await Application(router: houseRouter(valley.world.features, desk)).test(.router) { try await work(Caller(client: $0)) }
  }
}

struct Caller: Sendable {
  struct Answer: Sendable { var status: Int, location: String?, text: String }
  let client: any TestClientProtocol

  func get(_ path: String, as who: String?, json: Bool = false) async throws -> Answer { try await send(path, .get, who, json ? [.accept: "application/json"] : [:], "") }
  func post(_ path: String, as who: String?, _ fields: [String: String]) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    let body = fields.merging(["_token": "form-token"]) { a, _ in a }.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    return try await send(path, .post, who, headers, body)
  }
  func post(_ path: String, as who: String?, json body: String) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    return try await send(path, .post, who, headers, body)
  }
  private func send(_ path: String, _ method: HTTPRequest.Method, _ who: String?, _ given: HTTPFields, _ body: String) async throws -> Answer {
    var headers = given
    headers[.cookie] = who.map { "zhibu=\($0)" }
    return try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(string: body)) { Answer(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body)) }
  }
}

let reader = Reader(language: .zh, today: Day(year: 2026, month: 12, day: 4))
