import FeatureKit

/// The pages' figures in large type; they have a `figures` of their own.
func largeFigures(_ all: [(word: String, number: String)]) -> HTML { figures(all) }

extension LedgerFigures {
  /// Where it came from and where it went, for a ledger's end and for the yearly disclosure.
  func lines(_ t: Reader) -> [SummaryLine] {
    var all: [(Word, Fen)] = [(.assessedWord, assessed), (.receivedWord, received), (.extraWord, extra), (.fromBelowWord, fromBelow), (.refundedWord, refunded), (.remittedWord, remitted)]
    all += spent.filter { $0.amount != .zero }.map { ($0.use.word, $0.amount) }
    return all.map { SummaryLine(t($0.0), text: t(.yuan($0.1))) }
  }
}
