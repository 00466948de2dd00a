import ArgumentParser
import Composition
import Journal
import PersistenceTransfer

struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Carry a house from SQLite to PostgreSQL, or back.",
    discussion: "Stop the server first. Every table is compared afterwards, and the journal of both sides. A move that was broken off goes on where it stood when the same command is given again. Keys and attached files stay where they are: name their folders in ZHIBU_KEYS and ZHIBU_FILES.")
  @Option(help: "sqlite:/path/zhibu.db or postgres://user@host/database") var from: String
  @Option(help: "The same; an empty database, or one into which this move was begun.") var to: String

  func run() async throws {
    let report = try await Moving.run(from: from, to: to) { progress in
      switch progress {
      case .moved(let table, let rows): sayAside("\(table): \(rows) rows")
      case .wasThere(let table, let rows): sayAside("\(table): \(rows) rows, there already")
      case .compared: break
      }
    }
    let seals = report.signed ? "" : " (signatures not checked: no keys found)"
    say("\(report.tables) tables, \(report.rows) rows moved and compared; journal of \(report.journal.entries) entries \(report.journal.whole ? "whole" : "BROKEN, as it was")\(seals)")
    if !report.journal.whole { throw ExitCode(2) }
  }
}
