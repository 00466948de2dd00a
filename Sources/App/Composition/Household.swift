import Accounts
import Backups
import CoreMetrics
import FeatureKit
import Foundation
import Hummingbird
import Logging
import Outbox
import Search
import Secrets
import Synchronization

/// The house, furnished: one database, one performer, every room.
package struct Household: Sendable {
  package let database: any Engine
  package let performer: Performer
  package let desk: Desk
  package let sealer: Sealer
  package let keys: KeyRing
  /// True when the signing key was made at this start: its public half is then printed once.
  package let freshKeys: Bool
  package let clock: HouseClock
  package let home: Home
  /// What a backup takes along.
  package let holdings: Holdings
  let numbers: Numbers
  let sender: Sender
  let leaving = Leaving()

  package static let migrations = SettingTable.migrations + ActingTable.migrations + JournalTable.migrations + OrganizationTable.migrations + PostTable.migrations
    + mechanismMigrations + features.flatMap(\.migrations)

  /// Opens the database, brings its schema up to date, loads regulations and browser parts.
  /// - Parameters:
  ///   - makeDemo: marks an empty database as a demo.
  ///   - heard: told of each statement before it runs.
  package static func open(_ address: DatabaseAddress, home: Home, makeDemo: Bool = false, logger: Logger, heard: (@Sendable (SQL) -> Void)? = nil) async throws -> Household {
    let (keys, fresh) = try KeyRing.open(directory: address.keys)
    let database = try address.open(keys, heard: heard)
    try await database.migrate(migrations)
    if makeDemo { try await database.write { session in try session.execute(SettingTable.set("demo", "1")) } }
    let (demo, offset) = try await database.read { session in (try SettingTable.value("demo", in: session) == "1", try SettingTable.value("clock.offset", in: session)) }
    let clock = HouseClock(offset: offset.flatMap { Int64($0) } ?? 0)
    try PasswordRules.load(home.data.appending(path: "common-passwords.txt"))
    let rules = try RuleBook.load(directory: home.regulations.path)
    let names = features.reduce(into: [String: House.Resolver]()) { all, feature in all.merge(feature.names) { a, _ in a } }
    let house = House(rules: rules, grants: Grants(features.flatMap(\.grants) + Running.grants), names: names, pinyin: try PinyinFile.load(directory: home.data), calendar: try WorkingCalendar.load(file: home.data.appending(path: "holidays_cn_2018_2026.csv").path), demo: demo, hindrances: features.flatMap(\.hindrances), personRows: features.flatMap(\.personRows), matters: features.flatMap(\.matters))
    let numbers = Numbers(), carriers = demo ? Carriers() : try Carriers.configured()
    if !carriers.channels.isEmpty { OpenChannels.set(Set(carriers.channels)) }
    let performer = Performer(database, ActionRegistry(features.flatMap(\.actions)), house: house, followers: followers + [Counting(numbers: numbers)], clock: Clock(move: { clock.move(to: $0) }) { clock.now })
    let desk = Desk(
      performer: performer, identify: identify, menu: features.flatMap(\.menu), organizationTabs: features.flatMap(\.organizationTabs), fileTabs: features.flatMap(\.fileTabs), assets: try Assets.load(directory: home.assets), live: Live(), logger: logger,
      files: address.files, metrics: numbers, filing: Home.filing)
    return Household(database: database, performer: performer, desk: desk, sealer: Sealer(keys), keys: keys, freshKeys: fresh, clock: clock, home: home, holdings: BackingUp.holdings(address, home), numbers: numbers, sender: Sender(performer, carriers))
  }
  package var publicKey: String { keys.publicKey }
  package var router: Router<HouseContext> { houseRouter(features + [Running.room(self)], desk) }
}

/// The only clock that is live; in a demo it can be moved forward.
package final class HouseClock: Sendable {
  private let offset: Atomic<Int64>
  init(offset: Int64) { self.offset = Atomic(offset) }
  /// The machine's own time, which no demo moves.
  package static var live: Moment { HouseClock(offset: 0).now }
  package var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(ms: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000 + offset.load(ordering: .relaxed))
  }
  package func move(to offset: Int64) { self.offset.store(offset, ordering: .relaxed) }
}
