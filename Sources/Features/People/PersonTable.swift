import FeatureKit
import Search

/// The register. Resident number, phone, address, dues base, family, health and contacts are sealed; the first three are found by keyed digests.
package enum PersonTable {
  package static let migrations = [
    Migration("people",
      """
      CREATE TABLE person (id BIGINT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), sort_name TEXT NOT NULL, sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')), birth BIGINT,
        ethnicity TEXT, education TEXT, status TEXT NOT NULL CHECK (status IN ('full', 'probationary', 'prospect', 'activist', 'applicant', 'former', 'none')), standing TEXT NOT NULL,
        organization BIGINT NOT NULL REFERENCES organization (id), party_group BIGINT REFERENCES party_group (id), joined BIGINT, confirmed BIGINT, work_post TEXT,
        lost_contact TEXT, lost_since BIGINT, floats_to TEXT, floats_since BIGINT,
        resident_number BLOB, resident_key BLOB UNIQUE, resident_last_key BLOB, phone BLOB, phone_key BLOB, address BLOB, masks BLOB, dues_base BLOB, family BLOB, health BLOB, contacts BLOB,
        created BIGINT NOT NULL, updated BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1,
        CHECK ((lost_contact IS NULL) = (lost_since IS NULL)), CHECK (confirmed IS NULL OR confirmed >= joined), CHECK (status <> 'full' OR confirmed IS NOT NULL), CHECK ((resident_number IS NULL) = (resident_key IS NULL)))
      """,
      "CREATE INDEX person_roster ON person (organization, sort_name, id, status, standing, sex, birth, party_group)",
      "CREATE INDEX person_sort_name ON person (sort_name, id)",
      "CREATE INDEX person_birth ON person (birth, id)",
      "CREATE INDEX person_joined ON person (joined, id)",
      "CREATE INDEX person_resident_last ON person (resident_last_key)",
      "CREATE INDEX person_phone ON person (phone_key)",
      """
      CREATE TABLE person_event (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('added', 'status', 'moved')), on_day BIGINT NOT NULL,
        status TEXT NOT NULL, standing TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), reason BLOB, at BIGINT NOT NULL)
      """,
      "CREATE INDEX person_event_person ON person_event (person, on_day, id)",
      """
      CREATE TABLE opened_field (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), field TEXT NOT NULL, reason BLOB NOT NULL, reader BIGINT, account BIGINT, role TEXT, organization BIGINT, at BIGINT NOT NULL)
      """,
      "CREATE INDEX opened_field_person ON opened_field (person, at)"),
    Migration("people found by state",
      // Partial, so that no other query takes them for the better way.
      "CREATE INDEX person_status ON person (status, sort_name, id) WHERE status <> 'full'",
      "CREATE INDEX person_standing ON person (standing, sort_name, id) WHERE standing <> 'normal'"),
  ]

  static let changedMeanwhile = Refusal("changed", .changedMeanwhile, kind: .conflict)
  static func sortName(_ name: String, _ pinyin: Pinyin) -> String { "\(pinyin.initials(of: name).first ?? "~") \(name)" }

  // MARK: changes

  static func add(_ id: ID<Person>, _ f: PersonFacts, at organization: Organization, group: ID<Group>?, _ o: Occasion) -> [Change] {
    let row: SQL = """
      INSERT INTO person (id, name, sort_name, sex, birth, ethnicity, education, status, standing, organization, party_group, joined, confirmed, work_post, lost_contact, lost_since, floats_to, floats_since,
        resident_number, resident_key, resident_last_key, phone, phone_key, address, masks, created, updated)
      VALUES (\(id), \(f.name), \(sortName(f.name, o.house.pinyin)), \(f.sex), \(f.birth), \(f.ethnicity), \(f.education), \(f.status), \(f.standing), \(organization.id), \(group), \(f.joined), \(f.confirmed), \(f.workPost),
        \(f.lostContact), \(f.lostSince), \(f.floatsTo), \(f.floatsSince), \(sealed(f)), \(o.now), \(o.now))
      """
    return [Change(row), SearchTable.add(Reference(Person.reference, id), [f.name] + o.house.pinyin.initials(of: f.name))].compactMap { $0 }
  }
  static func correct(_ id: ID<Person>, from before: PersonFacts, to f: PersonFacts, version: Int, _ o: Occasion) -> [Change] {
    let row: SQL = """
      UPDATE person SET (name, sort_name, sex, birth, ethnicity, education, joined, confirmed, work_post, lost_contact, lost_since, floats_to, floats_since,
        resident_number, resident_key, resident_last_key, phone, phone_key, address, masks, updated, version)
      = (\(f.name), \(sortName(f.name, o.house.pinyin)), \(f.sex), \(f.birth), \(f.ethnicity), \(f.education), \(f.joined), \(f.confirmed), \(f.workPost), \(f.lostContact), \(f.lostSince), \(f.floatsTo), \(f.floatsSince),
        \(sealed(f)), \(o.now), version + 1)
      WHERE id = \(id) AND version = \(version)
      """
    let names = before.name == f.name ? [] : SearchTable.put(Reference(Person.reference, id), [f.name] + o.house.pinyin.initials(of: f.name))
    return [Change(row, expects: 1, otherwise: changedMeanwhile)] + names
  }
  /// resident_number, resident_key, resident_last_key, phone, phone_key, address, masks
  private static func sealed(_ f: PersonFacts) -> SQL {
    let number = f.residentNumber, phone = f.phone
    return """
      \(number.map { Secret($0, field: "person.resident") }), \(number.map { Keyed($0, field: "person.resident") }), \(number.map { Keyed(String($0.suffix(4)), field: "person.resident.last") }),
        \(phone.map { Secret($0, field: "person.phone") }), \(phone.map { Keyed($0, field: "person.phone") }), \(f.address.map { Secret($0, field: "person.address") }), \(Secret(f.masks.sealed, field: "person.masks"))
      """
  }
  /// Whoever was put in the register under one of these keys and is still there.
  static func made(_ keys: Range<Int64>, limit: Int, in scope: Scope) throws -> [ID<Person>] {
    try scope.all("SELECT p.id FROM person p JOIN organization o ON o.id = p.organization WHERE p.id >= \(keys.lowerBound) AND p.id < \(keys.upperBound) AND \(scope.reach, "o.path") ORDER BY p.id LIMIT \(limit)") { $0.id(0) }
  }
  /// Stands for no one where rows of somebody are looked for and not moved.
  static let nobody: ID<Person> = ID(0)
  static func remove(_ id: ID<Person>, version: Int) -> [Change] {
    [
      Change("DELETE FROM person_apart WHERE first = \(id) OR second = \(id)"), Change("DELETE FROM person_event WHERE person = \(id)"), SearchTable.remove(Reference(Person.reference, id)),
      Change("DELETE FROM person WHERE id = \(id) AND version = \(version)", expects: 1, otherwise: changedMeanwhile),
    ]
  }
  static func setStatus(_ id: ID<Person>, _ f: PersonFacts, group: ID<Group>?, version: Int, at now: Moment) -> Change {
    Change("""
      UPDATE person SET status = \(f.status), standing = \(f.standing), joined = \(f.joined), confirmed = \(f.confirmed), party_group = \(group), updated = \(now), version = version + 1 WHERE id = \(id) AND version = \(version)
      """, expects: 1, otherwise: changedMeanwhile)
  }
  static func move(_ id: ID<Person>, to organization: ID<Organization>, version: Int, at now: Moment) -> Change {
    Change("UPDATE person SET organization = \(organization), party_group = NULL, updated = \(now), version = version + 1 WHERE id = \(id) AND version = \(version)", expects: 1, otherwise: changedMeanwhile)
  }
  static func assign(_ id: ID<Person>, to group: ID<Group>?, version: Int, at now: Moment) -> Change {
    Change("UPDATE person SET party_group = \(group), updated = \(now), version = version + 1 WHERE id = \(id) AND version = \(version)", expects: 1, otherwise: changedMeanwhile)
  }
  static func event(_ id: ID<PersonEvent>, _ person: ID<Person>, _ kind: PersonEvent.Kind, on day: Day, _ f: PersonFacts, at organization: ID<Organization>, reason: String?, _ now: Moment) -> Change {
    Change("""
      INSERT INTO person_event (id, person, kind, on_day, status, standing, organization, reason, at)
      VALUES (\(id), \(person), \(kind), \(day), \(f.status), \(f.standing), \(organization), \(reason.map { Secret($0, field: "person.reason") }), \(now))
      """)
  }
  /// The running counts that change when somebody becomes `after` at `there`, having been `before` at `here`.
  static func counts(from before: (facts: PersonFacts, path: String)?, to after: (facts: PersonFacts, path: String)?) -> [Change] {
    var out = before?.facts.counts ?? [], new = after?.facts.counts ?? []
    if let before, let after, before.path == after.path { (out, new) = (out.subtracting(new), new.subtracting(out)) }
    let gone = before.map { b in out.sorted().map { OrganizationTable.add(-1, to: $0, at: b.path) } } ?? []
    let come = after.map { a in new.sorted().map { OrganizationTable.add(1, to: $0, at: a.path) } } ?? []
    return gone + come
  }
}
