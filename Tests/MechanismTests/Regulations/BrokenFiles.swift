import Essentials
import Foundation
import Testing
@testable import Regulations

@Suite struct BrokenFiles {
  struct Case: CustomTestStringConvertible, Sendable {
    let old: String, new: String, line: Int, says: String
    var more = ""
    init(_ old: String, _ new: String, _ line: Int, _ says: String, more: String = "") { (self.old, self.new, self.line, self.says, self.more) = (old, new, line, says, more) }
    var testDescription: String { says }
  }
  static let another = """
      - id: YL-02
        kind: bound
        modality: must
        subject: organization
        confirmed: C
        zh: 甲
        en: A
    """
  static func override(_ line: String, from: String = "2023-01-01") -> String {
    "overrides:\n  - rule: YL-01\n    from: \(from)\n    zh: 县里规定\n    en: the county says so\n    \(line)"
  }
  static let cases: [Case] = [
    Case("title: {zh: 样例, en: Sample}", "title: {zh: 样例, en: Sample", 3, "not valid YAML"),
    Case("    kind: duty\n", "    kind: duty\n    kind: duty\n", 11, "the key “kind” stands here twice"),
    Case("    kind: duty\n", "    kind: duty\n    kinds: duty\n", 12, "there is no key “kinds” here; known: id, version"),
    Case("versions:\n", "edition: 1\nversions:\n", 5, "there is no key “edition” here"),
    Case("until: 2022-12-31", "till: 2022-12-31", 6, "there is no key “till” here; known: id, from, until"),
    Case("confirmed: C, override: fixed", "confirmed: C, override: fixed, max: 1", 27, "there is no key “max” here"),
    Case("    confirmed: C\n", "", 10, "“confirmed” is missing"),
    Case("id: sample\n", "", 1, "“id” is missing"),
    Case("    en: There is a meeting every quarter.\n", "", 16, "“en” is missing"),
    Case("    zh: 每季度开会一次。\n", "", 16, "“zh” is missing"),
    Case("short: {zh: 样例, en: Sample}", "short: {zh: 样例}", 3, "“en” is missing"),
    Case("zh: 上限, en: most,", "zh: 上限,", 25, "“en” is missing"),
    Case("en: Art. 1, ", "", 15, "“en” is missing"),
    Case("en: made up", "en: ''", 4, "text is expected here"),
    Case("period: quarter", "period: fortnight", 21, "“fortnight” is unknown; known: month, quarter, half-year, year"),
    Case("kind: duty", "kind: chore", 11, "“chore” is unknown; known: duty, bound, vote, term, waiting"),
    Case("modality: normally", "modality: often", 12, "“often” is unknown; known: must, normally, guide"),
    Case("subject: organization", "subject: cell", 13, "“cell” is unknown; known: organization, branchCommittee"),
    Case("subject: organization", "subject: member", 13, "a duty's subject is one of: organization, branchCommittee, group, secretary"),
    Case("    confirmed: C\n", "    confirmed: B\n", 14, "“B” is unknown; known: C, C-, U"),
    Case("branch: [ordinary]", "club: [ordinary]", 18, "there is no key “club” here; known: localCommittee, committee, generalBranch, branch"),
    Case("branch: [ordinary]", "branch: [floating]", 18, "“floating” is unknown; known: ordinary, joint, temporary, virtual"),
    Case("measure: fullMembers", "measure: cats", 19, "“cats” is unknown; known: committeeMembers, fullMembers, groups, members"),
    Case("atLeast: 7", "atLeast: 7, atMost: 3", 19, "a condition needs atLeast or atMost"),
    Case(", atLeast: 7", "", 19, "a condition needs atLeast or atMost"),
    Case("proof: [branchAssembly]", "proof: [party]", 23, "“party” is unknown; known: branchAssembly"),
    Case("proof: [branchAssembly]", "proof: branchAssembly", 23, "a list is expected here"),
    Case("times: 2", "times: 0", 22, "“0” is not a whole number from 1 to 366"),
    Case("times: 2", "times: two", 22, "“two” is not a whole number"),
    Case("wholePeriod: true", "wholePeriod: yes", 20, "“yes” must be true or false"),
    Case("times: 2", "grace: -1", 22, "“-1” is not a whole number from 0 to 60"),
    Case("times: 2", "usualMonths: [13]", 22, "“13” is not a whole number from 1 to 12"),
    Case("times: 2", "reminders: [{months: 0}]", 22, "“0” is not a whole number from 1 to 60"),
    Case("from: 2023-01-01", "from: 2023-02-30", 7, "there is no day “2023-02-30”"),
    Case("until: 2022-12-31", "until: 2019-12-31", 6, "it would cease before it takes effect"),
    Case("id: \"2\"", "id: \"1\"", 7, "“1” is already taken"),
    Case("value: 1/2", "value: 3/2", 26, "a share is written 1/2"),
    Case("value: 1/2", "value: 1/0", 26, "a share is written 1/2"),
    Case("value: 50", "value: 1/2", 25, "“1/2” is not a whole number"),
    Case("unit: people, zh: 上限", "unit: heads, zh: 上限", 25, "“heads” is unknown; known: people"),
    Case("override: stricterOnly, stricter: lower", "override: stricterOnly", 25, "must say in which direction"),
    Case("override: fixed", "override: fixed, stricter: lower", 27, "stricter belongs only to override: stricterOnly"),
    Case("id: YL-01", "id: first", 10, "an id is capital letters and digits"),
    Case("    kind: duty\n", "    kind: duty\n    version: \"3\"\n", 12, "“3” is unknown; known: 1, 2"),
    Case("kind: duty", "kind: waiting\n    waits: {zh: 评议, en: an appraisal}", 24, "a rule of kind waiting may not have “proof”"),
    Case("    kind: duty\n", "    kind: duty\n    waits: {zh: 评议, en: an appraisal}\n", 12, "a rule of kind duty may not have “waits”"),
    Case("    proof: [branchAssembly]\n", "", 10, "a rule of kind duty needs “proof”"),
    Case("    period: quarter\n", "", 10, "a rule of kind duty needs “period”"),
    Case("    owes: {branch: [ordinary]}\n", "", 10, "a rule of kind duty needs “owes”"),
    Case("", "", 35, "a rule of kind bound may not have “period”", more: another + "\n    period: year"),
    Case("", "", 28, "YL-01 is in force at the same time as the one at sample.yaml:10", more: another.replacingOccurrences(of: "YL-02", with: "YL-01")),
    Case("", "", 35, "there is no rule YL-09", more: another.replacingOccurrences(of: "kind: bound", with: "kind: term") + "\n    supports: YL-09\n    reminders: [{months: 6}]"),
    Case("", "", 35, "YL-01 is not a term that an election ends", more: another.replacingOccurrences(of: "kind: bound", with: "kind: term") + "\n    supports: YL-01\n    reminders: [{months: 6}]"),
    Case("", "", 28, "a supporting rule gives lengths or reminders", more: another.replacingOccurrences(of: "kind: bound", with: "kind: term") + "\n    supports: YL-01"),
    Case("", "", 28, "no rule gives the length of the term of YL-02",
      more: another.replacingOccurrences(of: "kind: bound", with: "kind: term") + "\n    owes: {branch: [ordinary]}\n    proof: [election]"),
    Case("", "", 29, "there is no rule YL-07", more: override("times: 2").replacingOccurrences(of: "YL-01", with: "YL-07")),
    Case("", "", 33, "“period” of YL-01 may only be made stricter", more: override("period: year")),
    Case("", "", 33, "“times” of YL-01 may only be made stricter", more: override("times: 1")),
    Case("", "", 33, "“grace” of YL-01 may only be made stricter", more: override("grace: 20")),
    Case("", "", 33, "“most” of YL-01 may only be made stricter", more: override("parameters: {most: 60}")),
    Case("", "", 33, "“attend” of YL-01 may only be made stricter", more: override("parameters: {attend: 1/3}")),
    Case("", "", 33, "“kept” of YL-01 may not be changed", more: override("parameters: {kept: 4}")),
    Case("", "", 33, "YL-01 has no parameter “least”; known: most, attend, kept", more: override("parameters: {least: 4}")),
    Case("", "", 29, "YL-01 is not in force in that time", more: override("until: 2019-12-31", from: "2019-01-01")),
    Case("    times: 2\n", "    times: 2\n    override: fixed\n", 34, "“times” of YL-01 may not be changed", more: override("times: 3")),
    Case("defaults: {grace: 10, reminders: [10, 3]}", "", 0, "no file gives the default grace"),
    Case("defaults: {grace: 10, reminders: [10, 3]}", "defaults: {grace: 10}", 8, "“reminders” is missing"),
  ]

