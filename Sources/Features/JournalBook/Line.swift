import FeatureKit

/// One line of the journal as pages and JSON give it: references already named, where the reader may see them.
struct Line: Encodable, Sendable, Hashable {
  var id: Int64
  var at: Moment
  var action: String
  /// The person's name, where the reader may see it, else the account's; in words for what the house does itself.
  var actor: Word
  var post: Word?
  var organization: ID<Organization>
  var organizationName: String
  var sentence: Word
  var subjectAddress: String?
  var clause: String?
  var provenance: Provenance
  var sealed: Bool

  static func lines(_ rows: [EntryRow], in scope: Scope) throws -> [Line] {
    let names = try scope.names(rows.flatMap { Said.references(in: $0.sentence) + ($0.subject.map { [$0] } ?? []) + ($0.person.map { [Reference(Person.reference, $0)] } ?? []) })
    return rows.map { row in
      Line(
        id: row.id, at: row.at, action: row.action, actor: actor(row, names), post: post(row), organization: row.organization, organizationName: row.organizationName,
        sentence: Said.resolved(row.sentence, names), subjectAddress: row.subject.flatMap { names[$0]?.path }, clause: row.clause?.rule, provenance: row.provenance, sealed: row.sealed)
    }
  }
  private static func actor(_ row: EntryRow, _ names: [Reference: Named]) -> Word {
    if let name = row.person.flatMap({ names[Reference(Person.reference, $0)]?.text }) ?? row.account { return Word(zh: name, en: name) }
    guard let role = row.role, Role(rawValue: role) == nil else { return Word(zh: "", en: "") }
    return role == "clock" ? .byTheWatch : .atTheConsole
  }
  private static func post(_ row: EntryRow) -> Word? {
    guard let role = row.role.flatMap(Role.init(rawValue:)), let place = row.roleOrganization else { return nil }
    return Word(zh: "\(place)\(role.word.zh)", en: "\(role.word.en), \(place)")
  }
}
