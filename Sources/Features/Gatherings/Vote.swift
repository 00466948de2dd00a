import FeatureKit

/// What was put to the vote and how many raised their hands, as it was entered.
struct Vote: Hashable, Sendable {
  var text: String
  var body: VoteBody?
  var paper: Bool
  var agree: Int?
  var against: Int?
  var abstain: Int?
  var isEmpty: Bool { text.isEmpty && agree == nil && against == nil && abstain == nil }

  /// The resolution, with its count judged by the rule of the body that met.
  func judged(_ g: Gathering, _ roll: Roll, _ rules: RuleBook, _ no: inout Refusal.Collector) -> Resolution? {
    no.check(!text.isEmpty, "resolution.missing", .resolutionMissing, field: "resolution")
    no.check(text.count <= 500, "resolution.long", .tooLong(500), field: "resolution")
    no.check(agree != nil, "agree.missing", .countMissing, field: "agree")
    let bodies = VoteBody.meeting(in: g.kinds)
    guard let body = body ?? bodies.first, bodies.contains(body), let needs = VoteNeeds.of(body, roll, on: g.day, rules) else {
      no.check(false, "body.none", .noBodyToVote, field: "resolution")
      return nil
    }
    let count = VoteCount(agree: agree ?? 0, against: against ?? 0, abstain: abstain ?? 0), mistake = count.mistake(present: needs.present)
    no.check(needs.quorate, "vote.quorum", .voteNotQuorate(needs), field: "resolution", clause: body.clause)
    no.check(mistake == nil, "count.\(mistake ?? "")", .countMistake(count, needs), field: mistake == "total" ? "agree" : mistake, clause: body.clause)
    return Resolution(text: text, body: body, method: paper ? .paper : .hands, entitled: needs.entitled, present: needs.present, needed: needs.needed, count: count, passed: needs.passes(count))
  }
}

extension Resolution {
  /// As it was entered, to be judged again when the minutes are filed: the list of who came may have changed since.
  var vote: Vote { Vote(text: text, body: body, paper: method == .paper, agree: count.agree, against: count.against, abstain: count.abstain) }
}