  @Test(arguments: cases) func aWrongFileIsRefusedWithFileLineAndReason(_ one: Case) {
    let text = Sample.with(one.old, one.new, more: one.more)
    #expect(text != Sample.good, "the case changes nothing")
    do {
      _ = try Sample.book(text)
      Issue.record("was taken")
    } catch {
      #expect(error.problems.count == 1, "\(error)")
      #expect(error.problems.first?.file == "sample.yaml")
      #expect(error.problems.first?.line == one.line, "\(error)")
      #expect(error.description.contains(one.says), "\(error)")
      #expect(error.problems.allSatisfy { !$0.reason.zh.isEmpty && $0.reason.zh != $0.reason.en })
    }
  }

  @Test func theGoodFileIsTaken() throws { #expect(try Sample.book(Sample.good).rules.count == 2) }

  @Test func allMistakesOfAllFilesAreSaidAtOnceInOrder() {
    let files = [("b.yaml", Sample.with("period: quarter", "period: fortnight").replacingOccurrences(of: "times: 2", with: "times: 0")), ("a.yaml", "id: a\nid2: b")]
    let broken = #expect(throws: RuleBook.Broken.self) { try RuleBook.load(files: files) }
    #expect(broken?.problems.filter { $0.file == "b.yaml" }.map(\.line) == [21, 22])
    #expect(broken?.problems.first?.file == "a.yaml")
    #expect(broken?.text(.zh).contains("b.yaml:21: 不认识“fortnight”") == true)
  }

  @Test func filesThatAreNoRulesAreRefused() throws {
    for (text, says) in [("", "a mapping of names to values"), ("- 1\n- 2", "a mapping of names to values"), ("just words", "a mapping of names to values"), ("a: \u{1}", "not valid YAML")] {
      let broken = #expect(throws: RuleBook.Broken.self) { try Sample.book(text) }
      #expect(broken?.description.contains(says) == true, "\(String(describing: broken))")
    }
    let twice = #expect(throws: RuleBook.Broken.self) { try RuleBook.load(files: [("a.yaml", Sample.good), ("b.yaml", Sample.good)]) }
    #expect(twice?.problems.contains { $0.file == "b.yaml" && $0.line == 8 && $0.reason.en == "the defaults may be given only once" } == true)
    #expect(twice?.problems.contains { $0.file == "b.yaml" && $0.line == 1 && $0.reason.en == "“sample” is already taken" } == true)
  }

  @Test func aFolderThatCannotBeUsedIsRefused() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: RuleBook.Broken.self) { try RuleBook.load(directory: folder.path) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let empty = #expect(throws: RuleBook.Broken.self) { try RuleBook.load(directory: folder.path) }
    #expect(empty?.problems.first?.reason.en == "the folder holds no .yaml file")
    try Data([0x69, 0x64, 0x3a, 0x20, 0xb5, 0xb3]).write(to: folder.appendingPathComponent("gbk.yaml"))
    let encoded = #expect(throws: RuleBook.Broken.self) { try RuleBook.load(directory: folder.path) }
    #expect(encoded?.problems == [.init(file: "\(folder.path)/gbk.yaml", line: 0, reason: .notUTF8)])
  }
}
