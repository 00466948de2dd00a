import FeatureKit
import Imports
import Logging
import ServiceLifecycle

/// Gives up, once an hour and at the start, what was uploaded and nobody took up within a day, and the keys of requests older than that.
struct Sweeping: Service {
  let household: Household
  func run() async throws {
    let desk = household.desk
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await Imports.sweep(desk.files, desk.performer) } catch is CancellationError { return } catch { desk.logger.error("uploads were not swept", metadata: ["error": "\(error)"]) }
        do {
          let day = household.clock.now.adding(seconds: -86_400)
          try await desk.performer.database.write { session in try ActingTable.forget(before: day, in: session) }
        } catch { desk.logger.error("keys of requests were not forgotten", metadata: ["error": "\(error)"]) }
        do { try await Task.sleep(for: .seconds(3600)) } catch { return }
      }
    }
  }
}
