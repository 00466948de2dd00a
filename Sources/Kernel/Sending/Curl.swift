import CCurl
import Essentials
import Foundation

/// How a try to hand something to another machine ended. Neither address nor text nor password stands in it.
package enum Handed: Hashable, Sendable {
  case taken
  /// Surely not taken; another try may do.
  case notYet(Obstacle)
  /// Surely not taken, and no other try would be.
  case never(Obstacle)
  /// The connection broke after all was said: taken or not, nobody knows.
  case unknown
}

package enum Obstacle: String, Hashable, Sendable, Codable, CaseIterable {
  /// No connection; the name, port or certificate is wrong, or nobody listens.
  case unreachable
  /// The sign-in at the other machine was refused.
  case signIn
  /// The other machine is too busy, or says to come later.
  case busy
  /// The address of the one to be reached was refused.
  case receiver
  /// What was sent was refused.
  case content
}

/// One conversation by libcurl: blocking, so it runs on a thread of its own.
final class Curl {
  private let raw: UnsafeMutableRawPointer
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var unread: [UInt8] = []
  /// Whether all that was to be said has been read by libcurl.
  var saidAll: Bool { unread.isEmpty && hasBody }
  private var hasBody = false
  /// SSL and, elsewhere, the sockets of Windows: CURL_GLOBAL_DEFAULT, a macro that Swift does not see.
  private static let begun: Bool = curl_global_init(3) == CURLE_OK

  init() throws {
    guard Curl.begun, let raw = curl_easy_init() else { throw Fault("libcurl does not start") }
    self.raw = raw
    number(CURLOPT_NOSIGNAL, 1)
    number(CURLOPT_CONNECTTIMEOUT, 15)
    number(CURLOPT_TIMEOUT, 60)
    zhibu_curl_writes(raw, { _, size, count, _ in size * count })
  }
  deinit {
    for list in lists { curl_slist_free_all(list) }
    curl_easy_cleanup(raw)
  }
  func text(_ option: CURLoption, _ value: String?) { if let value { zhibu_curl_text(raw, option, value) } }
  func number(_ option: CURLoption, _ value: Int) { zhibu_curl_number(raw, option, value) }
  func list(_ option: CURLoption, _ values: [String]) {
    guard let list = values.reduce(nil, { (all: UnsafeMutablePointer<curl_slist>?, value) in curl_slist_append(all, value) }) else { return }
    lists.append(list)
    zhibu_curl_list(raw, option, list)
  }
  /// What libcurl reads as it sends.
  func body(_ bytes: [UInt8]) {
    unread = bytes
    hasBody = true
    zhibu_curl_reads(raw, { buffer, size, count, me in
      guard let buffer, let me else { return 0 }
      return Unmanaged<Curl>.fromOpaque(me).takeUnretainedValue().give(buffer, size * count)
    })
    zhibu_curl_pointer(raw, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque())
  }
  private func give(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
    let piece = unread.prefix(room)
    for (n, byte) in piece.enumerated() { buffer[n] = CChar(bitPattern: byte) }
    unread.removeFirst(piece.count)
    return piece.count
  }
  func perform() -> (code: CURLcode, status: Int) { (curl_easy_perform(raw), zhibu_curl_status(raw)) }

  private static let threads: OperationQueue = {
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = 2
    return queue
  }()
  static func apart<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { done in threads.addOperation { done.resume(with: Result { try work() }) } }
  }
}
