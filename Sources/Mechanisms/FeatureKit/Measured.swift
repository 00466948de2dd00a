import CoreMetrics
import HTTPTypes
import Hummingbird
import Synchronization

/// What is counted of every answer of one endpoint: by the address's pattern, so that no id and no name becomes a label.
final class Measured: Sendable {
  private let factory: any MetricsFactory, route: String, method: String
  private let taken: Timer
  /// By status; finding a counter by its labels at every request costs more than counting.
  private let counters = Mutex<[Int: Counter]>([:])
  init(_ desk: Desk, _ route: String, _ method: HTTPRequest.Method) {
    factory = desk.metrics
    self.route = route
    self.method = method.rawValue
    taken = Timer(label: "zhibu_request_seconds", dimensions: [("method", method.rawValue), ("route", route)], factory: factory)
  }
  /// Until the answer begins; what is streamed after that is not counted.
  func answer(_ make: () async -> Response) async -> Response {
    let begun = ContinuousClock.now
    let response = await make()
    let lasted = begun.duration(to: .now).components
    counter(response.status.code).increment()
    taken.recordNanoseconds(lasted.seconds * 1_000_000_000 + lasted.attoseconds / 1_000_000_000)
    return response
  }
  private func counter(_ status: Int) -> Counter {
    counters.withLock { kept in
      if let there = kept[status] { return there }
      let made = Counter(label: "zhibu_requests_total", dimensions: [("method", method), ("route", route), ("status", String(status))], factory: factory)
      kept[status] = made
      return made
    }
  }
}
