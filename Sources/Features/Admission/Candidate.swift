import FeatureKit
import People
import Procedures

/// What the gates of an admission know beside the case: the person's file, who votes at the branch, and the rules that count the days.
struct Candidate: Sendable {
  var person: ID<Person>
  var name: String
  var sex: Sex
  var birth: Day?
  var status: PersonStatus
  var version: Int
  /// Full members entitled to vote, from whom companions and introducers are taken.
  var voters: [MemberLine]
  var rules: RuleBook
  var calendar: WorkingCalendar

  @Sendable static func load(_ file: CaseFile, in scope: Scope) throws -> (any Sendable)? {
    guard let id = file.file.person else { return nil }
    let found = try PersonTable.one(id, in: scope), facts = found.facts
    let voters = try Membership.base(file.organization.id, in: scope).filter { $0.id != id }
    return Candidate(person: id, name: facts.name, sex: facts.sex, birth: facts.birth, status: facts.status, version: found.version, voters: voters, rules: scope.rules, calendar: scope.house.calendar)
  }
}

extension CaseFile {
  var candidate: Candidate? { known as? Candidate }
  var isOfOldText: Bool { version == "2014.06" }
  /// A figure of the text that binds.
  func figure(_ rule: String, _ parameter: String) -> Int? { candidate?.rules.integer(rule, parameter, on: file.boundOn) }
  /// How often a step was taken after a day.
  func times(_ step: String, after day: Day) -> Int { events.count { $0.kind == .taken && $0.step == step && $0.day > day } }

  /// The day on which the members' meeting admitted: probation counts from it.
  var admittedOn: Day? { taken("meeting") }
  /// By how many months the committee extended probation; nil where it did not.
  var extendedBy: Int? {
    guard let decided = events.lastIndex(where: { $0.kind == .taken && $0.step == "approveVote" }), let vote = events[..<decided].last(where: { $0.kind == .taken && $0.step == "vote" }) else { return nil }
    return vote.values["decision"] == Decision.extend.rawValue ? vote.values["months"].flatMap { Int($0) } : nil
  }
  /// The last day of probation, with its extension.
  var probationEnds: Day? { admittedOn.flatMap { day in figure("FZ-30", "probation").map { day.adding(months: $0 + (extendedBy ?? 0)) } } }
  /// The last day of the public notice.
  func noticeEnds(from day: Day) -> Day? { figure("FZ-07", "notice").flatMap { candidate?.calendar.adding(workingDays: $0, to: day) } }
}

/// What the members' meeting makes of a probation.
enum Decision: String, Sendable, CaseIterable {
  case confirm, extend, cancel
  var word: Word {
    switch self {
    case .confirm: Word(zh: "按期转正", en: "confirm")
    case .extend: Word(zh: "延长预备期", en: "extend probation")
    case .cancel: Word(zh: "取消预备党员资格", en: "cancel probationary membership")
    }
  }
}
