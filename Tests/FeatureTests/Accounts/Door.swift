import Approvals
import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Outbox
import People
import Search
import Secrets
import Structure
import Support
import Synchronization
@testable import Accounts

/// A small house with a door: a tree, some people, some accounts, and browsers that knock.
struct Door {
  static let password = "a quiet river town"
  let world: World
  let tree: SmallTree
  let desk: Desk

  /// - Parameter demo: a demo tells nobody of new devices, because its accounts are shared.
  init(demo: Bool = true) async throws {
    let empty = try await EmptyDoor(demo: demo)
    world = empty.world
    desk = empty.desk
    tree = try await SmallTree.plant(in: world)
  }
  func browse<T: Sendable>(_ work: @escaping @Sendable (Browser) async throws -> T) async throws -> T { try await EmptyDoor(world: world, desk: desk).browse(work) }

  // MARK: people and accounts

  @discardableResult func person(_ name: String, at branch: Organization? = nil, _ status: PersonStatus = .full) async throws -> ID<Person> {
    let joined = Day(year: 2016, month: 7, day: 1), was = status.isMember || status == .former
    let made = try await world.perform(AddPerson(
      organization: (branch ?? tree.first).id, name: name, residentNumber: residentNumber("19800102", Door.serial(), region: world.house.demo ? "990101" : "320102"), birth: Day(year: 1980, month: 1, day: 2), status: status, standing: status == .former ? .expelled : nil,
      joined: was ? joined : nil, confirmed: status == .full || status == .former ? joined.adding(months: 12) : nil))
    return ID(made.made?.id ?? 0)
  }
  func give(_ role: Role, to person: ID<Person>, at organization: Organization) async throws {
    let day = world.now.day, change = PostTable.begin(ID(person.value + 20), person, role, at: organization.id, since: day)
    try await world.database.write { session in _ = try session.execute(change.sql) }
  }
  @discardableResult func account(_ username: String, for person: ID<Person>? = nil, administrator role: Role? = nil, mustChange: Bool = false) async throws -> ID<Account> {
    let made = try await world.perform(CreateAccount(username: username, person: person, hash: Door.hash, mustChange: mustChange))
    let id = ID<Account>(made.made?.id ?? 0)
    if let role { try await world.perform(GrantAdministrator(id, role)) }
    return id
  }
  /// No two people of a test have one number.
  private static let serials = Mutex(100)
  private static func serial() -> Int {
    serials.withLock { n in
      n = n == 999 ? 100 : n + 1
      return n
    }
  }
  /// Made once: Argon2id is slow on purpose.
  static let hash = (try? Password.hash(password)) ?? ""
}

/// The same before anybody has set it up.
struct EmptyDoor {
  let world: World
  let desk: Desk
  init(world: World, desk: Desk) {
    self.world = world
    self.desk = desk
  }
  init(demo: Bool = true) async throws {
    try PasswordRules.load(World.root.appending(path: "Data/common-passwords.txt"))
    world = try await World([structure, people, approvals, accounts], migrations: SearchTable.migrations + OutboxTable.migrations, followers: { _ in [Notices()] }, demo: demo)
    let assets = Assets(["zhibu.css": (Data("body{}".utf8), "text/css")])
    desk = Desk(performer: world.performer, identify: AccountTable.identify, menu: world.features.flatMap(\.menu), assets: assets, live: Live(), logger: Logger(label: "test"))
  }
  func browse<T: Sendable>(_ work: @escaping @Sendable (Browser) async throws -> T) async throws -> T {
    try await Application(router: houseRouter(world.features, desk)).test(.router) { try await work(Browser(client: $0)) }
  }
}

/// One browser: it keeps the session's cookie and finds the form token on the page it looked at.
final class Browser: @unchecked Sendable {
  struct Seen: Sendable {
    var status: Int
    var location: String?
    var text: String
    var cookies: [String]
    var retryAfter: String?
    /// The value of a hidden field.
    func field(_ name: String) -> String? {
      guard let start = text.range(of: "name=\"\(name)\" value=\"")?.upperBound, let end = text[start...].firstIndex(of: "\"") else { return nil }
      return String(text[start..<end])
    }
  }
  private let client: any TestClientProtocol
  private(set) var cookie: String?
  /// What a slip left in it.
  var device: String?
  /// That a password was right, and that this browser was here before.
  var halfway: String?, known: String?
  private var token = ""
  /// What the proxy says of where it comes from.
  var address = "192.0.2.1"
  /// A program's token instead of a cookie.
  var bearer: String?
  init(client: any TestClientProtocol) { self.client = client }
  func another() -> Browser { Browser(client: client) }

  @discardableResult func get(_ path: String, json: Bool = false) async throws -> Seen {
    let seen = try await send(path, .get, json ? [.accept: "application/json"] : [:], "")
    if let token = seen.field("_token") { self.token = token }
    return seen
  }
  @discardableResult func post(_ path: String, _ fields: [String: String] = [:], token: String? = nil, from site: String = "same-origin") async throws -> Seen {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = site
    let all = fields.merging(["_token": token ?? self.token]) { mine, _ in mine }
    let body = all.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.sorted().joined(separator: "&")
    return try await send(path, .post, headers, body)
  }
  @discardableResult func post(_ path: String, json body: String) async throws -> Seen {
    var headers: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    return try await send(path, .post, headers, body)
  }
  @discardableResult func signIn(_ username: String, _ password: String = Door.password, next: String? = nil) async throws -> Seen {
    try await post("/sign-in", ["username": username, "password": password].merging(next.map { ["next": $0] } ?? [:]) { a, _ in a })
  }
  /// Whether a page for those signed in opens.
  func isIn() async throws -> Bool { try await get("/account").status == 200 }

  private func send(_ path: String, _ method: HTTPRequest.Method, _ given: HTTPFields, _ body: String) async throws -> Seen {
    var headers = given
    headers[HTTPField.Name("X-Forwarded-For")!] = address
    let kept = [cookie, device, halfway, known].compactMap { $0 }
    headers[.cookie] = kept.isEmpty ? nil : kept.joined(separator: "; ")
    headers[.authorization] = bearer.map { "Bearer \($0)" }
    let seen = try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(string: body)) {
      Seen(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body), cookies: $0.headers[values: .setCookie], retryAfter: $0.headers[.retryAfter])
    }
    if let set = seen.cookies.first(where: { $0.hasPrefix("zhibu=") }) { cookie = String(set.prefix { $0 != ";" }) }
    if let set = seen.cookies.first(where: { $0.hasPrefix("zhibu-device=") }) { device = String(set.prefix { $0 != ";" }) }
    if let set = seen.cookies.first(where: { $0.hasPrefix("zhibu-halfway=") }) { halfway = String(set.prefix { $0 != ";" }) }
    if let set = seen.cookies.first(where: { $0.hasPrefix("zhibu-browser=") }) { known = String(set.prefix { $0 != ";" }) }
    return seen
  }
}
