import FeatureKit

/// 组织生活年册: what a branch held in a year, in order.
struct Yearbook: Hashable, Encodable {
  struct Decided: Hashable, Sendable, Encodable {
    var text: String
    var count: VoteCount
    var passed: Bool
  }
  struct Line: Hashable, Sendable, Encodable {
    var id: ID<Gathering>
    var title: String
    var kinds: [Gathering.Kind]
    var starts: Moment
    var location: String
    var presider: String?
    var expected: Int
    var attended: Int
    /// The day on which it was recorded, where that was late.
    var lateOn: Day?
    /// The branch that held it; another than the book's where it was held together.
    var holder: String
    var resolutions: [Decided]
  }
  var organization: Organization
  var year: Int
  var lines: [Line]
  var asOf: Moment

  /// 党员大会 4 次、主题党日 12 次 — how often each kind was held.
  var counts: [(kind: Gathering.Kind, times: Int)] {
    Gathering.Kind.allCases.map { kind in (kind, lines.count { $0.kinds.contains(kind) }) }.filter { $0.1 > 0 }
  }
  var late: Int { lines.count { $0.lateOn != nil } }

  /// What the book says of one gathering, sentence by sentence, as offices file it.
  func sentences(_ line: Line) -> [String] {
    let joint = line.holder == organization.name ? "" : "由\(line.holder)牵头联合开展。", who = line.presider.map { "\($0)主持。" } ?? ""
    let first = "\(line.starts.time)在\(line.location)召开。\(joint)\(who)应到\(line.expected)人，到会\(line.attended)人。"
    let decided = line.resolutions.map { r in "决议：\(r.text)。赞成\(r.count.agree)人，反对\(r.count.against)人，弃权\(r.count.abstain)人，\(r.passed ? "通过" : "未通过")。" }
    return [first] + decided + (line.lateOn.map { ["本次记录于\($0.inChinese)补记。"] } ?? [])
  }
  func heading(_ line: Line, _ number: Int) -> String { "\(number)．\(line.starts.day.month)月\(line.starts.day.day)日　\(Gathering.Kind.names(line.kinds).zh)" }
  var summary: String {
    if lines.isEmpty { return "本年度没有归档的活动会议。" }
    let held = counts.map { "\($0.kind.word.zh)\($0.times)次" }.joined(separator: "、"), expected = lines.reduce(0) { $0 + $1.expected }, attended = lines.reduce(0) { $0 + $1.attended }
    return "本年度归档活动会议\(lines.count)场：\(held)；一场兼有几种的，各计一次。应到\(expected)人次，到会\(attended)人次。\(late == 0 ? "" : "其中补记\(late)场，已在各条注明。")"
  }
}
