import FeatureKit
import Importing
import Synchronization

/// The runs that this process is busy with: two at a time, for each holds a reader of the database that pages need too.
final class AtWork: Sendable {
  private struct State {
    var all: [ID<ImportRun>: ImportProgress] = [:]
    var free = 2
    var waiting: [CheckedContinuation<Void, Never>] = []
  }
  private let state = Mutex(State())
  subscript(_ id: ID<ImportRun>) -> ImportProgress? { state.withLock { $0.all[id] } }

  /// Does `work` in the background, once at a time for a run; false where it is being done already.
  @discardableResult
  func begin(_ id: ID<ImportRun>, _ work: @escaping @Sendable (ImportProgress) async -> Void) -> Bool {
    let progress = ImportProgress()
    let isNew = state.withLock { s in
      guard s.all[id] == nil else { return false }
      s.all[id] = progress
      return true
    }
    guard isNew else { return false }
    Task {
      await turn()
      await work(progress)
      state.withLock { s in
        s.all[id] = nil
        if s.waiting.isEmpty { s.free += 1 } else { s.waiting.removeFirst().resume() }
      }
    }
    return true
  }
  private func turn() async {
    await withCheckedContinuation { continuation in
      let goes = state.withLock { s in
        if s.free > 0 {
          s.free -= 1
          return true
        }
        s.waiting.append(continuation)
        return false
      }
      if goes { continuation.resume() }
    }
  }
}
