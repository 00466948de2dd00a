import Essentials
import Foundation
import Persistence

/// The rows of one table on their way from the thread that reads them to the thread that writes them; a few pages at most are under way.
final class RowPipe: @unchecked Sendable {
  private let lock = NSCondition()
  private var pages: [[[Value]]] = [], closed = false, failure: (any Error)?
  private static let most = 4

  /// Waits for room; throws where nobody takes them any more.
  func send(_ page: [[Value]]) throws {
    lock.lock()
    defer { lock.unlock() }
    while pages.count >= Self.most, failure == nil { lock.wait() }
    if let failure { throw failure }
    pages.append(page)
    lock.broadcast()
  }
  /// Nil once all was sent.
  func next() throws -> [[Value]]? {
    lock.lock()
    defer { lock.unlock() }
    while pages.isEmpty, !closed, failure == nil { lock.wait() }
    if let failure { throw failure }
    guard !pages.isEmpty else { return nil }
    defer { lock.broadcast() }
    return pages.removeFirst()
  }
  func close() {
    lock.lock()
    closed = true
    lock.broadcast()
    lock.unlock()
  }
  /// Ends it for both sides.
  func fail(_ error: any Error) {
    lock.lock()
    if failure == nil { failure = error }
    lock.broadcast()
    lock.unlock()
  }
}

/// The rows of a pipe as a sequence. A sequence cannot throw: where it ended early, `failure` says why.
final class PipedRows: Sequence, IteratorProtocol {
  private let pipe: RowPipe
  private var page: ArraySlice<[Value]> = []
  private(set) var failure: (any Error)?
  init(_ pipe: RowPipe) { self.pipe = pipe }
  func next() -> [Value]? {
    if let row = page.popFirst() { return row }
    do {
      guard let more = try pipe.next() else { return nil }
      page = more[...]
      return page.popFirst()
    } catch {
      failure = error
      return nil
    }
  }
}
