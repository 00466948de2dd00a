import ArgumentParser
import Backups
import Composition
import Essentials
import Foundation
import Journal

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Make one sealed file of all that a house holds, while it is being used.",
    discussion: "Database, attached files, keys, regulations and settings, sealed under a passphrase. The file appears once it was restored into a scratch place and compared. Without the passphrase nobody opens it again: keep it apart from the file.")
  @Argument(help: "The file to make.") var file: String
  @OptionGroup var options: DatabaseOption
  @OptionGroup var secret: PassphraseOption

  func run() async throws {
    let address = try options.address, home = try Home.find()
    let report = try await BackingUp.make(address, home: home, as: URL(filePath: file), passphrase: secret.passphrase(twice: true), tell: told())
    say("\(file): \(report.rows) rows, \(report.files) files, \(report.bytes >> 20) MB; restored and compared, journal of \(report.journal.entries) entries \(report.journal.whole ? "whole" : "BROKEN")")
    for (word, paths) in [(Word(zh: "附件目录里缺少这些文件", en: "missing in the folder of attached files"), report.missing), (Word(zh: "这些文件的内容已变", en: "no longer what they were"), report.altered)] where !paths.isEmpty {
      sayAside("\(word.zh) / \(word.en) (\(paths.count)): \(paths.prefix(5).joined(separator: " "))")
    }
    if !report.journal.whole || !report.missing.isEmpty || !report.altered.isEmpty { throw ExitCode(2) }
  }
}

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup back where nothing stands yet, into this or a newer version.",
    discussion: "Everything is compared before anything is placed; what is refused leaves everything as it was.")
  @Argument(help: "The file.") var file: String
  @OptionGroup var options: DatabaseOption
  @OptionGroup var secret: PassphraseOption

  func run() async throws {
    let address = try options.address, clock = ContinuousClock(), home = try Home.find(), passphrase = try secret.passphrase(twice: false), began = clock.now
    let report = try await BackingUp.restore(URL(filePath: file), address, home: home, passphrase: passphrase, tell: told())
    let time = clock.now - began
    say("restored what was backed up at \(report.made): \(report.rows) rows, \(report.files) files, journal of \(report.journal.entries) entries \(report.journal.whole ? "whole" : "BROKEN"), in \(Double(time.components.attoseconds / 100_000_000_000_000_000) / 10 + Double(time.components.seconds)) s")
    say("journal key (for verify --key): \(report.publicKey)")
    if let beside = report.beside { say("not the same here as in the backup, put into \(beside.path): \(report.different.joined(separator: " "))") }
    if !report.journal.whole { throw ExitCode(2) }
  }
}

/// How a passphrase comes in: by a file, by the environment, or typed. Never as an argument, which every user of the machine can read.
struct PassphraseOption: ParsableArguments {
  @Option(name: .long, help: "A file whose first line is the passphrase; else ZHIBU_BACKUP_PASSPHRASE or ZHIBU_BACKUP_PASSPHRASE_FILE, else it is asked for.") var passphraseFile: String?

  func passphrase(twice: Bool) throws -> String {
    if let given = try BackupSettings.passphrase(file: passphraseFile) { return given }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Unstartable(Word(zh: "没有备份口令：请用 --passphrase-file 或 ZHIBU_BACKUP_PASSPHRASE_FILE 指明口令文件", en: "no passphrase: name its file with --passphrase-file or ZHIBU_BACKUP_PASSPHRASE_FILE"))
    }
    let typed = ask("备份口令 / passphrase: ")
    guard !twice || ask("再输入一次 / once more: ") == typed else { throw Unstartable(Word(zh: "两次输入的口令不一样", en: "the two passphrases differ")) }
    return typed
  }
  private func ask(_ question: String) -> String { getpass(question).map { String(cString: $0) } ?? "" }
}

private func told() -> @Sendable (BackupStage) -> Void {
  { stage in
    switch stage {
    case .copying(let done, let all) where done == all: sayAside("copied \(all) pages")
    case .copying: break
    case .writing: sayAside("reading and writing")
    case .checking: sayAside("comparing")
    case .placing: sayAside("placing")
    }
  }
}
