import ArgumentParser
import Composition
import Essentials
import Foundation
import Importing
import Logging
import Web

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring a list in from an XLSX or CSV file.",
    discussion: "Exit 0: every row is right; 1: some rows have problems (the others are written); 2: the file cannot be used. A run that was interrupted goes on where it stood.")
  @Argument(help: "The list: members, organizations.") var list: String
  @Argument(help: "The file.") var file: String
  @OptionGroup var options: DatabaseOption
  @Option(help: "The organization's number or exact name; new:NAME makes a fresh committee.") var into: String
  @Flag(help: "Check every row and write nothing.") var dryRun = false
  @Option(help: "Write the report as JSON to this file.") var report: String?
  @Flag(help: "Set up branches that the sheet names and the register lacks.") var createBranches = false
  @Flag(help: "Write only if no row has a problem.") var allOrNothing = false
  @Option(name: .customLong("as"), help: "The username of the account that acts; by default the console.") var username: String?
  @Flag(help: "Words in English.") var english = false
  private var language: Language { english ? .en : .zh }

  func run() async throws {
    let household = try await Household.open(options.address, home: Home.find(), logger: Logger(label: "zhibu"))
    guard let importer = household.importers.first(where: { $0.name == list }) else {
      let known = household.importers.map(\.name).joined(separator: ", ")
      throw Unstartable(Word(zh: "没有名单“\(list)”，可用的有：\(known)", en: "there is no list “\(list)”; known: \(known)"))
    }
    let actor = try await household.consoleActor(username)
    let progress = ImportProgress { told in tell(told) }
    do {
      let findings = try await dryRun
        ? household.check(importer, file, into: into, makesBranches: createBranches, as: actor, progress)
        : household.bringIn(importer, file, into: into, makesBranches: createBranches, allOrNothing: allOrNothing, as: actor, progress)
      try end(findings, importer)
    } catch let unusable as UnusableSheet {
      try write(ImportReport(unusable, language))
      sayAside(language(unusable.word))
      throw ExitCode(2)
    }
  }

  private func end(_ findings: Findings, _ importer: Importer) throws {
    let made = findings.report(importer, language)
    try write(made)
    if !findings.layout.unread.isEmpty { say(language(Word(zh: "没有读取的列：", en: "columns not read: ")) + findings.layout.unread.joined(separator: "、")) }
    for line in made.problems.prefix(20) { say(language(line.words)) }
    if made.problems.count > 20 { say(language(Word(zh: "……其余 \(made.problems.count - 20) 处见报告（--report 文件）", en: "… \(made.problems.count - 20) more in the report (--report FILE)"))) }
    say(language(sum(findings)))
    if !findings.problems.isEmpty { throw ExitCode(1) }
  }
  private func sum(_ f: Findings) -> Word {
    let bad = f.refused.count
    let written = dryRun ? Word(zh: "可以写入 \(f.accepted) 行", en: "\(f.accepted) can be written") : Word(zh: "已写入 \(f.accepted) 行", en: "\(f.accepted) written")
    return Word(zh: "共 \(f.rows) 行，\(written.zh)（其中自动修好 \(f.repaired) 行），\(bad) 行有问题", en: "\(f.rows) rows: \(written.en) (\(f.repaired) of them put right), \(bad) with problems")
  }
  private func write(_ made: ImportReport) throws {
    guard let report else { return }
    do { try JSON.encode(made).write(to: URL(filePath: report), options: .atomic) } catch {
      throw Unstartable(Word(zh: "报告没有写成：\(report)", en: "the report could not be written: \(report)"))
    }
  }
  @Sendable private func tell(_ f: ImportProgress.Figures) {
    let left = f.remaining.map { language(Word(zh: "，还要约 \($0) 秒", en: ", about \($0) s left")) } ?? ""
    let all = f.total > 0 ? " / \(f.total)" : "", done = f.isChecking ? Word(zh: "已核对", en: "checked") : Word(zh: "已写", en: "written")
    sayAside(language(Word(zh: "\(done.zh) \(f.done)\(all) 行，每秒 \(f.rate) 行\(left)", en: "\(done.en) \(f.done)\(all) rows, \(f.rate) a second\(left)")))
  }
}

extension ImportReport.Line {
  fileprivate var words: Word {
    let suggestion = `repair`.flatMap { message.contains($0) ? nil : $0 }.map { Word(zh: "（是不是“\($0)”？）", en: " (is it “\($0)”?)") } ?? Word(zh: "", en: "")
    let place = column.isEmpty ? "" : " \(column)"
    return Word(zh: "第 \(row) 行\(place)：\(message)\(suggestion.zh)", en: "row \(row)\(place): \(message)\(suggestion.en)")
  }
}

/// To the error stream, so that what a program reads stays clean.
func sayAside(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
