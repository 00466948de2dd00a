import Acting
import Essentials
import Journal
import Persistence

/// Who holds which office, where, from when to when. Posts give roles, roles give permissions.
package enum PostTable {
  package static let migrations = [
    Migration("posts",
      """
      CREATE TABLE post (id BIGINT PRIMARY KEY, person BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), party_group BIGINT REFERENCES party_group (id),
        role TEXT NOT NULL, since BIGINT NOT NULL, until BIGINT, CHECK (until IS NULL OR until >= since))
      """,
      "CREATE INDEX post_person ON post (person, until)",
      "CREATE INDEX post_organization ON post (organization, role, until)"),
  ]

  package struct Post: Hashable, Sendable, Encodable {
    package var id: ID<Post>
    package var person: Person
    package var organization: ID<Organization>
    package var organizationName: String
    package var group: ID<Group>?
    package var role: Role
    package var since: Day
    package var until: Day?
    package init(id: ID<Post>, person: Person, organization: ID<Organization>, organizationName: String, group: ID<Group>? = nil, role: Role, since: Day, until: Day? = nil) {
      self.id = id
      self.person = person
      self.organization = organization
      self.organizationName = organizationName
      self.group = group
      self.role = role
      self.since = since
      self.until = until
    }
  }

  /// The actor's posts of a day, for the sign-in of this person: read before any reach is known.
  package static func posts(of person: ID<Person>, on day: Day, grants: Grants, in session: any ReadSession) throws -> [Actor.Post] {
    try session.rows("""
      SELECT p.role, o.id, o.path, p.party_group FROM post p JOIN organization o ON o.id = p.organization
      WHERE p.person = \(person) AND p.since <= \(day) AND (p.until IS NULL OR p.until >= \(day)) ORDER BY o.path, p.id
      """) {
      let role: Role = try $0.choice(0)
      return Actor.Post(role: role, place: Place(id: $0.id(1), path: $0.text(2)), group: $0.idIfAny(3), may: grants.permissions(of: role))
    }
  }
  package static func held(at organization: ID<Organization>, in scope: Scope) throws -> [Post] {
    try scope.all("\(select) WHERE p.organization = \(organization) AND (p.until IS NULL OR p.until >= \(scope.today)) AND p.since <= \(scope.today) AND p.role <> 'member' AND \(scope.reach, withHome: "o.path") ORDER BY p.id", read)
  }
  package static func held(by person: ID<Person>, in scope: Scope) throws -> [Post] {
    try scope.all("\(select) WHERE p.person = \(person) AND \(scope.reach, "o.path", orSelf: "p.person") ORDER BY p.since DESC, p.id", read)
  }
  package static func one(_ id: ID<Post>, in scope: Scope) throws -> Post {
    try scope.one("\(select) WHERE p.id = \(id) AND \(scope.reach, "o.path")", read)
  }
  /// Posts at an organization that are held on or after `day`, those that begin later too; of members only their posts.
  package static func held(at organization: ID<Organization>, from day: Day, in scope: Scope) throws -> [Post] {
    try scope.all("\(select) WHERE p.organization = \(organization) AND (p.until IS NULL OR p.until >= \(day)) AND p.role <> 'member' AND \(anywhere: "bounds count posts that a reader may not see") ORDER BY p.since, p.id", read)
  }
  /// Whether the person administers the house on or after `day`: business posts and administrators are kept apart.
  package static func administers(_ person: ID<Person>, from day: Day, in scope: Scope) throws -> Bool {
    let found: Int? = try scope.first("""
      SELECT count(*) FROM post WHERE person = \(person) AND role IN \(list: Role.administrators) AND (until IS NULL OR until >= \(day)) AND \(anywhere: "the separation of posts holds wherever they are held")
      """) { $0.int(0) }
    return found ?? 0 > 0
  }
  /// Somebody in the register, wherever they belong.
  package static func person(_ id: ID<Person>, in scope: Scope) throws -> Person {
    try scope.one("SELECT n.id, n.name FROM person n WHERE n.id = \(id) AND \(anywhere: "a post may be given to a person of another branch")") { Person(id: $0.id(0), name: $0.text(1)) }
  }
  /// Somebody who may be named to a post, and where they belong.
  package struct Candidate: Hashable, Sendable, Encodable {
    package var person: Person
    package var organization: String
    package init(person: Person, organization: String) {
      self.person = person
      self.organization = organization
    }
  }
  /// The people of one organization itself, at most 100.
  package static func candidates(at organization: Organization, in scope: Scope) throws -> [Candidate] {
    try scope.all("\(candidate) WHERE n.organization = \(organization.id) AND \(scope.reach, "o.path") ORDER BY n.id LIMIT 100", readCandidate)
  }
  /// People within reach whose name fits a pattern of LIKE, at most 50.
  package static func candidates(named pattern: String, in scope: Scope) throws -> [Candidate] {
    try scope.all("\(candidate) WHERE n.name LIKE \(pattern) ESCAPE '\\' AND \(scope.reach, "o.path") ORDER BY n.name, n.id LIMIT 50", readCandidate)
  }
  private static let candidate: SQL = "SELECT n.id, n.name, o.name FROM person n JOIN organization o ON o.id = n.organization"
  private static func readCandidate(_ r: any Row) throws -> Candidate { Candidate(person: Person(id: r.id(0), name: r.text(1)), organization: r.text(2)) }
  private static let select: SQL = """
    SELECT p.id, p.person, n.name, p.organization, o.name, p.party_group, p.role, p.since, p.until FROM post p
    JOIN organization o ON o.id = p.organization JOIN person n ON n.id = p.person
    """
  private static func read(_ r: any Row) throws -> Post {
    Post(id: r.id(0), person: Person(id: r.id(1), name: r.text(2)), organization: r.id(3), organizationName: r.text(4), group: r.idIfAny(5), role: try r.choice(6), since: r.day(7), until: r.dayIfAny(8))
  }
  /// Posts of one person that another may take over: all but those that the other holds in the same place already, and a membership in a branch that is neither theirs nor virtual.
  package static func movable(in scope: Scope, from: ID<Person>, to: ID<Person>) throws -> [Int64] {
    try scope.all("""
      SELECT p.id FROM post p LEFT JOIN person n ON n.id = \(to) WHERE p.person = \(from) AND (p.role <> 'member' OR p.organization = n.organization OR EXISTS (SELECT 1 FROM organization v WHERE v.id = p.organization AND v.setting = 'virtual'))
        AND NOT EXISTS (SELECT 1 FROM post h WHERE h.person = \(to) AND h.role = p.role AND h.organization = p.organization AND h.until IS NULL AND p.until IS NULL)
        AND \(anywhere: "posts of somebody who was read within reach") ORDER BY p.id
      """) { $0.integer(0) }
  }
  package static func point(_ rows: [Int64], from: ID<Person>, to: ID<Person>) -> [Change] {
    [Change("UPDATE post SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))]
  }
  package static func begin(_ id: ID<Post>, _ person: ID<Person>, _ role: Role, at organization: ID<Organization>, group: ID<Group>? = nil, since: Day, until: Day? = nil) -> Change {
    Change("INSERT INTO post (id, person, organization, party_group, role, since, until) VALUES (\(id), \(person), \(organization), \(group), \(role), \(since), \(until))")
  }
  /// A post that ends on the day it began, at once: it gives nothing any more. Whoever takes it back keeps what it was.
  package static func takeBack(_ id: ID<Post>) -> Change { Change("DELETE FROM post WHERE id = \(id)", expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict)) }
  /// Ends the memberships that somebody has by post, but for the one at `besides`: those in virtual branches end with membership itself, wherever they stand.
  package static func endMemberships(of person: ID<Person>, besides: ID<Organization>? = nil, on day: Day) -> Change {
    let elsewhere: SQL = besides.map { "AND organization <> \($0)" } ?? .nothing
    return Change("UPDATE post SET until = CASE WHEN since > \(day) THEN since ELSE \(day) END WHERE person = \(person) AND role = 'member' \(elsewhere) AND (until IS NULL OR until > \(day))")
  }
  package static func end(_ id: ID<Post>, on day: Day) -> Change {
    Change("UPDATE post SET until = CASE WHEN since > \(day) THEN since ELSE \(day) END WHERE id = \(id) AND (until IS NULL OR until > \(day))", expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
}
