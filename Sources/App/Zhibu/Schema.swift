import ArgumentParser
import Composition
import Persistence

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the schema of an engine: bin/zhibu schema sqlite > schema/sqlite.sql")
  @Argument(help: "sqlite or postgres.") var engine: Dialect

  func run() throws { print(schemaText(engine), terminator: "") }
}

extension Dialect: ExpressibleByArgument {}
