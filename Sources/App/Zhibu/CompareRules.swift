import ArgumentParser
import Composition
import Essentials
import Logging

struct CompareRules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "compare", abstract: "Say what a new version of a file of rules would change of the open matters. Nothing is changed.")
  @Argument(help: "The new file.") var file: String
  @OptionGroup var options: DatabaseOption
  @Flag(help: "Words in English.") var english = false

  func run() async throws {
    let household = try await Household.open(options.address, home: Home.find(), logger: Logger(label: "zhibu"))
    for line in try await household.compared(file, english ? .en : .zh) { say(line) }
  }
}
