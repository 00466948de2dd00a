import ArgumentParser
import Composition

struct OpenAPI: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "openapi", abstract: "Describe every address as OpenAPI: bin/zhibu openapi > docs/openapi.yaml")
  func run() throws { print(try contractText(), terminator: "") }
}
