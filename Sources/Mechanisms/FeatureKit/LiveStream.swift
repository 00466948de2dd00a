import Acting
import Essentials
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Organizations
import Web

extension Live {
  /// `GET /live?at=ORGANIZATION`: a line each time that something at or below it has changed. It carries no data; the page asks again for itself.
  package static let route = Route< >("/live")
  package static func address(at organization: ID<Organization>) -> Address { route().with(["at": organization.description]) }

  /// Changes, and every 20 seconds an empty line, by which a connection that has died is found out.
  fileprivate func beats(below path: String) -> AsyncStream<String> {
    let changes = changes(below: path)
    return AsyncStream(bufferingPolicy: .bufferingNewest(2)) { continuation in
      let telling = Task {
        for await change in changes { continuation.yield("data: \(change)\n\n") }
        continuation.finish()
      }
      let beating = Task {
        while !Task.isCancelled {
          do { try await Task.sleep(for: .seconds(20)) } catch { return }
          continuation.yield(":\n\n")
        }
      }
      continuation.onTermination = { _ in
        telling.cancel()
        beating.cancel()
      }
    }
  }

  static let endpoint = Endpoint(.get, route.pattern, needs: .account) { visit in
    let at = visit.query.id("at", Organization.self)
    return try await visit.answer(.account, loading: { scope in
      guard let at else { throw OutOfReach() }
      return try OrganizationTable.one(at, in: scope).path
    }, then: { path in
      let beats = visit.desk.live.beats(below: path)
      let body = ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: 5000\n\n"))
        for await line in beats { try await writer.write(ByteBuffer(string: line)) }
        try await writer.finish(nil)
      }
      return Response(status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"], body: body)
    })
  }.telling(Told(gives: .files(["text/event-stream"]), summary: "A line each time that something at or below an organization has changed"))
}
