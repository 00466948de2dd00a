import FeatureKit
import Procedures

/// A secret ballot of the members' meeting on one person (FZ-15, FZ-23): more than half of those entitled attend, more than half of those entitled agree.
struct Ballot: Hashable, Sendable {
  var entitled: Int
  var present: Int
  /// Opinions that were given in writing before the meeting.
  var written: Int
  var count: VoteCount
  /// By the second teller.
  var again: VoteCount
  let quorum: Int
  let needed: Int
  let countsWritten: Bool

  /// Nil where a figure is missing, or the rule was not in force.
  init?(_ given: Given, by rule: String, on day: Day, _ rules: RuleBook) {
    guard let entitled = given.number("entitled"), let present = given.number("present"), let agree = given.number("agree"), let agreeAgain = given.number("agreeAgain") else { return nil }
    self.init(
      entitled: entitled, present: present, written: given.number("written") ?? 0, count: VoteCount(agree: agree, against: given.number("against") ?? 0, abstain: given.number("abstain") ?? 0),
      again: VoteCount(agree: agreeAgain, against: given.number("againstAgain") ?? 0, abstain: given.number("abstainAgain") ?? 0), by: rule, on: day, rules)
  }
  init?(entitled: Int, present: Int, written: Int = 0, count: VoteCount, again: VoteCount? = nil, by rule: String, on day: Day, _ rules: RuleBook) {
    guard let attend = rules.parameter(rule, "attend", on: day), let share = attend.fraction, let pass = rules.fraction(rule, "pass", on: day) else { return nil }
    self.entitled = entitled
    self.present = present
    self.written = written
    self.count = count
    self.again = again ?? count
    quorum = attend.comparison == .moreThan ? share.moreThan(of: entitled) : share.atLeast(of: entitled)
    needed = pass.moreThan(of: entitled)
    countsWritten = rules.integer(rule, "written", on: day) != 0
  }
  /// The votes that can have been given.
  var votes: Int { present + (countsWritten ? written : 0) }

  /// What stands against taking it down as it is; nil where nothing does.
  func mistake(clause: Clause) -> Refusal.Problem? {
    func problem(_ code: String, _ word: Word, _ field: String) -> Refusal.Problem { .init(code, word, field: "values.\(field)", clause: clause) }
    if entitled < 1 || present > entitled { return problem("vote.present", .presentTooMany(entitled), "present") }
    if present + written > entitled { return problem("vote.written", .writtenTooMany, "written") }
    if count != again { return problem("vote.differs", .countsDiffer, "agreeAgain") }
    if present < quorum { return problem("vote.quorum", .notQuorate(quorum, entitled), "present") }
    if count.total != votes { return problem("vote.total", .totalWrong(votes, count.total), "agree") }
    return nil
  }
  var passes: Bool { mistake(clause: Clause("")) == nil && count.agree >= needed }
  /// 应到会有表决权的正式党员19人，到会15人……
  var sentence: String {
    let opinions = written > 0 ? "，会前提出书面意见\(written)人" : ""
    return "应到会有表决权的正式党员\(entitled)人，到会\(present)人\(opinions)。采取无记名投票方式表决，赞成\(count.agree)票，反对\(count.against)票，弃权\(count.abstain)票。"
  }
}
