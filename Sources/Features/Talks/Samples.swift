import FeatureKit

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let second = Organization(id: ID(4), parent: ID(2), path: "/1/2/4/", name: "下湾村党支部", kind: .branch)
  static let people: [Round.Participant] = [("周国安", Role.secretary), ("何玉珍", .organizationCommissioner), ("谭启明", .publicityCommissioner), ("陈桂兰", nil), ("石小军", nil), ("刘守田", nil)].enumerated().map { n, p in
    Round.Participant(person: Person(id: ID(Int64(11 + n)), name: p.0), role: p.1)
  }
  private static func talk(_ id: Int64, _ a: Int, _ b: Int, _ kind: Talk.Kind?, due: Day? = nil, on: Day? = nil, _ said: (Talk.Answer?, Talk.Answer?) = (nil, nil)) -> Talk {
    Talk(id: ID(id), branch: branch, one: .init(person: people[a].person, says: said.0), other: .init(person: people[b].person, says: said.1), kind: kind, due: due, on: on, recordedBy: on == nil ? nil : people[a].person.id, version: 1)
  }
  static let talks: [Talk] = {
    var withdrawn = talk(4, 1, 4, .other, on: day.adding(-90), (.confirmed, nil))
    withdrawn.withdrawnAt = Moment(day, minutes: 500)
    return [
      talk(1, 1, 3, .yearly, due: day.adding(20)), talk(2, 0, 1, .lifeMeeting, on: day.adding(-3), (.confirmed, nil)), talk(3, 1, 5, .hardship, on: day.adding(-40), (.confirmed, .confirmed)), withdrawn,
    ]
  }()
  static let pages: [TalkPage] = {
    let planned = TalkPage(talk: talks[0], me: ID(14), unproven: false, minds: false, mayUnplan: false), asked = TalkPage(talk: talks[1], me: ID(12), unproven: false, minds: false, mayUnplan: false)
    var written = TalkPage(talk: talks[2], me: ID(12), unproven: false, minds: true, mayUnplan: false), shared = written, above = written, slip = asked, refused = written
    written.talk.record = .init(text: "家里有老人住院，希望支部帮忙照看几天。", by: ID(12), at: Moment(day.adding(-40), minutes: 620))
    shared.talk.record = written.talk.record
    (shared.talk.one.shares, shared.talk.other.shares, shared.me) = (true, true, ID(11))
    (above.talk.kind, above.me, above.minds) = (nil, ID(90), false)
    slip.unproven = true
    (refused.part, refused.entered) = (.correct, Entered(["on": .text("2026-12-30")], problems: [.init("on.future", .dayToCome, field: "on")]))
    return [planned, asked, written, shared, above, slip, refused, TalkPage(talk: talks[0], me: ID(11), unproven: false, minds: false, mayUnplan: true), TalkPage(talk: talks[3], me: ID(12), unproven: false, minds: false, mayUnplan: false)]
  }()
  static let matrices: [TalksPage] = {
    let lines = [
      Round.Line(id: ID(2), pair: Pair(ID(11), ID(12)), on: day.adding(-3)), Round.Line(id: ID(3), pair: Pair(ID(12), ID(16)), on: day.adding(-40)), Round.Line(id: ID(1), pair: Pair(ID(12), ID(14)), due: day.adding(20)),
      Round.Line(id: ID(7), pair: Pair(ID(14), ID(15)), on: day.adding(-9)), Round.Line(id: ID(8), pair: Pair(ID(13), ID(15)), on: day.adding(-8), denied: true),
    ]
    let round = Round(year: 2026, people: people, talks: lines), none = Round(year: 2026, people: [], talks: []), alone = Round(year: 2026, people: [people[0]], talks: [])
    let two = Round(year: 2026, people: [people[0], people[1]], talks: [lines[0]], completeOn: day.adding(-3))
    func page(_ round: Round, _ keeps: Bool) -> TalksPage { TalksPage(organization: branch, year: 2026, round: round, owed: round.owed, branches: [], total: 0, page: 1, per: 50, keeps: keeps) }
    let above = TalksPage(organization: town, year: 2026, branches: [.init(branch: branch, talks: 3, last: day.adding(-3), owed: 6), .init(branch: second, talks: 0, owed: 0)], total: 2, page: 1, per: 50, keeps: false)
    return [page(none, false), page(alone, true), page(two, false), page(round, true), above, TalksPage(organization: town, year: 2026, branches: [], total: 0, page: 1, per: 50, keeps: false)]
  }()
}
