import FeatureKit

/// 科目: under what the lines of an entry stand. Debits are positive, credits negative; the lines of an entry come to nothing for each organization.
package enum LedgerAccount: String, Hashable, Sendable, Codable, CaseIterable, Stored {
  /// What members owe and have not paid.
  case owed
  /// What is kept: in hand and at the bank.
  case cash
  /// What was assessed.
  case assessed
  /// What members gave beyond what they owe.
  case extra
  /// Extra payments that go to the centre whole, on their way there.
  case centre
  /// What organizations below have remitted.
  case fromBelow
  case remitted
  case training, papers, commending, hardship, disaster

  package init(_ use: DuesUse) {
    self = switch use {
    case .training: .training
    case .papers: .papers
    case .commending: .commending
    case .hardship: .hardship
    case .disaster: .disaster
    }
  }
}

/// For what dues may be spent.
package enum DuesUse: String, Hashable, Sendable, Codable, CaseIterable, Placeholder {
  case training, papers, commending, hardship, disaster
  package static let clause = Clause("DF-19")
}

/// One thing that happened with money; an entry that takes another back is of the same kind.
package enum EntryKind: String, Hashable, Sendable, Codable, CaseIterable, Stored { case assessed, paid, extra, refunded, remitted, taken, spent }

/// 分录: an entry of the ledger. Never changed; a wrong one is reversed by another.
package struct LedgerEntry: Hashable, Sendable, Encodable, Placed {
  package static let reference = "duesEntry"
  package var id: ID<LedgerEntry>
  package var organization: Organization
  package var kind: EntryKind
  package var on: Day
  package var month: DuesMonth?
  /// How many members it concerns.
  package var members: Int
  package var total: Fen
  package var note: String?
  package var reverses: ID<LedgerEntry>?
  package var reversedBy: ID<LedgerEntry>?
  package var place: Place { organization.place }
  var isReversal: Bool { reverses != nil }
}

/// What the ledger of an organization, or of all below one, comes to.
package struct LedgerFigures: Hashable, Sendable, Encodable {
  package struct Spent: Hashable, Sendable, Encodable {
    package var use: DuesUse
    package var amount: Fen
  }
  package var assessed = Fen.zero, received = Fen.zero, refunded = Fen.zero, extra = Fen.zero, fromBelow = Fen.zero, remitted = Fen.zero
  package var spent: [Spent] = []
  /// What members still owe, what is kept, and what of it is on its way to the centre.
  package var owed = Fen.zero, kept = Fen.zero, centre = Fen.zero
  package var spentInAll: Fen { Fen(sum: spent.map(\.amount)) }

  /// One sum for each kind of entry and account.
  init(_ sums: [(kind: EntryKind, account: LedgerAccount, amount: Fen)]) {
    func sum(_ kind: EntryKind?, _ account: LedgerAccount) -> Fen { Fen(sum: sums.filter { (kind == nil || $0.kind == kind) && $0.account == account }.map(\.amount)) }
    assessed = .zero - sum(nil, .assessed)
    (received, extra, fromBelow) = (sum(.paid, .cash), sum(.extra, .cash), sum(.taken, .cash))
    (refunded, remitted) = (.zero - sum(.refunded, .cash), .zero - sum(.remitted, .cash))
    spent = DuesUse.allCases.map { Spent(use: $0, amount: sum(.spent, LedgerAccount($0))) }
    (owedAgain, difference) = (sum(.refunded, .owed), Fen(sum: sums.map(\.amount)))
    (owed, kept, centre) = (sum(nil, .owed), sum(nil, .cash), .zero - sum(nil, .centre))
  }
  package init() {}
  /// Of what was refunded the part that is owed again; extra payments that were given back are not.
  package var owedAgain = Fen.zero
  /// What all lines come to: nothing, or the ledger is broken.
  package var difference = Fen.zero
  /// Whether everything that came in went out again or is still there.
  package var balances: Bool { difference == .zero && kept == received + extra + fromBelow - refunded - remitted - spentInAll && owed == assessed - received + owedAgain }
}

extension Organization {
  /// The path of the child at or above a place below this organization; of the organization's own place its own.
  func child(towards path: String) -> String {
    let rest = path.dropFirst(self.path.count)
    return self.path + (rest.firstIndex(of: "/").map { rest[...$0] } ?? "")
  }
}
