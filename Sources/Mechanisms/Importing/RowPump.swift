import Dispatch
import Essentials
import Spreadsheets
import Synchronization

/// Rows of a file read on a thread of their own, at most two batches ahead of whoever takes them.
final class RowPump: Sendable {
  private struct State {
    var ready: [[SheetRow]] = []
    var isOver = false
    var fault: (any Error)?
    var waiting: CheckedContinuation<[SheetRow]?, any Error>?
    var isStopped = false
  }
  private struct Stopped: Error {}
  private let state = Mutex(State())
  /// Made empty and filled at once: one that is let go below the value it was made with is a crash.
  private let room = DispatchSemaphore(value: 0)

  init(_ source: ImportSource, after position: Int, by size: Int) {
    for _ in 0..<2 { room.signal() }
    DispatchQueue(label: "zhibu.import").async { [self] in read(source, after: position, by: size) }
  }

  /// The next rows; nil at the end.
  func next() async throws -> [SheetRow]? {
    try await withCheckedThrowingContinuation { continuation in
      let answer: Result<[SheetRow]?, any Error>? = state.withLock { s in
        if !s.ready.isEmpty { return .success(s.ready.removeFirst()) }
        if let fault = s.fault { return .failure(fault) }
        if s.isOver { return .success(nil) }
        s.waiting = continuation
        return nil
      }
      if let answer {
        room.signal()
        continuation.resume(with: answer)
      }
    }
  }
  /// Ends the reading of a file that is not wanted further.
  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
  }

  private func read(_ source: ImportSource, after position: Int, by size: Int) {
    var batch: [SheetRow] = []
    do {
      try source.rows { row in
        guard row.number > position else { return }
        batch.append(row)
        if batch.count == size {
          try give(batch)
          batch = []
        }
      }
      if !batch.isEmpty { try give(batch) }
      end(nil)
    } catch {
      end(error is Stopped ? nil : error)
    }
  }
  private func give(_ batch: [SheetRow]) throws {
    room.wait()
    let waiting = try state.withLock { s in
      if s.isStopped { throw Stopped() }
      if s.waiting == nil { s.ready.append(batch) }
      defer { s.waiting = nil }
      return s.waiting
    }
    if let waiting {
      room.signal()
      waiting.resume(returning: batch)
    }
  }
  private func end(_ fault: (any Error)?) {
    let waiting = state.withLock { s in
      s.isOver = true
      s.fault = fault
      defer { s.waiting = nil }
      return s.waiting
    }
    if let fault { waiting?.resume(throwing: fault) } else { waiting?.resume(returning: nil) }
  }
}
