import Accounts
import FeatureKit
import Foundation
import Hummingbird
import HummingbirdCore
import Journal
import Logging
import NIOCore
import PersistencePostgres
import Secrets
import ServiceLifecycle
import Synchronization
import UnixSignals

extension Household {
  /// Serves until the process is told to stop; `ready` is called once pages can be served.
  package func serve(address: String, port: Int, ready: @escaping @Sendable () -> Void) async throws {
    let desk = desk
    let router = router
    let nightly = try BackupSettings.configured().map { NightlyBackup($0, self) }
    try await expectBackups(nightly != nil)
    let application = Application(
      router: router, server: .init { OnItsLoop(connections: HTTP1Channel(responder: $0)) }, configuration: .init(address: .hostname(address, port: port), serverName: "zhibu"), onServerRunning: { _ in ready() }, logger: desk.logger)
    let group = ServiceGroup(configuration: .init(
      services: ([application] + rounds + backups(nightly) + neighbours + [Remembering(household: self), Closing(live: desk.live), leaving]).map { .init(service: $0) },
      gracefulShutdownSignals: [.sigterm, .sigint], logger: desk.logger))
    try await group.run()
  }
}

/// Each connection's work stays on the thread of its event loop: a hop to another thread and back costs more than a small page (decision 0015).
private struct OnItsLoop: ServerChildChannel {
  let connections: HTTP1Channel
  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> { connections.setup(channel: channel, logger: logger) }
  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(loop: value.channel.eventLoop)) { await connections.handle(value: value, logger: logger) }
  }
}

private final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop
  init(loop: any EventLoop) { self.loop = loop }
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Writes down once a minute, and before a stop, when sessions were last seen: a restart must not shorten them.
private struct Remembering: Service {
  let household: Household
  private static let failure = "sessions were not written down"
  func run() async throws {
    let household = household
    try await Rounds(every: .seconds(60), failure: Self.failure, logger: household.desk.logger) { try await Sessions.write(to: household.database) }.run()
    do { try await Sessions.write(to: household.database) } catch { household.desk.logger.error("\(Self.failure)", metadata: ["error": "\(error)"]) }
  }
}

extension Household {
  private var neighbours: [any Service] { (database as? PostgresDatabase).map { [Neighbours($0, desk.live, desk.logger)] } ?? [] }
}

/// Said to stop: first it says so at `/ready` and serves on for `ZHIBU_DRAIN` seconds. Services stop from the last to the first, so this one is the last.
final class Leaving: Service {
  private let begun = Atomic(false)
  var hasBegun: Bool { begun.load(ordering: .relaxed) }
  func run() async throws {
    try await gracefulShutdown()
    begun.store(true, ordering: .relaxed)
    try await Task.sleep(for: .seconds(Home.drain))
  }
}

/// Open event streams would hold a stop for ever.
private struct Closing: Service {
  let live: Live
  func run() async throws {
    try await gracefulShutdown()
    live.close()
  }
}

package enum Verifying {
  package static func run(_ address: DatabaseAddress, key: Data?) async throws -> Verification {
    guard try address.isThere(KeyRing.ephemeral()) else { throw Unstartable(Word(zh: "没有这个数据库：\(address)", en: "no such database: \(address)")) }
    let database = try address.open(KeyRing.ephemeral())
    return try await database.readLong { session in try Verify.journal(key: key, in: session) }
  }
}

/// `docs/openapi.yaml`, as this house prints it.
package func contractText() throws -> String { try Contract.text(features + [Running.room()]) }

package func routeLines() -> [String] {
  features.flatMap { feature in
    feature.endpoints.map { endpoint in
      let needs = switch endpoint.needs {
      case .nobody: "-"
      case .account: endpoint.action.map { $0.permission.name } ?? "account"
      case .permission(let permission): permission.name
      }
      return "\(endpoint.method.rawValue)\t\(endpoint.pattern)\t\(needs)\t\(feature.name)"
    }
  }
}
