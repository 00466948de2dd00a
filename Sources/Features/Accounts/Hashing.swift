import FeatureKit
import Foundation
import Secrets
import Synchronization

/// Argon2id costs 19 MiB and tens of milliseconds: at most two at a time, on threads of their own that give way to pages, and a short queue before them.
enum Hashing {
  private static let hashers = Hashers(2)
  private static let waiting = Mutex(0)
  private static let longestQueue = 64
  /// Compared with where there is no such account, so that the answer takes as long.
  private static let nobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

  /// A hash that no password meets, of the same form and cost as others: for an account that is opened by slips alone.
  static func unmeetable() -> String {
    func random(_ count: Int) -> String { Digest.token(count).replacing("-", with: "+").replacing("_", with: "/") }
    return "$argon2id$v=19$m=19456,t=2,p=1$\(random(16))$\(random(32))"
  }

  static func hash(_ password: String) async throws -> String { try await run { Result { try Password.hash(password) } }.get() }
  static func matches(_ password: String, _ encoded: String?) async throws -> Bool {
    let same = try await run { Password.matches(password, encoded ?? nobody) }
    return same && encoded != nil
  }
  /// Many in a row, such as those of a batch, which waits its turn like everybody.
  static func hashes(_ passwords: [String]) async throws -> [String] {
    var all: [String] = []
    for password in passwords { all.append(try await hash(password)) }
    return all
  }
  private static func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async throws -> T {
    let taken = waiting.withLock { n in
      guard n < longestQueue else { return false }
      n += 1
      return true
    }
    guard taken else { throw Refusal("busy", .doorBusy, kind: .conflict) }
    return await withCheckedContinuation { done in
      hashers.take {
        let value = work()
        waiting.withLock { $0 -= 1 }
        done.resume(returning: value)
      }
    }
  }
}

/// Threads that do nothing but hash, behind everything else that wants the processor.
private final class Hashers: Sendable {
  private let jobs = Mutex<[@Sendable () -> Void]>([])
  private let some = DispatchSemaphore(value: 0)
  init(_ count: Int) {
    for _ in 0..<count {
      let thread = Thread { [self] in
        // For this thread alone: Linux counts niceness by thread.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        while true {
          some.wait()
          jobs.withLock { $0.removeFirst() }()
        }
      }
      thread.name = "hashing"
      thread.start()
    }
  }
  func take(_ job: @escaping @Sendable () -> Void) {
    jobs.withLock { $0.append(job) }
    some.signal()
  }
}
