import FeatureKit

/// What is owed in a calendar, each on the day that presses: the end of its period, or of its grace for what is late.
enum DutyCalendar {
  @Sendable static func events(_ scope: Scope, _ owner: CalendarOwner) throws -> [CalendarEvent] {
    guard scope.actor.may("duties.read") else { return [] }
    let mine = Mine(scope), desks = switch owner {
    case .person: mine.desks
    case .organization(let id): [id]
    }
    return try DutyListTable.owed(by: desks, groups: mine.groups, in: scope.seeing("duties.read")).map { event($0, scope) }
  }
  private static func event(_ line: DutyLine, _ scope: Scope) -> CalendarEvent {
    let late = line.state == .late
    let clause = scope.rules.citation(line.clause, on: scope.today).map { Word(zh: $0.short.zh + $0.article.zh, en: "\($0.short.en) \($0.article.en)") }
    return CalendarEvent(
      "duty-\(line.key)", .day(line.due), .dueInCalendar(line.title, line.whose, late: late), note: clause, version: late ? 2 : 1, at: DutyBoard.duty(line.key))
  }
}

extension Word {
  static func dueInCalendar(_ title: Word, _ whose: String, late: Bool) -> Word {
    late ? Word(zh: "补办截止：\(title.zh)（\(whose)）", en: "Last day to make up: \(title.en) (\(whose))") : Word(zh: "到期：\(title.zh)（\(whose)）", en: "Due: \(title.en) (\(whose))")
  }
}
