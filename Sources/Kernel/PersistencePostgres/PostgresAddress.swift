import CPQ
import Essentials
import Foundation

/// `postgres://user@host:port/database?sslmode=…`, or libpq's `key=value` form; what it leaves out comes from PGHOST, PGPASSFILE and the other names that libpq reads.
package struct PostgresAddress: Sendable, Hashable {
  package let text: String
  /// What libpq is given, in order; what stands later wins.
  let parameters: [String: String]
  private let said: [String: String]

  package init(_ text: String) throws {
    self.text = text
    var problem: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &problem) else {
      defer { PQfreemem(problem) }
      throw Fault("no address of a PostgreSQL database: \(problem.map { String(cString: $0).trimmingCharacters(in: .whitespacesAndNewlines) } ?? "")")
    }
    defer { PQconninfoFree(options) }
    var said: [String: String] = [:], option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { said[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    self.said = said
    let ordinary = ["connect_timeout": "5", "keepalives_idle": "30", "tcp_user_timeout": "30000", "fallback_application_name": "zhibu"]
    parameters = ordinary.merging(said) { _, own in own }.merging(["client_encoding": "UTF8"]) { _, ours in ours }.merging(PostgresAddress.secured(said)) { _, ours in ours }
  }
  /// Over a network the server has to prove who it is, unless the address says otherwise.
  private static func secured(_ said: [String: String]) -> [String: String] {
    let environment = ProcessInfo.processInfo.environment
    guard said["sslmode"] == nil, environment["PGSSLMODE"] == nil else { return [:] }
    let hosts = (said["hostaddr"] ?? said["host"] ?? environment["PGHOSTADDR"] ?? environment["PGHOST"] ?? "").split(separator: ",")
    let local = hosts.allSatisfy { $0.hasPrefix("/") || $0.hasPrefix("@") || $0 == "localhost" || $0.hasPrefix("127.") || $0 == "::1" }
    return local ? [:] : ["sslmode": "verify-full"]
  }
  /// Where it is, without a password: for messages.
  package var plain: String { "\(said["host"] ?? said["hostaddr"] ?? "local")/\(said["dbname"] ?? "")" }
  /// The same server's database of another name.
  package func database(_ name: String) throws -> PostgresAddress {
    try PostgresAddress(said.merging(["dbname": name]) { _, new in new }.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'" }.joined(separator: " "))
  }
}
