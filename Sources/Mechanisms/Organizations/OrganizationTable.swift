import Acting
import Essentials
import Journal
import Persistence

/// The tree. Only `organization` carries the path; everything else keeps the organization's id and reach is a join.
package enum OrganizationTable {
  package static let migrations = [
    Migration("organizations",
      """
      CREATE TABLE organization (id BIGINT PRIMARY KEY, parent BIGINT REFERENCES organization (id), path PATH NOT NULL UNIQUE, name TEXT NOT NULL CHECK (name <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('localCommittee', 'committee', 'generalBranch', 'branch')), setting TEXT NOT NULL CHECK (setting IN ('ordinary', 'joint', 'temporary', 'virtual')),
        founded BIGINT NOT NULL, ended BIGINT, unit_kind TEXT, position BIGINT NOT NULL DEFAULT 0, address TEXT NOT NULL DEFAULT '', division TEXT, contact TEXT NOT NULL DEFAULT '', phone BLOB, version BIGINT NOT NULL DEFAULT 1)
      """,
      "CREATE INDEX organization_parent ON organization (parent, position, id)",
      "CREATE TABLE organization_history (organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL, name TEXT NOT NULL, parent BIGINT, path PATH NOT NULL, PRIMARY KEY (organization, since))",
      "CREATE TABLE party_group (id BIGINT PRIMARY KEY, branch BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), founded BIGINT NOT NULL, ended BIGINT)",
      "CREATE INDEX party_group_branch ON party_group (branch, id)",
      "CREATE TABLE committee_term (organization BIGINT NOT NULL REFERENCES organization (id), began BIGINT NOT NULL, ends BIGINT NOT NULL, PRIMARY KEY (organization, began))",
      "CREATE TABLE running_count (organization BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL, own BIGINT NOT NULL, total BIGINT NOT NULL, PRIMARY KEY (organization, name))"),
  ]
  package static let columns: SQL = "o.id, o.parent, o.path, o.name, o.kind, o.setting"

  /// The six `columns`, from `i` on.
  package static func read(_ r: any Row, from i: Int = 0) throws -> Organization {
    Organization(id: r.id(i), parent: r.idIfAny(i + 1), path: r.text(i + 2), name: r.text(i + 3), kind: try r.choice(i + 4), setting: try r.choice(i + 5))
  }
  package static func one(_ id: ID<Organization>, in scope: Scope) throws -> Organization {
    try scope.one("SELECT \(columns) FROM organization o WHERE o.id = \(id) AND \(scope.reach, withHome: "o.path")") { try read($0) }
  }
  /// Where an organization stands, whoever asks.
  package static func place(of id: ID<Organization>, in scope: Scope) throws -> Place {
    try scope.one("SELECT id, path FROM organization WHERE id = \(id) AND \(anywhere: "where something stands that was found already")") { Place(id: $0.id(0), path: $0.text(1)) }
  }
  /// The top of the house, whoever asks: what belongs to the whole house is kept there.
  package static func root(in scope: Scope) throws -> Place {
    try scope.one("SELECT id, path FROM organization WHERE parent IS NULL AND \(anywhere: "where the house's own things stand") ORDER BY id LIMIT 1") { Place(id: $0.id(0), path: $0.text(1)) }
  }
  /// Whether no organization at all is out of reach.
  package static func opensAll(in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM organization o WHERE o.parent IS NULL AND NOT (\(scope.reach, "o.path")) LIMIT 1") { _ in true } == nil
  }
  /// Those of them that are within reach, in tree order.
  package static func all(_ ids: [ID<Organization>], in scope: Scope) throws -> [Organization] {
    guard !ids.isEmpty else { return [] }
    return try scope.all("SELECT \(columns) FROM organization o WHERE o.id IN \(list: ids) AND \(scope.reach, withHome: "o.path") ORDER BY o.path") { try read($0) }
  }
  package static func children(of id: ID<Organization>, in scope: Scope) throws -> [Organization] {
    try scope.all("SELECT \(columns) FROM organization o WHERE o.parent = \(id) AND o.ended IS NULL AND \(scope.reach, withHome: "o.path") ORDER BY o.position, o.id") { try read($0) }
  }
  /// From the root down to the organization's parent: names only, whatever the reach, because a person knows where a branch belongs.
  package static func ancestors(of organization: Organization, in scope: Scope) throws -> [Organization] {
    let ids = organization.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }.dropLast()
    guard !ids.isEmpty else { return [] }
    return try scope.all("SELECT \(columns) FROM organization o WHERE o.id IN \(list: Array(ids)) AND \(anywhere: "the names of the organizations above one") ORDER BY length(o.path)") { try read($0) }
  }
  /// The tops of what the reader's posts open, in tree order.
  package static func tops(in scope: Scope) throws -> [Organization] {
    let paths = scope.reach.subtrees.isEmpty ? scope.reach.homes : scope.reach.subtrees
    if paths == ["/"] { return try scope.all("SELECT \(columns) FROM organization o WHERE o.parent IS NULL AND \(anywhere: "the house sees the root") ORDER BY o.id") { try read($0) } }
    guard !paths.isEmpty else { return [] }
    return try scope.all("SELECT \(columns) FROM organization o WHERE o.path IN \(list: paths) AND \(scope.reach, withHome: "o.path") ORDER BY o.path") { try read($0) }
  }
  /// The branches within reach that have not ended, at most `limit`, in tree order.
  package static func branches(below path: String? = nil, limit: Int = 500, in scope: Scope) throws -> [Organization] {
    let below: SQL = path.map { "AND o.path >= \($0) AND o.path < \(String($0.dropLast()) + "0")" } ?? .nothing
    return try scope.all("SELECT \(columns) FROM organization o WHERE o.kind = 'branch' AND o.ended IS NULL AND \(scope.reach, withHome: "o.path") \(below) ORDER BY o.path LIMIT \(limit)") { try read($0) }
  }
  package static func groups(of branch: ID<Organization>, in scope: Scope) throws -> [Group] {
    try scope.all("""
      SELECT g.id, g.branch, g.name FROM party_group g JOIN organization o ON o.id = g.branch
      WHERE g.branch = \(branch) AND g.ended IS NULL AND \(scope.reach, withHome: "o.path") ORDER BY g.id
      """) { Group(id: $0.id(0), branch: $0.id(1), name: $0.text(2)) }
  }

  /// The top of an empty tree: for the first set-up of a house; everything below it is set up by the room of the tree.
  package static func root(_ id: ID<Organization>, named name: String, _ kind: Organization.Kind, founded: Day) -> [Change] {
    let path = "/\(id)/"
    return [
      Change("INSERT INTO organization (id, path, name, kind, setting, founded) VALUES (\(id), \(path), \(name), \(kind.rawValue), 'ordinary', \(founded))"),
      Change("INSERT INTO organization_history (organization, since, name, path) VALUES (\(id), \(founded), \(name), \(path))"),
      add(1, to: "organizations", at: path),
    ]
  }

  // MARK: running counts

  /// What is counted at one organization and below it: `own` and `total`.
  package static func count(_ name: String, at id: ID<Organization>, in scope: Scope) throws -> (own: Int, total: Int) {
    try scope.first("SELECT own, total FROM running_count WHERE organization = \(id) AND name = \(name) AND \(anywhere: "a count names nobody; its page asked for the organization")") { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }
  /// The totals of one count for an organization and its children.
  package static func counts(_ name: String, ofFamily id: ID<Organization>, in scope: Scope) throws -> [ID<Organization>: Int] {
    let rows = try scope.all("""
      SELECT o.id, c.total FROM organization o JOIN running_count c ON c.organization = o.id AND c.name = \(name) WHERE (o.id = \(id) OR o.parent = \(id)) AND \(scope.reach, withHome: "o.path")
      """) { (id: $0.id(0, Organization.self), total: $0.int(1)) }
    return Dictionary(rows.map { ($0.id, $0.total) }, uniquingKeysWith: { a, _ in a })
  }
  /// Adds to the count `name` of the organization at the end of `path` and of every one above it.
  package static func add(_ n: Int, to name: String, at path: String) -> Change {
    let ids = path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    let rows = ids.map { id -> SQL in "(\(id), \(name), \(id == ids.last ? n : 0), \(n))" }
    return Change("""
      INSERT INTO running_count (organization, name, own, total) VALUES \(rows.joined(", "))
      ON CONFLICT (organization, name) DO UPDATE SET own = running_count.own + excluded.own, total = running_count.total + excluded.total
      """)
  }
  /// When an organization moves, what is counted below it leaves the old ancestors and joins the new ones.
  package static func moveCounts(of organization: Organization, under parent: Organization) -> [Change] {
    func add(_ sign: Int, _ path: String) -> Change? {
      let ids = path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
      guard !ids.isEmpty else { return nil }
      return Change("""
        INSERT INTO running_count (organization, name, own, total)
        SELECT a.id, c.name, 0, \(sign) * c.total FROM organization a JOIN running_count c ON c.organization = \(organization.id) WHERE a.id IN \(list: ids)
        ON CONFLICT (organization, name) DO UPDATE SET total = running_count.total + excluded.total
        """)
    }
    let above = organization.path.dropLast(organization.id.description.count + 1)
    return [add(-1, String(above)), add(1, parent.path)].compactMap { $0 }
  }
}
