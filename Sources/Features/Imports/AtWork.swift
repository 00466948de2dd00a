import FeatureKit
import Importing
import Synchronization

/// The runs that this process is busy with.
final class AtWork: Sendable {
  private let all = Mutex<[ID<ImportRun>: ImportProgress]>([:])
  subscript(_ id: ID<ImportRun>) -> ImportProgress? { all.withLock { $0[id] } }

  /// Does `work` in the background, once at a time for a run; false where it is being done already.
  @discardableResult
  func begin(_ id: ID<ImportRun>, _ work: @escaping @Sendable (ImportProgress) async -> Void) -> Bool {
    let progress = ImportProgress()
    let isNew = all.withLock { all in
      guard all[id] == nil else { return false }
      all[id] = progress
      return true
    }
    guard isNew else { return false }
    Task {
      await work(progress)
      all.withLock { _ = $0.removeValue(forKey: id) }
    }
    return true
  }
}
