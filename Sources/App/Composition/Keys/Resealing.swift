import FeatureKit
import Foundation
import Secrets

/// Keys of fields changed at the console while the house goes on: a new one, everything sealed anew, the old one put away.
package enum Resealing {
  package enum Progress: Sendable { case table(String, done: Int, of: Int), files(done: Int, of: Int) }
  package struct Report: Sendable, Equatable {
    package var key: UInt32
    package var rows = 0
    package var files = 0
  }

  /// Seals with the current key what others sealed. Broken off, it goes on where it stood when it is called again.
  package static func run(_ address: DatabaseAddress, tell: @escaping @Sendable (Progress) throws -> Void) async throws -> Report {
    let ring = try keys(address), database = try address.open(ring), key = try ring.current()
    var report = Report(key: key)
    for place in SealedColumns.all {
      let all = try await database.readLong { session in try SealedTable.waiting(place, besides: key, in: session) }
      var done = 0, count = 0
      repeat {
        count = try await database.write { session in try SealedTable.sealAnew(place, key: key, ring, in: session) }
        done += count
        if count > 0 { try tell(.table(place.table, done: done, of: max(all, done))) }
      } while count > 0
      report.rows += done
    }
    let waiting = try sealedFiles(address).filter { try SealedFile.key(of: $0) != key }
    for (n, file) in waiting.enumerated() {
      try SealedFile.sealAnew(file, ring)
      try tell(.files(done: n + 1, of: waiting.count))
    }
    report.files = waiting.count
    return report
  }
  /// Deletes a key that nothing needs any more.
  package static func retire(_ key: UInt32, _ address: DatabaseAddress) async throws {
    let ring = try keys(address)
    guard let line = try FieldKeys.all(address.keys).first(where: { $0.number == key }) else { throw Unstartable(.noSuchKey(key)) }
    if line.isCurrent { throw Unstartable(.keySeals(key)) }
    let database = try address.open(ring)
    for place in SealedColumns.all where try await database.readLong({ session in try SealedTable.uses(place, key, in: session) }) { throw Unstartable(.keyNeeded(key, place.table)) }
    for file in try sealedFiles(address) where try SealedFile.key(of: file) == key { throw Unstartable(.keyNeeded(key, file.lastPathComponent)) }
    for file in try arriving(address) where KeyRing.number(of: try head(file)) == key { throw Unstartable(.keyNeededByUpload(key)) }
    try FieldKeys.remove(key, in: address.keys)
  }
  /// - Returns: the number of the new key, which seals from now on.
  package static func make(_ method: FieldKey.Method, _ address: DatabaseAddress, use: Bool) throws -> UInt32 {
    _ = try keys(address)
    let number = try FieldKeys.make(method, in: address.keys)
    if use { try FieldKeys.use(number, in: address.keys) }
    return number
  }
  package static func use(_ key: UInt32, _ address: DatabaseAddress) throws {
    guard try FieldKeys.all(address.keys).contains(where: { $0.number == key }) else { throw Unstartable(.noSuchKey(key)) }
    try FieldKeys.use(key, in: address.keys)
  }
  package static func all(_ address: DatabaseAddress) throws -> [FieldKeys.Line] {
    _ = try keys(address)
    return try FieldKeys.all(address.keys)
  }

  /// Of a house that is there: a mistyped address makes no keys.
  private static func keys(_ address: DatabaseAddress) throws -> KeyRing {
    guard FileManager.default.fileExists(atPath: address.keys.appending(path: "seal.key").path) else { throw Unstartable(.noKeysThere(address.keys.path)) }
    return try KeyRing.open(directory: address.keys).ring
  }
  private static func sealedFiles(_ address: DatabaseAddress) throws -> [URL] { try files(below: address.files.appending(path: "kept/sealed")).filter { $0.pathExtension.isEmpty } }
  /// Uploads on their way in: each piece is one sealed value, gone after a day.
  private static func arriving(_ address: DatabaseAddress) throws -> [URL] { try files(below: address.files).filter { !$0.path.contains("/kept/") } }
  private static func files(below folder: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().map { folder.appending(path: $0) }
    return try paths.filter { try FileManager.default.attributesOfItem(atPath: $0.path)[.type] as? FileAttributeType == .typeRegular }
  }
  private static func head(_ file: URL) throws -> Data {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    return try handle.read(upToCount: 4) ?? Data()
  }
}

extension Word {
  fileprivate static func noKeysThere(_ path: String) -> Word { Word(zh: "\(path) 里没有密钥，请核对数据库地址和 ZHIBU_KEYS", en: "there are no keys in \(path): check the address and ZHIBU_KEYS") }
  fileprivate static func noSuchKey(_ key: UInt32) -> Word { Word(zh: "没有第 \(key) 号字段密钥", en: "there is no field key \(key)") }
  fileprivate static func keySeals(_ key: UInt32) -> Word { Word(zh: "第 \(key) 号密钥正在使用，请先用 zhibu keys new 换一把新的", en: "key \(key) seals now: make a new one with zhibu keys new first") }
  fileprivate static func keyNeeded(_ key: UInt32, _ what: String) -> Word { Word(zh: "“\(what)”里还有用第 \(key) 号密钥加密的内容，请先运行 zhibu keys reseal", en: "\(what) still holds what key \(key) sealed: run zhibu keys reseal first") }
  fileprivate static func keyNeededByUpload(_ key: UInt32) -> Word { Word(zh: "还有上传到一半的文件用第 \(key) 号密钥加密，一天后再试", en: "files being uploaded were sealed by key \(key): try again in a day") }
}
