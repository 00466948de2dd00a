import FeatureKit
import Signatures

/// Who came with letters of other counties, and the receipts that were signed.
enum ArrivalTable {
  private static let name = "transfer.name", text = "transfer.text"
  private static let columns: SQL = "a.id, a.number, a.name, a.sender, i.name, a.arrived_on, \(OrganizationTable.columns)"
  private static let source: SQL = "transfer_arrival a JOIN organization o ON o.id = a.branch JOIN issuer i ON i.id = a.issuer"
  private static func read(_ r: any Row) throws -> Arrival {
    Arrival(id: r.id(0), number: r.text(1), name: try r.secret(2, field: name), sender: r.text(3), issuer: r.text(4), branch: try OrganizationTable.read(r, from: 6), arrivedOn: r.day(5))
  }
  static func one(_ id: ID<Arrival>, in scope: Scope) throws -> Arrival { try scope.one("SELECT \(columns) FROM \(source) WHERE a.id = \(id) AND \(scope.reach, "o.path")", read) }
  static func texts(of id: ID<Arrival>, in scope: Scope) throws -> (letter: String, receipt: String) {
    try scope.one("SELECT a.text, a.receipt FROM \(source) WHERE a.id = \(id) AND \(scope.reach, "o.path")") { (try $0.secret(0, field: text), try $0.secret(1, field: text)) }
  }
  /// Whether this letter was received anywhere in the house, and when.
  static func received(_ digest: String, in scope: Scope) throws -> Day? {
    try scope.first("SELECT arrived_on FROM transfer_arrival WHERE digest = \(digest) AND \(anywhere: "a letter is received once in the house")") { $0.day(0) }
  }
  static func list(below: Organization?, limit: Int, in scope: Scope) throws -> [Arrival] {
    let low = below?.path ?? "/", high = String(low.dropLast()) + "0", within: SQL = below == nil ? .nothing : "AND o.path >= \(low) AND o.path < \(high)"
    return try scope.all("SELECT \(columns) FROM \(source) WHERE \(scope.reach, "o.path") \(within) ORDER BY a.arrived_on DESC, a.id DESC LIMIT \(limit)", read)
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT \(columns) FROM \(source) WHERE a.id IN \(list: ids) AND \(scope.reach, "o.path")", read)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id.value, Named(Word.letterTitle($0.number).zh, path: Transfers.arrival($0.id).path)) })
  }
  static func add(_ id: ID<Arrival>, _ letter: SignedText, issuer: ID<Issuer>, number: String, name who: String, at branch: ID<Organization>, on day: Day, receipt: String) -> Change {
    Change("""
      INSERT INTO transfer_arrival (id, digest, issuer, number, name, sender, branch, arrived_on, text, receipt)
      VALUES (\(id), \(letter.digest), \(issuer), \(number), \(Secret(who, field: name)), \(letter["from"] ?? ""), \(branch), \(day), \(Secret(letter.text, field: text)), \(Secret(receipt, field: text))) ON CONFLICT DO NOTHING
      """, expects: 1, otherwise: Refusal("letter.again", .receivedBefore(day), field: "text", kind: .conflict))
  }
}
