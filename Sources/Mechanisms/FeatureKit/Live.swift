import Acting
import Essentials
import Journal
import Synchronization

/// Tells open pages that something below a place has changed. A page is never wrong without it, only older.
package final class Live: Sendable {
  private struct Listener: Sendable { let path: String, continuation: AsyncStream<String>.Continuation }
  private let listeners = Mutex<(next: Int, all: [Int: Listener])>((0, [:]))
  private let further = Mutex<(@Sendable (String) -> Void)?>(nil)
  package init() {}

  /// Changes at or below `path`, as the path that changed; several in a moment are one.
  package func changes(below path: String) -> AsyncStream<String> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let key = listeners.withLock { l in
        l.next += 1
        l.all[l.next] = Listener(path: path, continuation: continuation)
        return l.next
      }
      continuation.onTermination = { _ in self.listeners.withLock { _ = $0.all.removeValue(forKey: key) } }
    }
  }
  package func tell(_ path: String) {
    here(path)
    further.withLock { $0 }?(path)
  }
  /// Everything told from now on is passed on too: to the other nodes.
  package func passOn(_ pass: @escaping @Sendable (String) -> Void) { further.withLock { $0 = pass } }
  /// What another node told: for the pages that this one serves.
  package func here(_ path: String) {
    let all = listeners.withLock { Array($0.all.values) }
    for listener in all where path.hasPrefix(listener.path) { listener.continuation.yield(path) }
  }
  /// Something may have been told that was not heard: every open page looks again.
  package func everywhere() {
    let all = listeners.withLock { Array($0.all.values) }
    for listener in all { listener.continuation.yield(listener.path) }
  }
  /// Ends every open stream, so that a server can stop.
  package func close() {
    let all = listeners.withLock { Array($0.all.values) }
    for listener in all { listener.continuation.finish() }
  }
}
