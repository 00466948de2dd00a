import FeatureKit

/// What the room tells its reader on the first page.
enum Cards {
  /// Talks to be held, and those that another has recorded and the reader has not confirmed.
  static func mine(_ scope: Scope) throws -> TodayCard? {
    guard let me = scope.actor.person, scope.actor.may(RecordTalks.permission) else { return nil }
    let waiting = try TalkTable.mine(offset: 0, limit: 6, in: scope).items.filter { $0.withdrawnAt == nil && ($0.on == nil || $0.party(me)?.says == nil) }
    let lines = waiting.map { talk in
      let name = talk.partner(of: me).name
      return TodayCard.Line(talk.on == nil ? .talkWith(name) : .confirmWith(name), under: talk.on.map { Word(zh: $0.inChinese, en: $0.inEnglish) }, day: talk.on == nil ? talk.due : nil, to: Talks.one(talk.id))
    }
    return lines.isEmpty ? nil : TodayCard(.talks, lines, more: Talks.mine())
  }
}
