import CCurl
import Essentials
import Foundation

/// A gateway for short messages: one POST of JSON each, `{"id", "to", "text"}`, with a bearer token.
/// The id stands in `Idempotency-Key` too: a gateway that has taken it answers 2xx again and sends nothing twice.
package struct ShortMessages: Sendable {
  /// What one short message holds.
  package static let longest = 70
  package var url: String
  package var token: String?
  /// - Returns: nil where the address is neither `https:` nor on this machine.
  package init?(url: String, token: String?) {
    guard let parts = URL(string: url), let host = parts.host(), parts.scheme == "https" || (parts.scheme == "http" && ["localhost", "127.0.0.1"].contains(host)) else { return nil }
    self.url = url
    self.token = token
  }
  private struct Message: Encodable {
    var id: String
    var to: String
    var text: String
  }
  package func send(id: String, to: String, _ text: String) async throws -> Handed {
    guard text.utf16.count <= ShortMessages.longest else { return .never(.content) }
    let body = try JSONEncoder().encode(Message(id: id, to: to, text: text))
    return try await Curl.apart { try hand(id, body) }
  }
  private func hand(_ id: String, _ body: Data) throws -> Handed {
    let curl = try Curl()
    curl.text(CURLOPT_URL, url)
    curl.text(CURLOPT_PROTOCOLS_STR, "http,https")
    curl.number(CURLOPT_FOLLOWLOCATION, 0)
    curl.number(CURLOPT_POST, 1)
    curl.number(CURLOPT_POSTFIELDSIZE, body.count)
    curl.list(CURLOPT_HTTPHEADER, ["Content-Type: application/json", "Idempotency-Key: \(id)", "Expect:"] + (token.map { ["Authorization: Bearer \($0)"] } ?? []))
    curl.body([UInt8](body))
    let (code, status) = curl.perform()
    return ShortMessages.judge(code, status)
  }
  /// A broken connection is no loss: the id makes the next try the same message.
  static func judge(_ code: CURLcode, _ status: Int) -> Handed {
    guard code == CURLE_OK else { return .notYet(.unreachable) }
    switch status {
    case 200..<300: return .taken
    case 401, 403: return .notYet(.signIn)
    case 404, 410, 422: return .never(.receiver)
    case 408, 425, 429, 500..<600: return .notYet(.busy)
    default: return .never(.content)
    }
  }
}
