import FeatureKit

/// So many of so many.
struct Share: Hashable, Encodable {
  var done: Int
  var of: Int
  init(_ done: Int, of: Int) {
    self.done = done
    self.of = of
  }
  /// Tenths of a percent; nil of nothing.
  var permille: Int? { of > 0 ? (done * 1000 + of / 2) / of : nil }
  var fraction: Double? { of > 0 ? Double(done) / Double(of) : nil }
  /// 94.0%, or a dash.
  var text: String { permille.map { Share.tenths($0) + "%" } ?? "—" }

  /// 上升 2.2 个百分点; nil where one of the two is of nothing.
  static func change(from before: Share, to now: Share) -> Word? {
    guard let a = before.permille, let b = now.permille else { return nil }
    return .points(b - a)
  }
  /// 940 as 94.0
  static func tenths(_ n: Int) -> String { "\(n / 10).\(n % 10)" }
}

extension Tally {
  /// Of what was due: done, or late, or missed. What is not due yet counts on neither side.
  var due: Share { Share(met, of: met + late + missed) }
}
