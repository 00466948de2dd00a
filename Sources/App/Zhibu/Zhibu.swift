import ArgumentParser
import Composition
import Essentials
import Foundation
import Regulations

@main enum Main {
  /// A failure is one line in words and exit 1.
  static func main() async {
    do {
      var command = try Zhibu.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand { try await asynchronous.run() } else { try command.run() }
    } catch let error as Unstartable {
      fail(error.description)
    } catch let error as RuleBook.Broken {
      fail(error.text(.zh) + "\n" + error.text(.en))
    } catch let error as Refusal {
      fail(error.problems.map { "\($0.word.zh) / \($0.word.en)" }.joined(separator: "\n"))
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      let code = Zhibu.exitCode(for: error)
      if code == .success || code == .validationFailure { Zhibu.exit(withError: error) }
      fail("\(error)")
    }
  }
  private static func fail(_ text: String) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(1)
  }
}

struct Zhibu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zhibu", abstract: "支部: the work of primary Party organizations.", subcommands: [Serve.self, DemoCommand.self, ImportCommand.self, ExportCommand.self, BackupCommand.self, RestoreCommand.self, MoveCommand.self, KeysCommand.self, Verify.self, Rules.self, Routes.self, Schema.self, OpenAPI.self])
}

/// The database that a command works on.
struct DatabaseOption: ParsableArguments {
  @Option(name: .long, help: "sqlite:/path/zhibu.db or postgres://user@host/database") var database: String
  var address: DatabaseAddress { get throws { try DatabaseAddress(database) } }
}

func say(_ text: String) {
  print(text)
  fflush(nil)
}
