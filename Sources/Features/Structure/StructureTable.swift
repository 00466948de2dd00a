import FeatureKit
import Registers

/// The organizations' own rows: what is set up, renamed, moved and dissolved.
enum StructureTable {
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  static func details(_ id: ID<Organization>, in scope: Scope) throws -> Details {
    try scope.one("SELECT \(OrganizationTable.columns), \(more) FROM organization o WHERE o.id = \(id) AND \(scope.reach, withHome: "o.path")", read)
  }
  static let more: SQL = "o.founded, o.ended, o.unit_kind, o.address, o.division, o.contact, o.phone, o.position, o.version"
  static func read(_ r: any Row) throws -> Details {
    let contact = Contact(address: r.text(9), division: r.textIfAny(10), name: r.text(11), phone: try r.secretIfAny(12, field: "organization.phone"))
    return Details(
      organization: try OrganizationTable.read(r), founded: r.day(6), ended: r.dayIfAny(7), unitKind: r.isNull(8) ? nil : try r.choice(8), contact: contact, position: r.int(13), version: r.int(14))
  }
  /// The committee that decides on what stands directly under `parent`: the nearest at or above it.
  static func committee(over parent: Organization, in scope: Scope) throws -> Place {
    if parent.kind.decides { return parent.place }
    return try OrganizationTable.ancestors(of: parent, in: scope).last { $0.kind.decides }?.place ?? parent.place
  }
  /// The committee that decides on `organization` itself; the root decides on itself.
  static func committee(above organization: Organization, in scope: Scope) throws -> Place {
    try OrganizationTable.ancestors(of: organization, in: scope).last { $0.kind.decides }?.place ?? organization.place
  }
  static func hasRoot(in scope: Scope) throws -> Bool {
    try scope.first("SELECT id FROM organization WHERE parent IS NULL AND \(anywhere: "there is one root, whoever asks") LIMIT 1") { $0.integer(0) } != nil
  }
  /// Whether another organization that has not ended stands directly under `parent` by this name.
  static func isTaken(_ name: String, under parent: ID<Organization>?, besides id: ID<Organization>? = nil, in scope: Scope) throws -> Bool {
    let other: SQL = id.map { "AND id <> \($0)" } ?? .nothing
    let there: SQL = parent.map { "parent = \($0)" } ?? "parent IS NULL"
    return try scope.first("SELECT id FROM organization WHERE \(there) AND name = \(name) AND ended IS NULL \(other) AND \(anywhere: "names under one organization differ, whoever asks") LIMIT 1") { $0.integer(0) } != nil
  }
  /// The name of a division with those above it; nil where the register does not have it.
  static func division(_ code: String, in scope: Scope) throws -> String? {
    let line = try RegisterTable.line(code, of: "divisions", in: scope)
    return line.isEmpty ? nil : line.map(\.name).joined()
  }
  /// What was entered as a division: `chosen` among several, a code, or a name with, before it, names of what it lies in.
  /// Any code will do until the register is filled.
  static func choice(_ text: String?, chosen: String? = nil, in scope: Scope) throws -> DivisionChoice {
    let asked = trimmed(chosen ?? "").isEmpty ? trimmed(text ?? "") : trimmed(chosen ?? "")
    guard !asked.isEmpty else { return DivisionChoice() }
    guard asked.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      let found = try divisions(named: asked, in: scope)
      return found.count == 1 ? DivisionChoice(code: found[0].code) : DivisionChoice(problem: found.isEmpty ? .nameless(asked) : .several(asked, found.count))
    }
    guard [6, 9, 12].contains(asked.count) else { return DivisionChoice(problem: .form) }
    let known = try RegisterTable.row(asked, of: "divisions", in: scope) != nil || RegisterTable.isEmpty("divisions", in: scope)
    return known ? DivisionChoice(code: asked) : DivisionChoice(problem: .unknown)
  }
  /// Divisions of this name, else those with it in their name; further words before it name what they lie in.
  static func divisions(named text: String, in scope: Scope) throws -> [DivisionChoice.Line] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let last = words.last else { return [] }
    let rows = try RegisterTable.list("divisions", RegisterTable.Filter(q: last), offset: 0, limit: 300, in: scope).rows.filter { !$0.isRetired }
    let exact = rows.filter { $0.name == last }
    var lines: [DivisionChoice.Line] = []
    for row in exact.isEmpty ? rows : exact where lines.count <= DivisionChoice.offered {
      let name = try division(row.code, in: scope) ?? row.name
      if words.dropLast().allSatisfy(name.contains) { lines.append(DivisionChoice.Line(code: row.code, name: name)) }
    }
    return lines
  }
  static func hasChildren(_ id: ID<Organization>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT id FROM organization WHERE parent = \(id) AND ended IS NULL AND \(anywhere: "whether something stands below, whoever asks") LIMIT 1") { $0.integer(0) } != nil
  }

  // MARK: changes

  static func add(_ d: Details) -> [Change] {
    let o = d.organization, phone = d.contact.phone.map { Secret($0, field: "organization.phone") }
    return [
      Change("""
        INSERT INTO organization (id, parent, path, name, kind, setting, founded, unit_kind, address, division, contact, phone, position)
        VALUES (\(o.id), \(o.parent), \(o.path), \(o.name), \(o.kind.rawValue), \(o.setting.rawValue), \(d.founded), \(d.unitKind), \(d.contact.address), \(d.contact.division), \(d.contact.name), \(phone), \(d.position))
        """),
      remember(o, since: d.founded),
    ] + count(o, 1)
  }
  /// One more (or one less) organization, and branch, at its place and above.
  static func count(_ o: Organization, _ n: Int) -> [Change] {
    [OrganizationTable.add(n, to: "organizations", at: o.path)] + (o.kind == .branch ? [OrganizationTable.add(n, to: "branches", at: o.path)] : [])
  }
  static func rename(_ o: Organization, to name: String, version: Int) -> Change {
    Change("UPDATE organization SET name = \(name), version = version + 1 WHERE id = \(o.id) AND version = \(version)", expects: 1, otherwise: stale)
  }
  /// The organization hangs elsewhere, and the paths of all below it with it: two statements on one table.
  static func move(_ o: Organization, under parent: Organization, version: Int) -> [Change] {
    let path = "\(parent.path)\(o.id)/", end = String(o.path.dropLast()) + "0"
    return [
      Change("UPDATE organization SET parent = \(parent.id), version = version + 1 WHERE id = \(o.id) AND version = \(version)", expects: 1, otherwise: stale),
      Change("UPDATE organization SET path = \(path) || substr(path, CAST(\(o.path.count + 1) AS INTEGER)) WHERE path >= \(o.path) AND path < \(end)"),
    ]
  }
  static func end(_ o: Organization, on day: Day, version: Int) -> Change {
    Change("UPDATE organization SET ended = \(day), version = version + 1 WHERE id = \(o.id) AND version = \(version) AND ended IS NULL", expects: 1, otherwise: stale)
  }
  static func change(_ o: Organization, _ c: Contact, unitKind: UnitKind?, position: Int, version: Int) -> Change {
    let phone = c.phone.map { Secret($0, field: "organization.phone") }
    return Change("""
      UPDATE organization SET address = \(c.address), division = \(c.division), contact = \(c.name), phone = \(phone), unit_kind = \(unitKind), position = \(position), version = version + 1
      WHERE id = \(o.id) AND version = \(version)
      """, expects: 1, otherwise: stale)
  }

  // MARK: history

  static func remember(_ o: Organization, since: Day) -> Change {
    Change("""
      INSERT INTO organization_history (organization, since, name, parent, path) VALUES (\(o.id), \(since), \(o.name), \(o.parent), \(o.path))
      ON CONFLICT (organization, since) DO UPDATE SET name = excluded.name, parent = excluded.parent, path = excluded.path
      """)
  }
  /// How the whole subtree at `path` stands from `day` on: run it after the subtree was moved.
  static func rememberSubtree(at path: String, since day: Day) -> Change {
    let end = String(path.dropLast()) + "0"
    return Change("""
      INSERT INTO organization_history (organization, since, name, parent, path) SELECT id, CAST(\(day) AS BIGINT), name, parent, path FROM organization WHERE path >= \(path) AND path < \(end)
      ON CONFLICT (organization, since) DO UPDATE SET name = excluded.name, parent = excluded.parent, path = excluded.path
      """)
  }

  // MARK: names

  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT o.id, o.name FROM organization o WHERE o.id IN \(list: ids) AND \(anywhere: "an organization's name is no secret within the house")") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Structure.organization(ID($0)).path)) })
  }
  static func groupNames(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("""
      SELECT g.id, g.name, o.id, o.name FROM party_group g JOIN organization o ON o.id = g.branch WHERE g.id IN \(list: ids) AND \(anywhere: "a group's name is no secret within the house")
      """) { r in (r.integer(0), Named("\(r.text(3)) \(r.text(1))", path: Structure.organization(r.id(2)).path)) }
    return Dictionary(uniqueKeysWithValues: found)
  }
}
