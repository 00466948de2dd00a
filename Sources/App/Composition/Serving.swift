import Accounts
import FeatureKit
import Foundation
import Hummingbird
import Journal
import Logging
import PersistenceSQLite
import Secrets
import ServiceLifecycle
import UnixSignals

extension Household {
  /// Serves until the process is told to stop; `ready` is called once pages can be served.
  package func serve(address: String, port: Int, ready: @escaping @Sendable () -> Void) async throws {
    let desk = desk
    let router = router
    let application = Application(
      router: router, configuration: .init(address: .hostname(address, port: port), serverName: "zhibu"), onServerRunning: { _ in ready() }, logger: desk.logger)
    let group = ServiceGroup(configuration: .init(
      services: [.init(service: application), .init(service: Sealing(household: self)), .init(service: Watching(household: self)), .init(service: Remembering(household: self)), .init(service: Sweeping(household: self)), .init(service: Closing(live: desk.live))],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: desk.logger))
    try await group.run()
  }
}

/// Seals what was committed, at most ten seconds after.
private struct Sealing: Service {
  let household: Household
  func run() async throws {
    let household = household
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          let now = household.clock.now
          let count = try await household.database.write { session in try household.sealer.seal(at: now, in: session) }
          if count < 10_000 { try await Task.sleep(for: .seconds(4)) }
        } catch is CancellationError { return } catch { household.desk.logger.error("sealing failed", metadata: ["error": "\(error)"]); do { try await Task.sleep(for: .seconds(4)) } catch { return } }
      }
    }
  }
}

/// Performs what falls due: opens periods, lapses deadlines, reminds. A round costs a few queries where nothing is due.
private struct Watching: Service {
  let household: Household
  func run() async throws {
    let desk = household.desk
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { for place in try await Watch(desk.performer).run() { desk.live.tell(place.path) } } catch is CancellationError { return } catch {
          desk.logger.error("the watch failed", metadata: ["error": "\(error)"])
        }
        do { try await Task.sleep(for: .seconds(10)) } catch { return }
      }
    }
  }
}

/// Writes down once a minute, and before a stop, when sessions were last seen: a restart must not shorten them.
private struct Remembering: Service {
  let household: Household
  func run() async throws {
    let household = household
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await Task.sleep(for: .seconds(60)) } catch { break }
        await write(household)
      }
    }
    await write(household)
  }
  private func write(_ household: Household) async {
    do { try await Sessions.write(to: household.database) } catch { household.desk.logger.error("sessions were not written down", metadata: ["error": "\(error)"]) }
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
    guard FileManager.default.fileExists(atPath: address.path) else { throw Unstartable(Word(zh: "没有这个数据库：\(address.path)", en: "no such database: \(address.path)")) }
    let database = try SQLiteDatabase(path: address.path, vault: KeyRing.ephemeral())
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
