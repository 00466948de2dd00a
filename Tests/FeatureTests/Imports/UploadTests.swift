import FeatureKit
import Foundation
import People
import Support
import Testing
@testable import Imports

/// A clerk at the page: what is uploaded, shown, written, and kept meanwhile.
@Suite struct UploadTests {
  let counter: Counter
  var office: Office { counter.office }
  init() async throws { counter = try await Counter() }

  @Test func aSheetIsCheckedShownAndThenWritten() async throws {
    let body = counter.form(counter.roster), office = office
    try await counter.browse { client in
      let sent = try await client.upload(body)
      #expect(sent.status == 303)
      let address = try #require(sent.location)
      let page = try await client.settled(address)
      #expect(page.status == 200)
      #expect(page.text.contains("试算结果，还没有写入"))
      #expect(page.text.contains("1990-02-30"))
      #expect(try await office.persons() == 0)
      let problems = try await client.send(address + "/problems")
      #expect(problems.type == "text/csv; charset=utf-8")
      #expect(problems.text.contains("入党日期"))

      #expect(try await client.post(address + "/begin").status == 303)
      #expect(try await client.settled(address).text.contains("写入完成"))
      #expect(try await client.send(address, json: true).text.contains("\"accepted\":1"))
      // A second press says so and writes nothing.
      #expect(try await client.post(address + "/begin").status == 409)
    }
    #expect(try await office.world.text("SELECT name FROM person") == "陈桂兰")
    let journal = try await office.world.journal()
    #expect(journal.filter { $0 == "imports.begin" || $0 == "people.add" } == ["imports.begin", "people.add"])
    #expect(counter.kept == [])
  }
  @Test func whatIsKeptUntilItIsWrittenIsSealed() async throws {
    let body = counter.form(counter.roster)
    let sent = try await counter.browse { client in try await client.upload(body) }
    #expect(sent.status == 303)
    #expect(counter.kept.count == 1 && counter.kept[0].hasSuffix(".sealed"))
    let kept = try Data(contentsOf: counter.folder.appending(path: counter.kept[0]))
    #expect(kept.range(of: Data("陈桂兰".utf8)) == nil && kept.range(of: Data("19540312".utf8)) == nil)
    #expect(try FileManager.default.attributesOfItem(atPath: counter.folder.appending(path: counter.kept[0]).path)[.posixPermissions] as? Int == 0o600)
    let cells = try await office.world.database.read { session in try session.rows("SELECT glimpse FROM import_run") { $0.blob(0) } }
    #expect(cells.allSatisfy { Data($0).range(of: Data("陈桂兰".utf8)) == nil })
  }
  @Test func whatNobodyTakesUpIsSweptWithoutANewUpload() async throws {
    let body = counter.form(counter.roster)
    let address = try await counter.browse { client in try #require(try await client.upload(body).location) }
    let kept = counter.folder.appending(path: counter.kept[0]), left = counter.folder.appending(path: "left.part"), young = counter.folder.appending(path: "young.part")
    for file in [left, young] { try Data("陈桂兰".utf8).write(to: file) }
    func age(_ file: URL, _ seconds: Double) throws {
      let now = try #require(try FileManager.default.attributesOfItem(atPath: young.path)[.modificationDate] as? Date)
      try FileManager.default.setAttributes([.modificationDate: now.addingTimeInterval(-seconds)], ofItemAtPath: file.path)
    }
    try age(kept, 86_000)
    try age(left, 4000)
    try await Imports.sweep(counter.desk.files, office.world.performer)
    #expect(counter.kept.sorted() == [kept.lastPathComponent, "young.part"].sorted())
    try age(kept, 86_500)
    office.world.travel(days: 2)
    try await Imports.sweep(counter.desk.files, office.world.performer)
    #expect(counter.kept == ["young.part"])
    let page = try await counter.browse { client in try await client.send(address) }
    #expect(page.text.contains("这次导入已放弃") && page.text.contains("重新上传"))
  }
  @Test func aFaultInTheBackgroundIsSaidOnThePageAndTheFileCanBeGivenAgain() async throws {
    let body = counter.form(counter.roster), folder = counter.folder
    try await counter.browse { client in
      let address = try #require(try await client.upload(body).location)
      _ = try await client.settled(address)
      // The disk has lost the end of the file.
      let file = folder.appending(path: try #require(FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix(".sealed") }))
      try Data(contentsOf: file).dropLast(20).write(to: file)
      _ = try await client.post(address + "/check")
      let stopped = try await client.settled(address)
      #expect(stopped.text.contains("试算没有做完") && stopped.text.contains("系统出错") && stopped.text.contains("编号"))
      #expect(stopped.text.contains("重新试算"))
    }
    #expect(try await office.persons() == 0)
  }

  @Test func anUploadThatIsCutOffKeepsNothing() async throws {
    let body = counter.form(counter.roster, cut: true)
    let seen = try await counter.browse { client in try await client.upload(body) }
    #expect(seen.status == 422)
    #expect(seen.text.contains("没有传完整"))
    #expect(counter.kept == [])
    #expect(try await office.world.count("SELECT count(*) FROM import_run") == 0)
  }
  @Test func aFieldThatIsTooLargeIsRefusedAndKeepsNothing() async throws {
    let body = counter.form(Array(counter.roster.utf8), organization: String(repeating: "九", count: 400_000))
    let seen = try await counter.browse { client in try await client.upload(body) }
    #expect(seen.status == 413)
    #expect(counter.kept == [])
    #expect(try await office.world.count("SELECT count(*) FROM import_run") == 0)
  }
  @Test func whatIsNoTableIsRefusedInWordsAndWhatWasTypedStays() async throws {
    let body = counter.form("<html><table></table></html>", name: "名册.xls")
    let seen = try await counter.browse { client in try await client.upload(body) }
    #expect(seen.status == 422)
    #expect(seen.text.contains("网页"))
    #expect(seen.text.contains("value=\"\(office.tree.town.id)\" selected"))
    #expect(counter.kept == [])
  }
  @Test(arguments: [("包", "损坏"), ("锁", "打开密码"), ("旧", "旧格式")]) func aSheetThatCannotBeReadIsRefusedInWordsAndKeepsNothing(_ kind: String, _ word: String) async throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 65_520)
    func stream(_ name: String) -> [UInt8] { compound + name.utf8.flatMap { [$0, 0] } + [0, 0] }
    let file = kind == "包" ? [80, 75, 3, 4] + [UInt8](repeating: 7, count: 300) : stream(kind == "锁" ? "EncryptedPackage" : "Workbook")
    let body = counter.form(file, name: "名册.xlsx")
    let seen = try await counter.browse { client in try await client.upload(body) }
    #expect(seen.status == 422)
    #expect(seen.text.contains(word))
    #expect(counter.kept == [])
    #expect(try await office.world.count("SELECT count(*) FROM import_run") == 0)
  }
  @Test func aFormFromElsewhereOrWithoutFileIsRefused() async throws {
    let foreign = counter.form(counter.roster, token: "other"), empty = counter.form("", name: "")
    try await counter.browse { client in
      let stale = try await client.upload(foreign), without = try await client.upload(empty)
      #expect(stale.status == 409)
      #expect(without.status == 422)
    }
    #expect(counter.kept == [])
  }
  @Test func aListIsTakenOutWithNameCountAndDigestAndJournalled() async throws {
    try await office.world.perform(AddPerson.awkward(0, at: office.tree.first))
    let body = "_token=token&list=members&format=csv&organization=\(office.tree.town.id)"
    let seen = try await counter.browse { client in try await client.post("/exports", body) }
    #expect(seen.status == 200)
    #expect(seen.name?.contains("attachment") ?? false)
    #expect(seen.text.contains("导出人：林晓梅"))
    let journal = try await office.world.journal()
    #expect(journal.last == "exports.take")
    let sentence = try await office.world.text("SELECT zh FROM journal WHERE action = 'exports.take'")
    #expect(sentence.contains("1 行"))
    let left = try FileManager.default.contentsOfDirectory(atPath: counter.desk.files.appending(path: "exports").path)
    #expect(left == [])
  }
}
