import FeatureKit

/// What the room tells its reader on the first page.
enum Cards {
  /// Talks to be held, and those that another has recorded and the reader has not confirmed.
  static func mine(_ scope: Scope) throws -> TodayCard? {
    guard let me = scope.actor.person, scope.actor.may(RecordTalks.permission) else { return nil }
    let waiting = try TalkTable.mine(limit: 6, in: scope).filter { $0.withdrawnAt == nil && ($0.on == nil || $0.party(me)?.says == nil) }
    let lines = waiting.map { talk in
      let name = talk.partner(of: me).name
      return TodayCard.Line(talk.on == nil ? .talkWith(name) : .confirmWith(name), under: talk.on.map { Word(zh: $0.inChinese, en: $0.inEnglish) }, day: talk.on == nil ? talk.due : nil, to: Talks.one(talk.id))
    }
    return lines.isEmpty ? nil : TodayCard(.talks, lines, more: Talks.mine())
  }
  /// Until when the reader is to talk, in the calendar they subscribe to; with whom stands on the page only.
  static let calendar: CalendarSource = { scope, owner in
    guard case .person = owner else { return [] }
    return try TalkTable.mine(limit: 20, in: scope).filter { $0.on == nil && $0.withdrawnAt == nil }.compactMap { talk in
      talk.due.map { CalendarEvent("talk-\(talk.id)", .day($0), .talks, version: talk.version, at: Talks.one(talk.id)) }
    }
  }
  /// Talks that a branch has arranged and that were not held, when a post is handed over.
  static let open: House.Matters = { scope, organization, _ in
    guard let found = try RoundTable.arranged(at: organization.id, in: scope) else { return [] }
    return [OpenMatter(.other, .stillArranged(found.count), due: found.due, path: Talks.of(organization.id).path, clause: Talk.clause)]
  }
}
