import FeatureKit
import Foundation
import Logging
import PersistencePostgres
import ServiceLifecycle
import Synchronization

/// Carries what changed between the nodes that serve one database, so that a page opened at one of them follows what was done at another.
struct Neighbours: Service {
  private static let channel = "zhibu_changes"
  /// Told together at most this often: a busy hour is no storm of notices.
  private static let pause = Duration.milliseconds(50)
  /// What one notice carries at most, in bytes; PostgreSQL takes 7,999.
  private static let most = 7_000
  let database: PostgresDatabase
  let live: Live
  let logger: Logger
  private let me = UUID().uuidString

  init(_ database: PostgresDatabase, _ live: Live, _ logger: Logger) {
    self.database = database
    self.live = live
    self.logger = logger
  }

  func run() async throws {
    let changed = Changed()
    live.passOn { changed.add($0) }
    await cancelWhenGracefulShutdown {
      await withTaskGroup { group in
        group.addTask { await hear() }
        group.addTask { await tell(changed) }
      }
    }
  }

  private func hear() async {
    for await heard in database.listening(to: Self.channel) {
      switch heard {
      case .listening: live.everywhere()
      case .told(let text):
        let words = text.split(separator: " ")
        if words.first.map(String.init) != me { words.dropFirst().forEach { live.here(String($0)) } }
      }
    }
  }

  private func tell(_ changed: Changed) async {
    for await _ in changed.signal {
      do {
        for paths in changed.taken(Self.most) {
          let text = ([me] + paths).joined(separator: " ")
          try await database.write { session in try PostgresDatabase.tell(text, on: Self.channel, in: session) }
        }
        try await Task.sleep(for: Self.pause)
      } catch is CancellationError { return } catch { logger.warning("other nodes were not told of a change", metadata: ["error": "\(error)"]) }
    }
  }
}

/// The places that changed since the neighbours were last told.
private final class Changed: Sendable {
  private let paths = Mutex<Set<String>>([])
  private let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  var signal: AsyncStream<Void> { stream }

  func add(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
    continuation.yield()
  }
  /// Everything that waits, in parts of at most `size` bytes.
  func taken(_ size: Int) -> [[String]] {
    let all = paths.withLock { paths in
      defer { paths = [] }
      return paths.sorted()
    }
    return all.reduce(into: [[String]]()) { parts, path in
      if let last = parts.last, last.joined().utf8.count + last.count + path.utf8.count < size { parts[parts.count - 1].append(path) } else { parts.append([path]) }
    }
  }
}
