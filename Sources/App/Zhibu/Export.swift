import ArgumentParser
import Composition
import Essentials
import Importing
import Logging
import Secrets

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "export", abstract: "Take a list out to an XLSX or CSV file, which import takes in again.")
  @Argument(help: "The list: members, organizations.") var list: String
  @Argument(help: "The file to write.") var file: String
  @OptionGroup var options: DatabaseOption
  @Option(help: "The organization's number or exact name.") var from: String
  @Option(help: "xlsx or csv; by default what the file's name says.") var format: SheetFormat?
  @Option(name: .customLong("as"), help: "The username of the account that acts; by default the console.") var username: String?

  func run() async throws {
    let household = try await Household.open(options.address, home: Home.find(), logger: Logger(label: "zhibu"))
    guard let exporter = household.exporters.first(where: { $0.name == list }) else {
      let known = household.exporters.map(\.name).joined(separator: ", ")
      throw Unstartable(Word(zh: "没有名单“\(list)”，可用的有：\(known)", en: "there is no list “\(list)”; known: \(known)"))
    }
    let actor = try await household.consoleActor(username)
    let exported: Exported
    do { exported = try await household.takeOut(exporter, file, from: from, format ?? (file.hasSuffix(".csv") ? .csv : .xlsx), as: actor) } catch let unusable as UnusableSheet {
      throw Unstartable(unusable.word)
    }
    say("\(file): \(exported.count) rows, sha256 \(Digest.hex(exported.digest))")
  }
}

extension SheetFormat: ExpressibleByArgument {}
