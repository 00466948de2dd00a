import DutyBoard
import FeatureKit
import Foundation
import Gatherings
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import People
import Search
import Structure
import Support
import Testing
@testable import Overview

/// A county, a town and two branches on 4 December 2026. What is held is written as the room of gatherings writes it.
final class Shire: Sendable {
  let world: World
  let tree: SmallTree

  init() async throws {
    let hall = Feature("Hall", endpoints: [], actions: [Record.self], grants: [Record.grant])
    world = try await World(
      [hall, structure, people, gatherings, dutyBoard(over: [hall]), overview], migrations: SearchTable.migrations, followers: { _ in [Duties(), Notices()] }, now: Moment(Day(year: 2026, month: 11, day: 3), minutes: 500))
    tree = try await SmallTree.plant(in: world)
    for (o, n) in [(tree.first, 20), (tree.second, 5)] {
      for name in ["fullMembers", "members"] { try await run(OrganizationTable.add(n, to: name, at: o.path).sql) }
    }
    try await Watch(world.performer).run()
    world.travel(to: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560))
    try await Watch(world.performer).run()
  }
  func run(_ sql: SQL) async throws { try await world.database.write { session in _ = try session.execute(sql) } }

  var countyClerk: Actor { world.actor(.clerk, at: tree.county, person: ID(9001), account: ID(1)) }
  var clerk: Actor { world.actor(.clerk, at: tree.town, person: ID(9002), account: ID(2)) }
  var secretary: Actor { world.actor(.secretary, at: tree.first, person: ID(9003), account: ID(3)) }
  var commissioner: Actor { world.actor(.disciplineCommissioner, at: tree.town, person: ID(9004), account: ID(4)) }

  /// Leaves the proof of a theme day.
  func themeDay(_ o: Organization, on day: String) async throws {
    try await world.perform(Record(at: o.id, proves: [Evidence("themeDay", for: Reference("organization", o.id), on: try #require(Day(day)))]))
  }
  /// A gathering with minutes. 19:00 of that day.
  func hold(_ n: Int64, _ o: Organization, on text: String, _ kinds: [String] = ["themeDay"], expected: Int, attended: Int, late: Bool = false, withdrawn: Bool = false, at place: String = "村部") async throws {
    let starts = Moment(try #require(Day(text)), minutes: 1140), why: String? = withdrawn ? "误记" : nil
    try await run("INSERT INTO gathering (id, organization, title, starts, location, state, planned_at) VALUES (\(n), \(o.id), '主题党日', \(starts), \(place), \(withdrawn ? "planned" : "held"), \(starts))")
    for kind in kinds { try await run("INSERT INTO gathering_kind (gathering, kind) VALUES (\(n), \(kind))") }
    try await run("INSERT INTO minutes (gathering, text, expected, attended, late, recorded_at, withdrawn) VALUES (\(n), '通报工作', \(expected), \(attended), \(late), \(starts), \(why))")
  }
  func person(_ serial: Int, born: String, at o: Organization) async throws -> Int64 {
    let joined = Day(year: 2016, month: 7, day: 1), birth = try #require(Day(born))
    return try await world.perform(AddPerson(
      organization: o.id, name: "陈桂兰", residentNumber: residentNumber(born.replacing("-", with: ""), serial), sex: .male, birth: birth, status: .full, joined: joined, confirmed: joined.adding(months: 12))).made?.id ?? 0
  }
  func mark(_ person: Int64, _ mark: String, at gathering: Int64) async throws {
    try await run("INSERT INTO attendance (gathering, person, mark, franchise, at) VALUES (\(gathering), \(person), \(mark), 'votes', \(world.now))")
  }

  func periods(_ o: Organization, _ query: String = "", as actor: Actor? = nil) async throws -> PeriodsPage {
    try await world.read(as: actor ?? clerk, sight: Overview.read) { try PeriodsPage.load(o.id, Query(query), in: $0) }
  }
  func attendance(_ query: String, _ o: Organization? = nil, as actor: Actor? = nil) async throws -> AttendancePage {
    let o = o ?? tree.town
    return try await world.read(as: actor ?? clerk, sight: Overview.read) { try AttendancePage.load(o.id, Query(query), in: $0) }
  }
  func children(_ o: Organization, as actor: Actor? = nil) async throws -> ChildrenPage {
    try await world.read(as: actor ?? clerk, sight: Overview.read) { try ChildrenPage.load(o.id, Query(""), in: $0) }
  }
  func participation(_ o: Organization, as actor: Actor? = nil) async throws -> ParticipationPage {
    try await world.read(as: actor ?? clerk, sight: Overview.read) { try ParticipationPage.load(o.id, Query(""), in: $0) }
  }
  func bulletin(_ o: Organization, _ query: String = "") async throws -> Bulletin {
    try await world.read(as: clerk, sight: Overview.read) { try Bulletin.load(o.id, Query(query), in: $0) }
  }

  struct Answer: Sendable {
    var status: Int
    var bytes: [UInt8]
    var type: String?
    var disposition: String?
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }
  /// Asks the house as it stands on the street; who asks is said by the session's cookie.
  func ask(_ path: String, as who: String?, posting fields: [(String, String)]? = nil) async throws -> Answer {
    let actors = ["county": countyClerk, "clerk": clerk, "secretary": secretary, "commissioner": commissioner]
    let desk = Desk(
      performer: world.performer, identify: { session, _, _, _, _ in session.flatMap { actors[$0] }.map { Identity(actor: $0, name: "经办人", post: nil, formToken: "form-token") } },
      menu: [], assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(), logger: Logger(label: "test"))
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    headers[.cookie] = who.map { "zhibu=\($0)" }
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    let body = fields.map { ($0 + [("_token", "form-token")]).map { "\($0)=\($1)" }.joined(separator: "&") } ?? ""
    return try await Application(router: houseRouter(world.features, desk)).test(.router) { [headers] client in
      try await client.execute(uri: path, method: fields == nil ? .get : .post, headers: headers, body: ByteBuffer(string: body)) {
        Answer(status: $0.status.code, bytes: Array($0.body.readableBytesView), type: $0.headers[.contentType], disposition: $0.headers[.contentDisposition])
      }
    }
  }
}

let reader = Reader(language: .zh, today: Day(year: 2026, month: 12, day: 4))
