import ArgumentParser
import Composition
import Essentials
import Foundation
import Journal
import Logging

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Compute the journal's digests, chain and seals anew.")
  @OptionGroup var options: DatabaseOption
  @Option(help: "The public key printed at the first run (base64).") var key: String?

  func run() async throws {
    let publicKey = try key.map { text in
      guard let data = Data(base64Encoded: text), data.count == 32 else { throw Unstartable(Word(zh: "公钥无法识别", en: "the public key cannot be read")) }
      return data
    }
    let result = try await Verifying.run(options.address, key: publicKey)
    say("entries \(result.entries), sealed \(result.sealed), not yet sealed \(result.unsealed)")
    guard let flaw = result.flaw, let at = result.at else { return say(publicKey == nil ? "whole (signatures not checked: no --key)" : "whole") }
    say("BROKEN: \(flaw.rawValue) at \(flaw == .badSeal ? "seal" : "entry") \(at)")
    throw ExitCode(1)
  }
}
