import ArgumentParser
import Composition
import Essentials
import Secrets

struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Change the keys that seal personal fields and files, while the house is being used.",
    discussion: "new, then reseal, then retire; backups hold the keys they need. Where several servers work on one database, make the key with --later, copy it into every server's folder of keys, then say use on each.",
    subcommands: [List.self, New.self, Use.self, Reseal.self, Retire.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say which keys there are, and which one seals.")
    @OptionGroup var options: DatabaseOption
    func run() async throws {
      for line in try Resealing.all(options.address) { say("\(line.number)\t\(line.method.words)\(line.isCurrent ? "\tseals" : "")") }
    }
  }
  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a key, which seals from now on. What others sealed still opens.")
    @OptionGroup var options: DatabaseOption
    @Option(help: "aes (AES-256-GCM), or sm4 (SM4 with HMAC-SM3) where State cryptography is asked for.") var method = "aes"
    @Flag(help: "Only make it.") var later = false
    func run() async throws {
      guard let method = FieldKey.Method(rawValue: method) else { throw Unstartable(Word(zh: "--method 只有 aes 和 sm4", en: "--method is aes or sm4")) }
      let number = try Resealing.make(method, options.address, use: !later)
      say("key \(number), \(method.words), made\(later ? "" : "; it seals from now on. Next: zhibu keys reseal")")
    }
  }
  struct Use: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let a key that is there seal from now on.")
    @Argument var key: UInt32
    @OptionGroup var options: DatabaseOption
    func run() async throws {
      try Resealing.use(key, options.address)
      say("key \(key) seals from now on")
    }
  }
  struct Reseal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Seal with the current key what others sealed. Broken off, it goes on when the command is given again.")
    @OptionGroup var options: DatabaseOption
    func run() async throws {
      let report = try await Resealing.run(options.address) { progress in
        switch progress {
        case .table(let name, let done, let all): sayAside("\(name): \(done) of \(all) rows")
        case .files(let done, let all): if done == all || done % 100 == 0 { sayAside("files: \(done) of \(all)") }
        }
      }
      say("\(report.rows) rows and \(report.files) files sealed anew with key \(report.key)")
    }
  }
  struct Retire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Delete a key that nothing needs any more.")
    @Argument var key: UInt32
    @OptionGroup var options: DatabaseOption
    func run() async throws {
      try await Resealing.retire(key, options.address)
      say("key \(key) deleted; backups made before hold it sealed")
    }
  }
}
