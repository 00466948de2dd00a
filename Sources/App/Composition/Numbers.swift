import CoreMetrics
import Synchronization

/// What swift-metrics records, in the text that Prometheus reads: counters, gauges, and histograms of seconds.
/// Of one process and since its start; two servers are two targets.
package final class Numbers: MetricsFactory, Sendable {
  private struct Key: Hashable { var label: String, dimensions: String }
  private let series = Mutex<[Key: Series]>([:])
  package init() {}

  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler { find(label, dimensions, .counter) }
  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler { find(label, dimensions, .gauge) }
  package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler { find(label, dimensions, aggregate ? .histogram : .gauge) }
  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { find(label, dimensions, .histogram) }
  // Counted since the start: a handle that is let go takes nothing with it.
  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyMeter(_ handler: any MeterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}

  private func find(_ label: String, _ dimensions: [(String, String)], _ kind: Series.Kind) -> Series {
    let key = Key(label: label, dimensions: dimensions.map { "\($0.0)=\"\(Numbers.escaped($0.1))\"" }.joined(separator: ","))
    return series.withLock { all in
      if let there = all[key] { return there }
      let made = Series(kind)
      all[key] = made
      return made
    }
  }
  /// A total that somebody else counts.
  func set(counter label: String, to value: Int) { find(label, [], .counter).set(Double(value)) }

  /// - Parameter help: one sentence for each label.
  func text(help: KeyValuePairs<String, String>) -> String {
    let all = series.withLock { $0 }
    var out = ""
    for (label, sentence) in help {
      let lines = all.filter { $0.key.label == label }.sorted { $0.key.dimensions < $1.key.dimensions }
      guard let kind = lines.first?.value.kind else { continue }
      out += "# HELP \(label) \(sentence)\n# TYPE \(label) \(kind.rawValue)\n"
      for (key, one) in lines { out += one.text(label, key.dimensions) }
    }
    return out
  }
  private static func escaped(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") }
}

/// One line of numbers, or one histogram.
private final class Series: CounterHandler, MeterHandler, RecorderHandler, TimerHandler, Sendable {
  enum Kind: String { case counter, gauge, histogram }
  static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  private struct State { var value = 0.0, count = 0, buckets = [Int](repeating: 0, count: Series.bounds.count) }
  let kind: Kind
  private let state = Mutex(State())
  init(_ kind: Kind) { self.kind = kind }

  func increment(by amount: Int64) { state.withLock { $0.value += Double(amount) } }
  func increment(by amount: Double) { state.withLock { $0.value += amount } }
  func decrement(by amount: Double) { state.withLock { $0.value -= amount } }
  func reset() { state.withLock { $0 = State() } }
  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { state.withLock { $0.value = value } }
  func record(_ value: Int64) { record(Double(value)) }
  func record(_ value: Double) {
    state.withLock { s in
      guard kind == .histogram else { s.value = value; return }
      s.value += value
      s.count += 1
      for (n, bound) in Series.bounds.enumerated() where value <= bound { s.buckets[n] += 1 }
    }
  }
  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

  func text(_ label: String, _ dimensions: String) -> String {
    let s = state.withLock { $0 }, own = dimensions.isEmpty ? "" : "{\(dimensions)}"
    guard kind == .histogram else { return "\(label)\(own) \(Series.written(s.value))\n" }
    let lead = dimensions.isEmpty ? "" : dimensions + ","
    let buckets = zip(Series.bounds, s.buckets).map { "\(label)_bucket{\(lead)le=\"\(Series.written($0))\"} \($1)\n" }.joined()
    return "\(buckets)\(label)_bucket{\(lead)le=\"+Inf\"} \(s.count)\n\(label)_sum\(own) \(s.value)\n\(label)_count\(own) \(s.count)\n"
  }
  private static func written(_ value: Double) -> String { value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value) }
}
