import Synchronization

/// How far a run in this process is: written by it, read by pages.
package final class ImportProgress: Sendable {
  package struct Figures: Hashable, Sendable, Encodable {
    package var done = 0
    /// Rows are read and checked; false while they are written.
    package var isChecking = false
    /// 0 while it is not known yet.
    package var total = 0
    /// Rows a second.
    package var rate = 0
    /// Seconds; nil while there is nothing to reckon from.
    package var remaining: Int?
  }
  private let state = Mutex<(figures: Figures, began: ContinuousClock.Instant, from: Int, measured: Int, told: Int)>((Figures(), .now, 0, 0, 0))
  private let tell: (@Sendable (Figures) -> Void)?
  /// - Parameter tell: called about every 2,000 rows.
  package init(tell: (@Sendable (Figures) -> Void)? = nil) { self.tell = tell }

  package var figures: Figures { state.withLock { $0.figures } }

  func begin(total: Int, done: Int = 0, checking: Bool = false) {
    state.withLock { $0 = (Figures(done: done, isChecking: checking, total: total), .now, done, done, done) }
  }
  func reach(_ done: Int) {
    let told: Figures? = state.withLock { s in
      s.figures.done = done
      s.figures.total = s.figures.total == 0 ? 0 : max(s.figures.total, done)
      guard done - s.measured >= 100 else { return nil }
      s.measured = done
      let passed = (ContinuousClock.now - s.began).components, seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
      s.figures.rate = seconds > 0 ? Int(Double(done - s.from) / seconds) : 0
      s.figures.remaining = s.figures.rate > 0 && s.figures.total > done ? (s.figures.total - done) / s.figures.rate + 1 : nil
      guard done - s.told >= 2000 else { return nil }
      s.told = done
      return s.figures
    }
    if let told { tell?(told) }
  }
}
