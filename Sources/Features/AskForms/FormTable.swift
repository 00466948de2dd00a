import FeatureKit

/// Forms, their fields, whom they ask, and what was answered.
package enum FormTable {
  static let migrations = [
    Migration("forms",
      """
      CREATE TABLE ask_form (id BIGINT PRIMARY KEY, asker BIGINT NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), lead TEXT NOT NULL, due BIGINT NOT NULL, known TEXT NOT NULL, sent_at BIGINT NOT NULL,
        withdrawn_at BIGINT, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')))
      """,
      "CREATE INDEX ask_form_asker ON ask_form (asker, sent_at)",
      """
      CREATE TABLE ask_form_field (form BIGINT NOT NULL REFERENCES ask_form (id), number BIGINT NOT NULL CHECK (number > 0), label TEXT NOT NULL CHECK (label <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'choice', 'date')), choices TEXT NOT NULL, PRIMARY KEY (form, number))
      """,
      """
      CREATE TABLE ask_form_place (form BIGINT NOT NULL REFERENCES ask_form (id), organization BIGINT NOT NULL REFERENCES organization (id), answered_at BIGINT, answered_by BIGINT,
        CHECK (answered_by IS NULL OR answered_at IS NOT NULL), PRIMARY KEY (form, organization))
      """,
      "CREATE INDEX ask_form_place_organization ON ask_form_place (organization, answered_at)",
      """
      CREATE TABLE ask_form_answer (form BIGINT NOT NULL, organization BIGINT NOT NULL, number BIGINT NOT NULL, answer TEXT NOT NULL CHECK (answer <> ''), PRIMARY KEY (form, organization, number),
        FOREIGN KEY (form, number) REFERENCES ask_form_field (form, number), FOREIGN KEY (form, organization) REFERENCES ask_form_place (form, organization))
      """),
  ]
  private static let separator = "\n"
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  // MARK: one

  /// A form is seen by those who see anybody it asks; the office that asks sees all of them.
  package static func one(_ id: ID<AskForm>, in scope: Scope) throws -> AskForm {
    let fields = try scope.all("SELECT d.number, d.label, d.kind, d.choices FROM ask_form_field d WHERE d.form = \(id) AND \(anywhere: "fields of a form that is read within reach beside") ORDER BY d.number") {
      FormField(number: $0.int(0), label: $0.text(1), kind: try $0.choice(2), choices: $0.text(3).split(separator: separator).map(String.init))
    }
    return try scope.one("""
      SELECT f.id, f.title, f.lead, f.due, f.known, f.sent_at, f.withdrawn_at, f.withdrawn_because, \(OrganizationTable.columns) FROM ask_form f JOIN organization o ON o.id = f.asker WHERE f.id = \(id)
        AND EXISTS (SELECT 1 FROM ask_form_place p JOIN organization b ON b.id = p.organization WHERE p.form = f.id AND \(scope.reach, "b.path"))
      """) { r in
      AskForm(
        id: r.id(0), asker: try OrganizationTable.read(r, from: 8), title: r.text(1), lead: r.text(2), due: r.day(3), sentAt: r.moment(5), withdrawal: r.momentIfAny(6).map { .init(at: $0, reason: r.text(7)) },
        fields: fields, known: r.text(4).split(separator: separator).compactMap { KnownFact.named(String($0)) })
    }
  }
  /// What the office asked for this year in other forms: the labels, each with the title of its form.
  static func askedBefore(by office: ID<Organization>, in scope: Scope) throws -> [String: String] {
    let from = Moment(Day(year: scope.today.year, month: 1, day: 1))
    let found = try scope.all("""
      SELECT d.label, f.title FROM ask_form f JOIN ask_form_field d ON d.form = f.id WHERE f.asker = \(office) AND f.sent_at >= \(from) AND f.withdrawn_at IS NULL AND \(anywhere: "what an office asked that was read within reach") ORDER BY f.id
      """) { ($0.text(0), $0.text(1)) }
    return Dictionary(found, uniquingKeysWith: { a, _ in a })
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("""
      SELECT f.id, f.title FROM ask_form f WHERE f.id IN \(list: ids) AND EXISTS (SELECT 1 FROM ask_form_place p JOIN organization b ON b.id = p.organization WHERE p.form = f.id AND \(scope.reach, withHome: "b.path"))
      """) { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: AskForms.one(ID($0)).path)) })
  }

  // MARK: whom it asks

  /// When the organization answered; nil while it has not. Out of reach where it was not asked.
  static func answeredAt(_ id: ID<AskForm>, by organization: ID<Organization>, in scope: Scope) throws -> Moment? {
    try scope.one("SELECT p.answered_at FROM ask_form_place p JOIN organization o ON o.id = p.organization WHERE p.form = \(id) AND p.organization = \(organization) AND \(scope.reach, "o.path")") { $0.momentIfAny(0) }
  }
  /// Those it asks within reach, who has not answered first, then in tree order.
  static func places(_ id: ID<AskForm>, offset: Int, limit: Int, in scope: Scope) throws -> [FormPage.Line] {
    let rows = try scope.all("""
      SELECT p.answered_at, \(OrganizationTable.columns) FROM ask_form_place p JOIN organization o ON o.id = p.organization WHERE p.form = \(id) AND \(scope.reach, "o.path")
      ORDER BY CASE WHEN p.answered_at IS NULL THEN 0 ELSE 1 END, o.path LIMIT \(limit) OFFSET \(offset)
      """) { r in FormPage.Line(organization: try OrganizationTable.read(r, from: 1), answeredAt: r.momentIfAny(0)) }
    guard !rows.isEmpty else { return [] }
    let given = try answers(id, of: rows.map(\.organization.id), in: scope)
    return rows.map { line in
      var line = line
      line.answers = given[line.organization.id] ?? [:]
      return line
    }
  }
  /// Branches that would be asked.
  static func branches(below: Place, besides office: ID<Organization>, in scope: Scope) throws -> [ID<Organization>] {
    try scope.all("""
      SELECT o.id FROM organization o WHERE o.kind = 'branch' AND o.ended IS NULL AND o.id <> \(office) AND o.path >= \(below.path) AND o.path < \(String(below.path.dropLast()) + "0") AND \(anywhere: "who is asked is told, wherever the office asks") ORDER BY o.path
      """) { $0.id(0) }
  }
  /// Those that were asked and have not answered.
  static func waiting(_ id: ID<AskForm>, in scope: Scope) throws -> [ID<Organization>] {
    try scope.all("SELECT p.organization FROM ask_form_place p WHERE p.form = \(id) AND p.answered_at IS NULL AND \(anywhere: "who was asked is told that it was withdrawn") ORDER BY p.organization") { $0.id(0) }
  }
  static func answers(_ id: ID<AskForm>, of organizations: [ID<Organization>], in scope: Scope) throws -> [ID<Organization>: [Int: String]] {
    let rows = try scope.all("""
      SELECT w.organization, w.number, w.answer FROM ask_form_answer w JOIN organization o ON o.id = w.organization WHERE w.form = \(id) AND w.organization IN \(list: organizations) AND \(scope.reach, "o.path")
      """) { (id: $0.id(0, Organization.self), number: $0.int(1), answer: $0.text(2)) }
    return rows.reduce(into: [:]) { $0[$1.id, default: [:]][$1.number] = $1.answer }
  }
  static func tally(_ id: ID<AskForm>, in scope: Scope) throws -> Tally {
    try scope.first("SELECT count(*), count(p.answered_at) FROM ask_form_place p JOIN organization o ON o.id = p.organization WHERE p.form = \(id) AND \(scope.reach, "o.path")") { Tally(all: $0.int(0), answered: $0.int(1)) } ?? Tally()
  }

  // MARK: changes

  static func send(_ f: AskForm, below: Place) -> [Change] {
    let known = f.known.map(\.name).joined(separator: separator)
    return [Change("INSERT INTO ask_form (id, asker, title, lead, due, known, sent_at) VALUES (\(f.id), \(f.asker.id), \(f.title), \(f.lead), \(f.due), \(known), \(f.sentAt))")]
      + f.fields.map { field in
        Change("INSERT INTO ask_form_field (form, number, label, kind, choices) VALUES (\(f.id), \(field.number), \(field.label), \(field.kind), \(field.choices.joined(separator: separator)))")
      } + [
        Change("""
          INSERT INTO ask_form_place (form, organization) SELECT CAST(\(f.id) AS BIGINT), o.id FROM organization o
          WHERE o.kind = 'branch' AND o.ended IS NULL AND o.id <> \(f.asker.id) AND o.path >= \(below.path) AND o.path < \(String(below.path.dropLast()) + "0")
          """)
      ]
  }
  static func withdraw(_ f: AskForm, because reason: String, _ now: Moment) -> Change {
    Change("UPDATE ask_form SET withdrawn_at = \(now), withdrawn_because = \(reason) WHERE id = \(f.id) AND withdrawn_at IS NULL", expects: 1, otherwise: stale)
  }
  static func answer(_ id: ID<AskForm>, by organization: ID<Organization>, _ values: [(number: Int, text: String)], _ person: ID<Person>?, _ now: Moment) -> [Change] {
    [Change("UPDATE ask_form_place SET answered_at = \(now), answered_by = \(person) WHERE form = \(id) AND organization = \(organization)", expects: 1, otherwise: stale)]
      + values.map { value in
        Change("""
          INSERT INTO ask_form_answer (form, organization, number, answer) VALUES (\(id), \(organization), \(value.number), \(value.text))
          ON CONFLICT (form, organization, number) DO UPDATE SET answer = excluded.answer
          """)
      }
  }
}

/// How many were asked, and how many of them have answered.
struct Tally: Hashable, Sendable, Encodable {
  var all = 0
  var answered = 0
}
