import FeatureKit

/// The proofs of one organization's duties, each with what the journal keeps of it.
enum BookTable {
  /// By duty, in the order of their days. The duties are those of `DutyListTable.book`.
  static func proofs(of organization: ID<Organization>, from first: Day, until last: Day, limit: Int = 5000, in scope: Scope) throws -> [(duty: Duty.Key, proof: Proof)] {
    try scope.all("""
      SELECT v.rule, v.subject_kind, v.subject, v.period_start, v.entry, j.zh, j.en, v.kind, v.day, j.at, j.provenance, v.withdrawn, j.digest, l.position,
        (SELECT s.number FROM journal_seal s WHERE s.last_position >= l.position ORDER BY s.last_position LIMIT 1), j.subject, a.person, a.username, j.role, r.name
      FROM duty d JOIN duty_evidence v ON v.rule = d.rule AND v.subject_kind = d.subject_kind AND v.subject = d.subject AND v.period_start = d.period_start JOIN journal j ON j.id = v.entry
      JOIN organization o ON o.id = d.organization LEFT JOIN journal_link l ON l.entry = j.id LEFT JOIN account a ON a.id = j.account LEFT JOIN organization r ON r.id = j.role_organization
      WHERE d.organization = \(organization) AND d.period_end >= \(first) AND d.period_start <= \(last) AND \(scope.reach, "o.path") ORDER BY v.day, v.entry LIMIT \(limit)
      """) { r in
      let key = Duty.Key(r.text(0), Reference(r.text(1), r.integer(2)), r.day(3))
      let role = r.textIfAny(18).flatMap(Role.init(rawValue:)), place = r.textIfAny(19)
      let post = role.map { role in Word(zh: "\(place ?? "")\(role.word.zh)", en: [role.word.en, place ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")) }
      return (key, Proof(
        entry: r.integer(4), sentence: Word(zh: r.text(5), en: r.text(6)), kind: r.text(7), day: r.day(8), recorded: r.moment(9), provenance: try r.choice(10), withdrawn: r.flag(11),
        digest: r.blob(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(), position: r.isNull(13) ? nil : r.integer(13), seal: r.isNull(14) ? nil : r.integer(14),
        subject: r.textIfAny(15).flatMap { Reference($0) }, person: r.idIfAny(16), account: r.textIfAny(17), post: post))
    }
  }
  /// Why duties of these days are waived.
  static func waivers(at organization: ID<Organization>, from first: Day, until last: Day, in scope: Scope) throws -> [Duty.Key: String] {
    let rows = try scope.all("""
      SELECT d.rule, d.subject_kind, d.subject, d.period_start, d.waived_reason FROM duty d JOIN organization o ON o.id = d.organization
      WHERE d.organization = \(organization) AND d.state = 'waived' AND d.period_end >= \(first) AND d.period_start <= \(last) AND \(scope.reach, "o.path") LIMIT 500
      """) { (Duty.Key($0.text(0), Reference($0.text(1), $0.integer(2)), $0.day(3)), $0.text(4)) }
    return Dictionary(rows, uniquingKeysWith: { a, _ in a })
  }
}
