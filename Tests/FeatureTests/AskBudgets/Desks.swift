import Announcements
import AskForms
import Attachments
import FeatureKit
import Foundation
import Gatherings
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Notices
import People
import Search
import Structure
import Support
@testable import AskBudgets

/// A county, a town and two branches, with the rooms that ask something, and a door: who asks is said by the session's cookie. Friday, 4 December 2026, 9:20.
struct Desks: Sendable {
  let world: World
  let tree: SmallTree
  let person: ID<Person>

  init() async throws {
    let rooms = [structure, people, gatherings, announcements, askForms]
    world = try await World(rooms + [askBudgets(over: rooms)], migrations: SearchTable.migrations + AttachmentTable.migrations, followers: { _ in [Duties(), Notices()] })
    tree = try await SmallTree.plant(in: world)
    let joined = Day(year: 2016, month: 7, day: 1), number = "990101198001021012"
    let made = try await world.perform(AddPerson(organization: tree.first.id, name: "周国安", residentNumber: number, status: .full, joined: joined, confirmed: joined.adding(months: 12), phone: "11512342251"))
    person = ID(made.made?.id ?? 0)
    for (n, role, place) in [(1, Role.clerk, tree.county), (2, .disciplineCommissioner, tree.county), (3, .clerk, tree.town)] as [(Int64, Role, Organization)] {
      let post = PostTable.begin(ID(9000 + n), ID(800 + n), role, at: place.id, since: Day(year: 2024, month: 1, day: 1))
      try await world.database.write { session in _ = try session.execute(post.sql) }
    }
  }
  var county: Actor { world.actor(.clerk, at: tree.county, person: ID(801), account: ID(1)) }
  var town: Actor { world.actor(.clerk, at: tree.town, account: ID(2)) }
  var secretary: Actor { world.actor(.secretary, at: tree.first, person: person, account: ID(3)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, person: ID(900), account: ID(4)) }
  var auditor: Actor { world.actor(.auditAdministrator, at: tree.county, account: ID(5)) }

  func announce(_ title: String) async throws { try await world.perform(Publish(title, "正文", to: .subtree), as: town) }
  func asks(_ o: Organization, as actor: Actor) async throws -> AsksPage { try await world.read(as: actor, sight: AskBudgets.read) { try AsksPage.load(o.id, Query(""), [], in: $0) } }
  func complain(about o: Organization? = nil, as actor: Actor? = nil) async throws -> ID<Complaint> {
    ID(try await world.perform(WriteComplaint(about: (o ?? tree.town).id, "同一张表要了两次"), as: actor ?? secretary).made?.id ?? 0)
  }
  func page(_ id: ID<Complaint>, as actor: Actor) async throws -> ComplaintPage { try await world.read(as: actor, sight: "complaints.read") { try ComplaintPage.load(id, .nothing, in: $0) } }
  func visit<T: Sendable>(_ filing: String? = nil, _ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    let actors = ["county": county, "town": town, "secretary": secretary, "neighbour": neighbour, "auditor": auditor]
    let desk = Desk(
      performer: world.performer, identify: { session, _, _, _, _ in session.flatMap { actors[$0] }.map { Identity(actor: $0, name: "经办人", post: nil, formToken: "form-token") } },
      menu: world.features.flatMap(\.menu), organizationTabs: world.features.flatMap(\.organizationTabs), assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(), logger: Logger(label: "test"), filing: filing)
    return try await Application(router: houseRouter(world.features, desk)).test(.router) { try await work(Caller(client: $0)) }
  }
}

struct Caller: Sendable {
  struct Answer: Sendable {
    var status: Int
    var location: String?
    var text: String
  }
  let client: any TestClientProtocol

  func get(_ path: String, as who: String?) async throws -> Answer { try await send(path, .get, who, [:], "") }
  func post(_ path: String, as who: String?, _ fields: [(String, String)] = []) async throws -> Answer {
    let body = (fields + [("_token", "form-token")]).map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    return try await send(path, .post, who, [.contentType: "application/x-www-form-urlencoded"], body)
  }
  private func send(_ path: String, _ method: HTTPRequest.Method, _ who: String?, _ given: HTTPFields, _ body: String) async throws -> Answer {
    var headers = given
    headers[.cookie] = who.map { "zhibu=\($0)" }
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    return try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(string: body)) {
      Answer(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body))
    }
  }
}
