import FeatureKit
import Foundation
import Logging
import Secrets

extension Household {
  /// Opens a demo's database. One whose making was broken off is made anew from nothing; one that is no demo is refused.
  package static func openDemo(_ address: DatabaseAddress, home: Home, logger: Logger) async throws -> Household {
    let there = try address.isThere(KeyRing.ephemeral())
    let household = try await open(address, home: home, makeDemo: !there, logger: logger)
    guard household.performer.house.demo else { throw Unstartable(Word(zh: "\(address) 不是演示数据库", en: "\(address) is not a demo database")) }
    if !there { return household }
    if try await household.isMadeDemo() { return household }
    try address.clear(KeyRing.ephemeral())
    return try await open(address, home: home, makeDemo: true, logger: logger)
  }
  package func isMadeDemo() async throws -> Bool {
    try await database.read { session in try SettingTable.value("demo.made", in: session) == "1" }
  }
  package func finishDemo() async throws {
    try await database.write { session in _ = try session.execute(SettingTable.set("demo.made", "1")) }
    try database.settle()
  }
}
