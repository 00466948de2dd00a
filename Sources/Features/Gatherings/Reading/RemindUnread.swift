import FeatureKit

/// Tells those once more who have not read that a gathering is coming; at most once a day.
package struct RemindUnread: Storable {
  package static let name = "gatherings.remind"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package init(_ gathering: ID<Gathering>) { self.gathering = gathering }

  package struct Situation: Placed, Hashable {
    package var place: Place { gathering.place }
    var gathering: Gathering
    var readers: Readers
  }
  package func situation(in scope: Scope) throws -> Situation {
    let here = try Attending.load(gathering, in: scope)
    return Situation(gathering: here.gathering, readers: try Readers.of(here.gathering, here.roll, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering, subject = Reference(Gathering.reference, gathering)
    try refuseUnlessPlanned(g)
    try confine(o.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, o.house.grants)
    if g.starts <= o.now { throw Refusal("begun", .hasBegun, kind: .conflict) }
    if s.readers.remindedOn == o.today { throw Refusal("reminded", .remindedToday, kind: .conflict) }
    if s.readers.unread.isEmpty { throw Refusal("unread.none", .allHaveReadIt) }
    return Outcome(
      [ReadersTable.remind(gathering, on: o.today)], Entry(.remindedOf(g.label, s.readers.unread.count), subject: subject, at: g.organization.id),
      notices: s.readers.unread.map { Notice(to: .person($0.id), .announced(g), about: subject) }, made: subject)
  }
}

extension Word {
  static let whoHasRead = Word(zh: "通知阅读情况", en: "Who has read the notice"), remindThem = Word(zh: "提醒未读的", en: "Remind those who have not")
  static func haveRead(_ n: Int, of all: Int) -> Word { Word(zh: "已读 \(n)/\(all) 人", en: "\(n) of \(all) have read it") }
  static func notRead(_ n: Int) -> Word { Word(zh: "未读 \(n) 人", en: "Not read: \(n)") }
  static func remindedOn(_ day: Day) -> Word { Word(zh: "\(day.inChinese)提醒过", en: "Reminded on \(day)") }
  static let remindedToday = Word(zh: "今天已经提醒过，明天可以再提醒", en: "They were reminded today; you can remind them again tomorrow")
  static let allHaveReadIt = Word(zh: "应到人员都已阅读", en: "Everybody expected has read it"), hasBegun = Word(zh: "活动已经开始", en: "The gathering has begun")
  static func remindedOf(_ label: Word, _ n: Int) -> Word { Word(zh: "提醒 \(n) 人阅读\(label.zh)的通知", en: n == 1 ? "reminded 1 person of the \(label.en)" : "reminded \(n) people of the \(label.en)") }
}
