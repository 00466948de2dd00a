import FeatureKit
import Foundation
import Logging
import PersistenceSQLite

extension Household {
  /// Opens a demo's database. One whose making was broken off is made anew from nothing; one that is no demo is refused.
  package static func openDemo(_ address: DatabaseAddress, home: Home, logger: Logger) async throws -> Household {
    let there = FileManager.default.fileExists(atPath: address.path)
    let household = try await open(address, home: home, makeDemo: !there, logger: logger)
    guard household.performer.house.demo else { throw Unstartable(Word(zh: "\(address.path) 不是演示数据库", en: "\(address.path) is not a demo database")) }
    if !there { return household }
    if try await household.isMadeDemo() { return household }
    for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: address.path + ending) { try FileManager.default.removeItem(atPath: address.path + ending) }
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
