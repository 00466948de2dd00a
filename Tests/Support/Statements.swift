import Foundation
import Persistence
import Synchronization

/// Every statement that the tests run, kept for the rule that both engines take them: a line of JSON each in the file that `ZHIBU_STATEMENTS` names.
package enum Statements {
  /// A statement, and for each of its parameters the kinds of values that were bound to it, such as `it`.
  package struct Line: Codable, Sendable {
    package var text: String
    package var kinds: [String]
    package init(text: String, kinds: [String]) {
      self.text = text
      self.kinds = kinds
    }
  }
  package static let file = ProcessInfo.processInfo.environment["ZHIBU_STATEMENTS"].map { URL(filePath: $0) }
  /// What the tests hand to a database; nil, and free, unless somebody gathers.
  package static let heard: (@Sendable (SQL) -> Void)? = file == nil ? nil : { @Sendable (sql: SQL) in known.withLock { $0.take(sql) } }
  private static let known = Mutex(Known())

  private struct Known {
    private var kinds: [String: [Set<Character>]] = [:]
    /// Texts that differ only in how many rows or values they name: the first of them speaks for all.
    private var shapes: Set<String> = []
    private var others: Set<String> = []

    mutating func take(_ sql: SQL) {
      if others.contains(sql.text) { return }
      let bound = sql.values.map(\.kind)
      if let before = kinds[sql.text] {
        if zip(before, bound).allSatisfy({ $1 == nil || $0.contains($1!) }) { return }
      } else if !shapes.insert(shape(sql.text)).inserted {
        others.insert(sql.text)
        return
      }
      kinds[sql.text] = zip(kinds[sql.text] ?? bound.map { _ in [] }, bound).map { $0.union($1.map { [$0] } ?? []) }
      write(Line(text: sql.text, kinds: bound.map { $0.map(String.init) ?? "" }))
    }
    private func shape(_ text: String) -> String {
      text.replacingOccurrences(of: #"\?(, \?)+"#, with: "?, ?", options: .regularExpression).replacingOccurrences(of: #"(\([^()]*\))(, \1)+"#, with: "$1", options: .regularExpression)
    }
    private func write(_ line: Line) {
      guard let file = Statements.file, let data = try? JSONEncoder().encode(line) else { return }
      if !FileManager.default.fileExists(atPath: file.path) { FileManager.default.createFile(atPath: file.path, contents: nil) }
      guard let handle = FileHandle(forWritingAtPath: file.path) else { return }
      handle.seekToEndOfFile()
      handle.write(data + Data("\n".utf8))
      handle.closeFile()
    }
  }
  /// What was gathered, each text once with all its kinds.
  package static func gathered(in file: URL) throws -> [Line] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    return Dictionary(grouping: lines, by: \.text).sorted { $0.key < $1.key }.map { text, all in
      Line(text: text, kinds: all[0].kinds.indices.map { n in String(Set(all.flatMap { $0.kinds[n] }).sorted()) })
    }
  }
}

extension Value {
  fileprivate var kind: Character? {
    switch self {
    case .null: nil
    case .integer: "i"
    case .real: "r"
    case .text: "t"
    case .blob, .secret, .keyed: "b"
    }
  }
}
