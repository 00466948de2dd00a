import CoreMetrics
import FeatureKit
import Hummingbird
import Journal
import Logging
import Persistence

/// What the machines around the house ask it: whether it lives, whether it can serve, how it fares.
enum Running {
  static let permission: Permission = "house.metrics"
  static let grants = [Grant(permission, Word(zh: "查看运行指标", en: "see how the server fares"), to: [.systemAdministrator])]
  /// Without a household the endpoints only describe themselves.
  static func room(_ household: Household? = nil) -> Feature { Feature("Running", endpoints: [[health, ready(household), metrics(household)]], grants: grants) }

  private static let health = Endpoint(.get, "/health", needs: .nobody) { _ in .text("ok\n") }.telling(Told(gives: .text(), summary: "Whether the process lives"))
  private static func ready(_ household: Household?) -> Endpoint {
    Endpoint(.get, "/ready", needs: .nobody) { visit in
      guard household?.leaving.hasBegun != true else { return .text("leaving\n", .serviceUnavailable) }
      do {
        let sealed = try await visit.desk.performer.database.read { session in try SealTable.lastSealed(in: session) }
        return .text("ready, last sealed entry \(sealed)\n")
      } catch {
        visit.desk.logger.error("not ready", metadata: ["error": "\(error)"])
        return .text("not ready\n", .serviceUnavailable)
      }
    }.telling(Told(gives: .text() + [Told.Given(503, "text/plain") { Schema(.string) }], summary: "Whether it can serve, and the last sealed entry of the journal"))
  }

  /// For a scraper on this machine; from elsewhere a system administrator's token.
  private static func metrics(_ household: Household?) -> Endpoint {
    Endpoint(.get, "/metrics", needs: .nobody) { visit in
      if !visit.isLocal {
        let identity = try await visit.surroundings().0
        guard let identity else { return try visit.stranger() }
        guard identity.actor.may(permission) else { return try visit.refuse(.notPermitted(permission, visit.desk.performer.house.grants), nil, identity) }
      }
      return .text(try await household?.measured() ?? "", type: "text/plain; version=0.0.4; charset=utf-8")
    }.telling(Told(gives: .text() + .at([401, 403]), summary: "Numbers for Prometheus, from this machine or with a system administrator's token"))
  }
}

extension Household {
  private static let help: KeyValuePairs<String, String> = [
    "zhibu_requests_total": "Requests answered, by route, method and status.",
    "zhibu_request_seconds": "Seconds until an answer began.",
    "zhibu_actions_total": "Actions written to the journal, counted in their transaction.",
    "zhibu_write_batches_total": "Groups of writes committed together.",
    "zhibu_writes_total": "Writes committed in those groups.",
    "zhibu_seal_waiting_entries": "Journal entries that no seal covers yet.",
    "zhibu_backup_late": "1 where the last good backup is older than it should be, or none was made.",
    "zhibu_backup_age_seconds": "Age of the last good backup.",
    "zhibu_seal_lag_seconds": "Age of the oldest journal entry that no seal covers yet.",
  ]
  fileprivate func measured() async throws -> String {
    let waiting = try await database.read { session in try SealTable.waiting(in: session) }
    Meter(label: "zhibu_seal_waiting_entries", factory: numbers).set(waiting.count)
    Meter(label: "zhibu_seal_lag_seconds", factory: numbers).set(waiting.oldest.map { max(0, Double(clock.now.ms - $0.ms) / 1000) } ?? 0)
    let backups = try await database.read { session in
      BackupState(expected: try SettingTable.value(BackupState.expectedSetting, in: session), last: try SettingTable.value(BackingUp.lastBackup, in: session), trouble: nil)
    }
    Meter(label: "zhibu_backup_late", factory: numbers).set(backups.isLate(clock.now) ? 1 : 0)
    if let last = backups.last { Meter(label: "zhibu_backup_age_seconds", factory: numbers).set(Double(clock.now.ms - last.ms) / 1000) }
    let committed = database.committed
    numbers.set(counter: "zhibu_write_batches_total", to: committed.groups)
    numbers.set(counter: "zhibu_writes_total", to: committed.writes)
    return numbers.text(help: Household.help)
  }
}

/// Counts what is done, by action.
struct Counting: Follower {
  let numbers: Numbers
  func follow(_ deed: Deed, in session: any WriteSession) throws { Counter(label: "zhibu_actions_total", dimensions: [("action", deed.recorded.action)], factory: numbers).increment() }
}
