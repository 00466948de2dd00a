import FeatureKit
import Importing

/// How far a run is: what a page asks for every second.
struct ProgressPage: Page {
  var done: Int
  var total: Int
  var rate: Int
  /// Seconds.
  var remaining: Int?
  /// `running` while there is something to wait for.
  var state: String

  init(done: Int, total: Int, rate: Int, remaining: Int? = nil, state: String) {
    self.done = done
    self.total = total
    self.rate = rate
    self.remaining = remaining
    self.state = state
  }
  init(_ run: ImportRun, _ progress: ImportProgress?) {
    guard let figures = progress?.figures else {
      let interrupted = run.state == .running || run.state == .checking
      self.init(done: run.accepted + run.refused, total: run.rows, rate: 0, state: interrupted ? "interrupted" : run.state.rawValue)
      return
    }
    self.init(done: figures.done, total: max(figures.total, figures.done), rate: figures.rate, remaining: figures.remaining, state: "running")
  }
  static func load(_ id: ID<ImportRun>, _ work: AtWork, in scope: Scope) throws -> ProgressPage { ProgressPage(try ImportTable.one(id, in: scope), work[id]) }
  static let samples = [ProgressPage(done: 200, total: 412, rate: 100, remaining: 3, state: "running")]
  func title(_ t: Reader) -> String { t(.runningTitle) }
  func view(_ t: Reader) -> HTML { "<h1>\(t(.runningTitle))</h1><p>\(done) / \(total)</p>" }
}
