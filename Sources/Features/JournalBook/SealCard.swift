import FeatureKit

/// For the auditor's first page: how far the journal is sealed.
enum SealCard {
  static func card(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.posts.contains(where: { $0.role == .auditAdministrator }) else { return nil }
    let waiting = try JournalBookTable.waiting(in: scope), last = try JournalBookTable.seals(limit: 1, in: scope).first
    let under = last.map { Word(zh: "最近一批 \($0.at.day)，至第 \($0.last) 条", en: "The last batch on \($0.at.day) reaches entry \($0.last)") }
    return TodayCard(Word(zh: "台账", en: "Journal"), [
      TodayCard.Line(Word(zh: "\(waiting) 条待签封", en: "\(waiting) entries not sealed yet"), under: under, to: JournalBook.seals()),
      TodayCard.Line(Word(zh: "登录和管理操作也在台账中", en: "Signing in and administering are in it too"), to: JournalBook.list()),
    ])
  }
}
