import Crypto
import Essentials
import Foundation
import Synchronization

/// All keys of fields: in a folder `field-1.key`, `field-2.sm4.key` …, and in `field.current` the number of the one that seals.
/// A running server takes up a key that was put there meanwhile.
package final class FieldKeys: Sendable {
  package struct Line: Sendable, Hashable {
    package var number: UInt32
    package var method: FieldKey.Method
    package var isCurrent: Bool
  }
  private struct State {
    var keys: [UInt32: FieldKey]
    var current: UInt32
    /// When the pointer was written, in nanoseconds.
    var written: Int64?
  }
  private let folder: URL?
  private let state: Mutex<State>

  /// Keys that nobody keeps.
  init(ephemeral key: FieldKey) {
    folder = nil
    state = Mutex(State(keys: [1: key], current: 1, written: nil))
  }
  package init(_ folder: URL) throws {
    self.folder = folder
    state = Mutex(try FieldKeys.read(folder))
  }

  func key(_ number: UInt32) throws -> FieldKey {
    try state.withLock { state in
      if let key = state.keys[number] { return key }
      if let folder { state = try FieldKeys.read(folder) }
      guard let key = state.keys[number] else { throw Fault("no field key \(number)") }
      return key
    }
  }
  /// The key that seals now.
  package func current() throws -> (number: UInt32, key: FieldKey) {
    try state.withLock { state in
      if let folder, FieldKeys.written(folder) != state.written { state = try FieldKeys.read(folder) }
      guard let key = state.keys[state.current] else { throw Fault("no field key \(state.current)") }
      return (state.current, key)
    }
  }

  // MARK: the folder

  private static let pointer = "field.current"
  private static func written(_ folder: URL) -> Int64? {
    var facts = stat()
    return stat(folder.appending(path: pointer).path, &facts) == 0 ? Int64(facts.st_mtim.tv_sec) * 1_000_000_000 + Int64(facts.st_mtim.tv_nsec) : nil
  }
  private static func files(_ folder: URL) throws -> [UInt32: (name: String, method: FieldKey.Method)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).reduce(into: [:]) { found, name in
      guard let parts = name.wholeMatch(of: #/field-([0-9]{1,9})(\.sm4)?\.key/#), let number = UInt32(parts.1), number > 0 else { return }
      found[number] = (name, parts.2 == nil ? .aes : .sm4)
    }
  }
  private static func read(_ folder: URL) throws -> State {
    let written = written(folder), keys = try files(folder).mapValues { file in try FieldKey(file.method, SymmetricKey(data: KeyFile.read(folder.appending(path: file.name)))) }
    let said = FileManager.default.contents(atPath: folder.appending(path: pointer).path).map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) }
    guard let current = said.map({ UInt32($0) }) ?? keys.keys.min() else { throw Fault("\(folder.appending(path: pointer).path) names no key") }
    return State(keys: keys, current: current, written: written)
  }
  package static func isThere(_ folder: URL) throws -> Bool { try !files(folder).isEmpty }
  package static func all(_ folder: URL) throws -> [Line] {
    let state = try read(folder)
    return state.keys.map { Line(number: $0, method: $1.method, isCurrent: $0 == state.current) }.sorted { $0.number < $1.number }
  }
  /// Makes a key with the next number. It seals nothing before `use`.
  package static func make(_ method: FieldKey.Method, in folder: URL) throws -> UInt32 {
    let number = (try files(folder).keys.max() ?? 0) + 1
    try KeyFile.write(SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }, folder.appending(path: "field-\(number)\(method == .aes ? "" : ".sm4").key"))
    return number
  }
  /// From now on this key seals; the others go on opening.
  package static func use(_ number: UInt32, in folder: URL) throws {
    guard try files(folder)[number] != nil else { throw Unkeyed.noKey(number) }
    let place = folder.appending(path: pointer), part = folder.appending(path: ".\(pointer).part")
    unlink(part.path)
    guard FileManager.default.createFile(atPath: part.path, contents: Data("\(number)\n".utf8), attributes: [.posixPermissions: 0o600]), rename(part.path, place.path) == 0 else { throw Fault("\(place.path) cannot be written") }
  }
  /// Deletes a key. Whoever calls has made sure that nothing is sealed by it any more.
  package static func remove(_ number: UInt32, in folder: URL) throws {
    guard let file = try files(folder)[number] else { throw Unkeyed.noKey(number) }
    guard try read(folder).current != number else { throw Unkeyed.inUse(number) }
    guard unlink(folder.appending(path: file.name).path) == 0 else { throw Fault("\(file.name) cannot be removed") }
  }
  package enum Unkeyed: Error, Sendable, Equatable { case noKey(UInt32), inUse(UInt32) }
}

/// One key in a file of mode 0600.
enum KeyFile {
  static func read(_ place: URL) throws -> Data {
    guard let text = FileManager.default.contents(atPath: place.path), let bytes = Data(base64Encoded: String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32 else {
      throw Fault("\(place.path) is not a key")
    }
    return bytes
  }
  static func write(_ bytes: Data, _ place: URL) throws {
    guard FileManager.default.createFile(atPath: place.path, contents: Data((bytes.base64EncodedString() + "\n").utf8), attributes: [.posixPermissions: 0o600]) else { throw Fault("\(place.path) cannot be written") }
  }
}
