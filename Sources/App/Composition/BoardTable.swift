import FeatureKit
import Gatherings

/// What may hang on the board of a village: dates and places, titles of what was published. Nobody's name.
enum BoardTable {
  struct Line: Encodable, Sendable, Hashable {
    var kinds: [Gathering.Kind]
    var starts: Moment
    var location: String
  }
  struct Published: Encodable, Sendable, Hashable {
    var title: String
    var by: String
    var on: Day
  }
  /// What is for all members of the branch: the committee's own meetings stay inside.
  private static let shown: [Gathering.Kind] = [.branchAssembly, .groupMeeting, .partyLecture, .themeDay, .organizationLifeMeeting]

  static func gatherings(of organization: ID<Organization>, in scope: Scope) throws -> [Line] {
    let found: [(ID<Gathering>, Line)] = try scope.all("""
      SELECT g.id, g.starts, g.location FROM gathering g JOIN organization o ON o.id = g.organization
      WHERE g.organization = \(organization) AND g.state = 'planned' AND g.starts >= \(scope.now) AND \(scope.reach, withHome: "o.path") ORDER BY g.starts, g.id LIMIT 10
      """) { ($0.id(0), Line(kinds: [], starts: $0.moment(1), location: $0.text(2))) }
    guard !found.isEmpty else { return [] }
    let kinds: [(ID<Gathering>, Gathering.Kind)] = try scope.all("""
      SELECT k.gathering, k.kind FROM gathering_kind k WHERE k.gathering IN \(list: found.map(\.0)) AND k.kind IN \(list: shown) AND \(anywhere: "kinds of gatherings that were read within reach")
      """) { ($0.id(0), try $0.choice(1)) }
    return found.compactMap { id, line in
      var whole = line
      whole.kinds = Gathering.Kind.allCases.filter { kind in kinds.contains { $0.0 == id && $0.1 == kind } }
      return whole.kinds.isEmpty ? nil : whole
    }
  }
  static func published(to organization: Organization, in scope: Scope) throws -> [Published] {
    let line = organization.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    return try scope.all("""
      SELECT t.title, o.name, a.published_at FROM announcement a JOIN announcement_text t ON t.announcement = a.id AND t.version = a.version JOIN organization o ON o.id = a.organization
      WHERE a.organization IN \(list: line) AND (a.audience = 'subtree' OR a.organization = \(organization.id)) AND a.withdrawn_at IS NULL AND a.published_at > \(scope.now.adding(seconds: -30 * 86_400))
        AND \(anywhere: "published to this organization and everybody in it") ORDER BY a.published_at DESC, a.id DESC LIMIT 6
      """) { Published(title: $0.text(0), by: $0.text(1), on: $0.moment(2).day) }
  }
}
