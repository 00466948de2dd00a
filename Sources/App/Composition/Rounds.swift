import Attachments
import FeatureKit
import Imports
import Journal
import Logging
import Outbox
import People
import Persistence
import ServiceLifecycle

/// What the house does by itself, again and again until it is told to stop. A round that fails is logged and tried again at the next turn.
struct Rounds: Service {
  let every: Duration
  /// What the log says where one fails.
  let failure: String
  let logger: Logger
  let round: @Sendable () async throws -> Void

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await round() } catch is CancellationError { return } catch { logger.error("\(failure)", metadata: ["error": "\(error)"]) }
        do { try await Task.sleep(for: every) } catch { return }
      }
    }
  }
}

extension Household {
  var rounds: [any Service] {
    func every(_ time: Duration, failure: String, _ round: @escaping @Sendable () async throws -> Void) -> Rounds { Rounds(every: time, failure: failure, logger: desk.logger, round: round) }
    func inTurn(every time: Duration, _ duty: String, failure: String, _ round: @escaping @Sendable () async throws -> Void) -> Rounds {
      every(time, failure: failure) { try await database.inTurn(duty, round) }
    }
    return [
      inTurn(every: .seconds(4), "sealing", failure: "sealing failed", seal),
      inTurn(every: .seconds(10), "watch", failure: "the watch failed", watch),
      inTurn(every: .seconds(30), "messages", failure: "messages were not sent") { try await sender.round() },
      inTurn(every: .seconds(3600), "uploads", failure: "uploads were not swept") { try await Imports.sweep(desk.files, desk.performer) },
      inTurn(every: .seconds(3600), "erasures", failure: "erased files were not removed") { try await People.dropErased(FileStore(desk.files), desk.performer) },
      inTurn(every: .seconds(3600), "keys", failure: "keys of requests were not forgotten", forgetKeys),
    ]
  }
  func backups(_ nightly: NightlyBackup?) -> [any Service] {
    guard let nightly else { return [] }
    let clock = clock, database = database
    return [Rounds(every: .seconds(60), failure: "the backup failed", logger: desk.logger) { try await database.inTurn("backup") { _ = try await nightly.round(at: clock.now) } }]
  }
  /// Seals what was committed, at most ten seconds after.
  @Sendable private func seal() async throws {
    var count = 0
    repeat {
      let now = clock.now
      count = try await database.write { session in try sealer.seal(at: now, in: session) }
    } while count >= 10_000
  }
  /// Performs what falls due: opens periods, lapses deadlines, reminds. A round costs a few queries where nothing is due.
  @Sendable private func watch() async throws {
    for place in try await Watch(desk.performer).run() { desk.live.tell(place.path) }
  }
  /// Idempotency keys are honoured for a day.
  @Sendable private func forgetKeys() async throws {
    let day = clock.now.adding(seconds: -86_400)
    try await database.write { session in try ActingTable.forget(before: day, in: session) }
  }
}
