import Foundation
import Support

/// PostgreSQL 15 asked through its own terminal, in a server made for one script.
enum Postgres {
  struct Answer: Sendable {
    /// Line of the script, from 1, and what was wrong with it.
    var errors: [Int: String]
    var rows: [String]
  }
  struct Failed: Error, CustomStringConvertible { var description: String }

  /// - Parameter script: a statement a line; one that fails does not keep the next from being tried.
  static func run(_ script: [String]) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "postgres-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["script", "out", "err"].map { folder.appending(path: $0) }
    try Data((script.joined(separator: "\n") + "\n").utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = World.root.appending(path: "Tests/with-postgres")
    process.arguments = ["timeout", "60", "psql", "-XqAt", "-v", "VERBOSITY=terse", "-f", "-"]
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let (out, err) = (try String(contentsOf: files[1], encoding: .utf8), try String(contentsOf: files[2], encoding: .utf8))
    guard process.terminationStatus == 0 else { throw Failed(description: err) }
    var errors: [Int: String] = [:]
    for line in err.split(separator: "\n") {
      guard let said = line.firstMatch(of: #/^psql:.*?:(\d+): ERROR: +(.*)$/#), let number = Int(said.1) else { continue }
      errors[number] = String(said.2)
    }
    return Answer(errors: errors, rows: out.split(separator: "\n").map(String.init))
  }
}
