import ArgumentParser
import Composition
import Essentials
import Foundation
import Regulations

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The rules in regulations/.", subcommands: [Check.self, CompareRules.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Read every rule and list it with its article, marks and what it opens or waits for.")
    @Option(help: "The folder to check.") var directory: String?
    @Flag(help: "Words in English.") var english = false

    func run() throws {
      let book = try RuleBook.load(directory: directory ?? Home.find().regulations.path)
      let lines = book.report()
      for line in lines { say(line.cells(english ? .en : .zh).joined(separator: "\t")) }
      say("\(lines.count) rules")
    }
  }
}

struct Routes: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Every address, and what it asks for.")
  func run() { for line in routeLines() { say(line) } }
}
