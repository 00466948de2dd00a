import FeatureKit
import People
import Procedures

/// Why a step of an admission cannot be taken as it was filled in, each with its clause.
enum Gates {
  private static func problem(_ code: String, _ word: Word, _ field: String? = nil, _ rule: String) -> Refusal.Problem { .init(code, word, field: field.map { "values.\($0)" }, clause: Clause(rule)) }
  private static func day(_ given: Given, _ occasion: Occasion) -> Day { given.on ?? occasion.today }

  // MARK: the person

  /// Old enough on the day of the application.
  static let age: Guard = { file, given, occasion in
    guard let candidate = file.candidate, let age = candidate.rules.integer("FZ-01", "age", on: file.file.boundOn) else { return nil }
    guard let birth = candidate.birth else { return problem("birth.none", .birthUnknown, nil, "FZ-01") }
    let first = birth.adding(months: 12 * age)
    return day(given, occasion) >= first ? nil : problem("age", .tooYoung(age, first), Blank.onDay, "FZ-01")
  }
  /// No full member begins again; a probationer's file may be taken over from paper.
  static let noMember: Guard = { file, _, _ in file.candidate?.status == .full ? problem("member", .isMember, nil, "FZ-01") : nil }
  /// Up to twenty-eight the League's recommendation is the ordinary way.
  static let league: Guard = { file, given, occasion in
    guard let by = given.values["by"], by != "league", given.values["why"] == nil, let birth = file.candidate?.birth, let age = file.figure("FZ-37", "league") else { return nil }
    return birth.years(until: day(given, occasion)) < age ? problem("league", .leagueNormally(age), "why", "FZ-37") : nil
  }
  static func differ(_ first: String, _ second: String, _ rule: String) -> Guard {
    { _, given, _ in given.values[first] != nil && given.values[first] == given.values[second] ? problem("same", .sameTwice, second, rule) : nil }
  }
  /// Enough full members to choose from.
  static func voters(_ needed: Int, _ rule: String) -> Guard {
    { file, _, _ in file.candidate.map { $0.voters.count < needed } ?? false ? problem("voters.few", .tooFewVoters(needed), nil, rule) : nil }
  }

  // MARK: cultivation

  static let reports: Guard = { file, given, _ in
    guard let n = given.number("reports"), let assess = file.figure("FZ-06", "assess"), let each = file.figure("FZ-06", "reports"), each > 0 else { return nil }
    return n >= assess / each ? nil : problem("reports.few", .reportsFew(assess / each, each), "reports", "FZ-06")
  }
  static let objections: Guard = { _, given, _ in
    guard let n = given.number("objections"), n > 0, given.values["handled"] == nil else { return nil }
    return problem("objections", .objectionsOpen(n), "handled", "FZ-07")
  }
  static func result(_ rule: String) -> Guard { { _, given, _ in given.values["result"] == "no" ? problem("result.no", .cannotGoOn, "result", rule) : nil } }
  static let training: Guard = { file, given, _ in
    guard let days = given.number("days"), let hours = given.number("hours"), let leastDays = file.figure("FZ-11", "days"), let leastHours = file.figure("FZ-11", "hours") else { return nil }
    return days >= leastDays || hours >= leastHours ? nil : problem("training.short", .trainingShort(leastDays, leastHours), "hours", "FZ-11")
  }
  /// The political review is not older than it stands.
  static let reviewStands: Guard = { file, given, occasion in
    guard let review = file.taken("review"), let months = file.figure("FZ-10", "valid"), day(given, occasion) > review.adding(months: months) else { return nil }
    return problem("review.old", .reviewOld(review, months), Blank.onDay, "FZ-10")
  }
  /// Whoever leaves within three months is not admitted before, as a rule: unless it is said why.
  static let leaving: Guard = { file, given, occasion in
    guard let leaves = given.day("leaves"), let months = file.figure("FZ-13", "leaving"), given.text.isEmpty else { return nil }
    return leaves > day(given, occasion).adding(months: months) ? nil : problem("leaving", .leavesSoon(months), "leaves", "FZ-13")
  }

  // MARK: votes and approvals

  static func ballot(_ rule: String) -> Guard {
    { file, given, _ in
      guard let candidate = file.candidate, let ballot = Ballot(given, by: rule, on: file.file.boundOn, candidate.rules) else { return nil }
      if ballot.entitled != candidate.voters.count, given.text.isEmpty { return problem("vote.entitled", .entitledDiffers(candidate.voters.count), "entitled", rule) }
      return ballot.mistake(clause: Clause(rule))
    }
  }
  /// Not carried: the case does not go on.
  static let carried: Guard = { file, given, _ in
    guard let candidate = file.candidate, let ballot = Ballot(given, by: "FZ-15", on: file.file.boundOn, candidate.rules), ballot.mistake(clause: Clause("FZ-15")) == nil, !ballot.passes else { return nil }
    return problem("vote.lost", .notCarried(ballot.needed, ballot.entitled), "agree", "FZ-15")
  }
  /// What was decided on a probation has the votes for it, and an extension is within its bounds and the first.
  static let decision: Guard = { file, given, occasion in
    guard let candidate = file.candidate, let decision = given.values["decision"].flatMap({ Decision(rawValue: $0) }) else { return nil }
    if let ballot = Ballot(given, by: "FZ-23", on: file.file.boundOn, candidate.rules), ballot.mistake(clause: Clause("FZ-23")) == nil, !ballot.passes { return problem("vote.lost", .notCarried(ballot.needed, ballot.entitled), "agree", "FZ-23") }
    guard decision == .extend, let least = file.figure("FZ-31", "least"), let most = file.figure("FZ-31", "most") else { return nil }
    if file.extendedBy != nil { return problem("extended", .extendedBefore, "decision", "FZ-31") }
    guard let months = given.number("months") else { return problem("months.none", .extendFor(least, most), "months", "FZ-31") }
    return (least...most).contains(months) ? nil : problem("months", .extendFor(least, most), "months", "FZ-31")
  }
  static let tellers: Guard = differ("teller", "secondTeller", "FZ-15")
  /// After the special time the meeting has to decide anew.
  static let approvalInTime: Guard = { file, given, occasion in
    guard let met = file.taken("meeting"), let most = file.figure("FZ-17", "special"), day(given, occasion) > met.adding(months: most) else { return nil }
    return problem("approval.late", .approvalTooLate(met, most), Blank.onDay, "FZ-17")
  }
  static let probationOver: Guard = { file, given, occasion in
    guard let ends = file.probationEnds, day(given, occasion) < ends else { return nil }
    return problem("probation", .probationRuns(ends), nil, "FZ-30")
  }
  /// Standing counts from the day of conversion: not before probation ended, not after the approval.
  static let confirmedOn: Guard = { file, given, occasion in
    guard file.value("decision", at: "vote") == Decision.confirm.rawValue else { return nil }
    guard let on = given.day("confirmedOn") else { return given.values["confirmedOn"] == nil ? problem("confirmed.none", .confirmedMissing, "confirmedOn", "FZ-24") : nil }
    let ends = file.probationEnds ?? on
    return on >= ends && on <= day(given, occasion) ? nil : problem("confirmed", .confirmedRange(ends, day(given, occasion)), "confirmedOn", "FZ-24")
  }
}
