import CoreMetrics
import HTTPTypes
import Hummingbird

/// What is counted of every answer: by the address's pattern, so that no id and no name becomes a label.
struct Measured {
  private let factory: any MetricsFactory, route: String, method: String
  init(_ desk: Desk, _ route: String, _ method: HTTPRequest.Method) {
    factory = desk.metrics
    self.route = route
    self.method = method.rawValue
  }
  /// Until the answer begins; what is streamed after that is not counted.
  func answer(_ make: () async -> Response) async -> Response {
    let begun = ContinuousClock.now
    let response = await make()
    let taken = begun.duration(to: .now).components
    let nanoseconds = taken.seconds * 1_000_000_000 + taken.attoseconds / 1_000_000_000
    Counter(label: "zhibu_requests_total", dimensions: [("method", method), ("route", route), ("status", String(response.status.code))], factory: factory).increment()
    Timer(label: "zhibu_request_seconds", dimensions: [("method", method), ("route", route)], factory: factory).recordNanoseconds(nanoseconds)
    return response
  }
}
