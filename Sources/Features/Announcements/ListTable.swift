import FeatureKit

/// What narrows the list; every part is optional.
struct ListFilter: Hashable, Sendable {
  /// Of what is addressed to the reader the unread, or what was published where the reader publishes and below. Else all that is addressed to them.
  enum Which: String, Hashable, Sendable, Codable, CaseIterable { case unread, published }
  var which: Which?
  var from: Day?
  var until: Day?
}

/// Lists, without their texts.
enum ListTable {
  /// Nobody is kept busy with what is long past: after so many days it no longer counts as unread.
  private static let fresh = 60

  private static func unread(_ scope: Scope) -> SQL {
    guard let person = scope.actor.person else { return "1 = 0" }
    return """
      \(AnnouncementTable.toMe(scope)) AND a.receipt = 1 AND a.withdrawn_at IS NULL AND a.published_at > \(scope.now.adding(seconds: -fresh * 86_400))
      AND NOT EXISTS (SELECT 1 FROM announcement_reading k WHERE k.announcement = a.id AND k.person = \(person) AND k.version = a.version)
      """
  }
  private static func conditions(_ f: ListFilter, _ scope: Scope) -> SQL {
    var all: [SQL] = [
      f.which == .published ? "\(scope.seeing("announcements.publish").reach, "o.path")" : "\(AnnouncementTable.toMe(scope)) AND \(anywhere: "published to where the reader belongs")"
    ]
    if f.which == .unread { all.append(unread(scope)) }
    if let from = f.from { all.append("a.published_at >= \(Moment(from))") }
    if let until = f.until { all.append("a.published_at < \(Moment(until.adding(1)))") }
    return all.joined(" AND ")
  }
  /// How many there are, counted up to `most`.
  static func count(_ f: ListFilter, most: Int, in scope: Scope) throws -> Int { try count(conditions(f, scope), most, scope) }
  private static func count(_ condition: SQL, _ most: Int, _ scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM (SELECT a.id FROM announcement a JOIN organization o ON o.id = a.organization WHERE \(condition) LIMIT \(most)) counted") { $0.int(0) } ?? 0
  }
  /// Unread ones first, then the rest, each latest first.
  static func list(_ f: ListFilter, limit: Int, offset: Int, in scope: Scope) throws -> [ListPage.Line] {
    let here = conditions(f, scope), new: SQL = "\(here) AND \(unread(scope))", waiting = try count(new, 1000, scope)
    let first = offset < waiting ? try lines(new, limit, offset, scope) : []
    if first.count == limit { return first }
    return first + (try lines("\(here) AND NOT (\(unread(scope)))", limit - first.count, max(0, offset - waiting), scope))
  }
  private static func lines(_ condition: SQL, _ limit: Int, _ offset: Int, _ scope: Scope) throws -> [ListPage.Line] {
    try scope.all("""
      SELECT a.id, t.title, a.audience, a.published_at, a.version, k.version, a.withdrawn_at, a.receipt, \(OrganizationTable.columns) FROM \(AnnouncementTable.source)
      LEFT JOIN announcement_reading k ON k.announcement = a.id AND k.person = \(scope.actor.person)
      WHERE \(condition) ORDER BY a.published_at DESC, a.id DESC LIMIT \(limit) OFFSET \(offset)
      """) { r in
      let organization = try OrganizationTable.read(r, from: 8), audience: Announcement.Audience = try r.choice(2)
      return ListPage.Line(
        id: r.id(0), title: r.text(1), organization: organization.id, organizationName: organization.name, publishedAt: r.moment(3), withdrawn: !r.isNull(6),
        reading: Reading(scope.actor, audience, at: organization.place, receipt: r.flag(7), version: r.int(4), acknowledged: r.intIfAny(5)))
    }
  }
}
