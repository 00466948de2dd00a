import FeatureKit

/// How money came.
package enum PayWay: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case cash, proxy, transfer, bank
  /// What a person chooses from; a line of the bank's statement says itself that it is one.
  static let typed: [PayWay] = [.cash, .proxy, .transfer]
}

/// 党费收据: what one member paid with one entry.
package struct DuesReceipt: Hashable, Sendable, Encodable {
  package var entry: ID<LedgerEntry>
  package var person: Person
  package var joined: Day?
  package var organization: Organization
  package var way: PayWay
  package var payer: String?
  package var amount: Fen
  package var isExtra: Bool
  package var on: Day
  package var reversed: Bool
  package var months: [DuesMonth]
  /// By which it is found again: the year, the entry and whose it is.
  var number: String { "\(on.year)-\(entry)-\(person.id)" }
}

/// What may be paid for a member now, and why the rest may not.
struct Payable: Hashable, Sendable, Encodable {
  struct Month: Hashable, Sendable, Encodable {
    enum State: String, Hashable, Sendable, Encodable { case due, ahead, paid, tooOld, unassessed, aheadWithoutConsent }
    var month: DuesMonth
    var amount: Fen
    var state: State
    var isOpen: Bool { state == .due || state == .ahead }
  }
  var payer: Payer
  var months: [Month]

  /// From the oldest month that may still be paid to the current one, and to the quarter's end where that was agreed.
  init(_ payer: Payer, _ owed: [AssessmentTable.Owed], ahead: [DuesMonth: Fen], current: DuesMonth, arrears: Int) {
    self.payer = payer
    let known = Dictionary(owed.map { ($0.month, $0) }, uniquingKeysWith: { a, _ in a }), first = min(owed.map(\.month).min() ?? current, current - arrears)
    months = (first.number...current.quarterEnd.number).map { DuesMonth(number: $0) }.map { month in
      if let paid = ahead[month] { return Month(month: month, amount: paid, state: .paid) }
      if let found = known[month] { return Month(month: month, amount: found.amount, state: found.isPaid ? .paid : month < current - arrears ? .tooOld : .due) }
      guard month > current, let rate = payer.rate, rate.holds(month), payer.assessed.map({ $0 >= current }) ?? false else { return Month(month: month, amount: .zero, state: .unassessed) }
      return Month(month: month, amount: rate.monthly, state: payer.quarterly ? .ahead : .aheadWithoutConsent)
    }
  }
  func month(_ month: DuesMonth) -> Month? { months.first { $0.month == month } }
}
