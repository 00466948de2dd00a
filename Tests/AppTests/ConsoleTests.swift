import Composition
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif
import Persistence
import PersistenceSQLite
import Secrets
import Support
import Testing

/// The built command itself, as processes beside each other on one database.
@Suite(.serialized) struct ConsoleTests {
  struct Ended { var code: Int32, out: String, aside: String }
  let folder = FileManager.default.temporaryDirectory.appending(path: "zhibu-console-\(UUID().uuidString)")
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// Beside the tests, wherever they were built.
  private static let binary = Bundle.main.bundleURL.pathExtension == "xctest" ? Bundle.main.bundleURL.deletingLastPathComponent().appending(path: "zhibu") : URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "zhibu")
  private var address: String { "sqlite:\(folder.path)/zhibu.db" }
  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func start(_ arguments: [String], out: String) throws -> Process {
    let process = Process()
    process.executableURL = FileManager.default.isExecutableFile(atPath: Self.binary.path) ? Self.binary : Self.root.appending(path: ".build/debug/zhibu")
    process.arguments = arguments
    process.currentDirectoryURL = Self.root
    for (name, set) in [("out", { process.standardOutput = $0 }), ("aside", { process.standardError = $0 })] as [(String, (FileHandle) -> Void)] {
      let file = folder.appending(path: "\(out).\(name)")
      FileManager.default.createFile(atPath: file.path, contents: nil)
      set(try FileHandle(forWritingTo: file))
    }
    try process.run()
    return process
  }
  private func run(_ arguments: String...) async throws -> Ended { try await ended(start(arguments + ["--database", address], out: "run"), "run") }
  private func ended(_ process: Process, _ out: String) async throws -> Ended {
    for _ in 0..<1200 where process.isRunning { try await Task.sleep(for: .milliseconds(50)) }
    if process.isRunning { process.terminate() }
    func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: folder.appending(path: "\(out).\(name)")), as: UTF8.self) }
    return Ended(code: process.terminationStatus, out: try text("out"), aside: try text("aside"))
  }
  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appending(path: name).path
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }
  private func count(_ sql: String) async throws -> Int {
    let database = try SQLiteDatabase(path: folder.appending(path: "zhibu.db").path, vault: KeyRing.ephemeral())
    return try await database.read { session in try session.rows(.init(stringLiteral: sql)) { $0.int(0) }.first ?? 0 }
  }
  private func report(_ path: String) throws -> [String: Any] { try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any]) }

  static let headings = "姓名,身份号码,人员类别,所在支部,入党日期,转正日期\n"
  /// Right numbers of no demo: region 110101.
  private static func row(_ n: Int, joined: String = "1990-01-01") -> String {
    let number = residentNumber("196001" + String(n / 1000 % 28 + 101).dropFirst(), n % 1000, region: "110101")
    return "王\(["芳", "伟", "丽", "强"][n % 4]),\(number),正式党员,第\(n / 100 + 1)村党支部,\(joined),1991-01-01\n"
  }
  private func plant() async throws {
    let tree = try file("tree.csv", "党组织名称,组织类别,成立日期\n石桥镇党委,党委,2015-07-01\n")
    #expect(try await run("import", "organizations", tree, "--into", "new:云岭县委").code == 0)
  }

  @Test func theReportAndTheExitCodeSayWhatCameOfASheet() async throws {
    try await plant()
    let sheet = try file("members.csv", Self.headings + Self.row(0) + Self.row(1, joined: "1990-02-30") + " " + Self.row(2)), json = folder.appending(path: "report.json").path
    let dry = try await run("import", "members", sheet, "--into", "new:新桥镇党委", "--create-branches", "--dry-run", "--report", json)
    #expect(dry.code == 1)
    #expect(dry.out.contains("第 3 行 入党日期：没有“1990-02-30”这一天，请核对"))
    let found = try report(json), problems = try #require(found["problems"] as? [[String: Any]])
    #expect(Set(found.keys) == ["rows", "accepted", "repaired", "problems"])
    #expect(found["rows"] as? Int == 3 && found["accepted"] as? Int == 2 && found["repaired"] as? Int == 1)
    #expect(problems.count == 1 && problems[0]["row"] as? Int == 3 && problems[0]["column"] as? String == "入党日期" && problems[0]["code"] as? String == "date.impossible")
    #expect(problems[0]["message"] as? String != nil && problems[0]["repair"] == nil)
    #expect(try await count("SELECT count(*) FROM person") == 0)
    #expect(try await count("SELECT count(*) FROM organization WHERE name IN ('新桥镇党委', '第1村党支部')") == 0)

    let all = try await run("import", "members", sheet, "--into", "new:新桥镇党委", "--create-branches", "--all-or-nothing", "--report", json)
    #expect(all.code == 1)
    #expect(try report(json)["accepted"] as? Int == 0)
    #expect(try await count("SELECT count(*) FROM person") == 0)
    #expect(try await count("SELECT count(*) FROM organization WHERE name = '新桥镇党委'") == 0)

    let unknown = try await run("import", "members", sheet, "--into", "石桥镇党委", "--report", json)
    #expect(unknown.code == 1 && unknown.out.contains("没有叫“第1村党支部”的支部"))

    let written = try await run("import", "members", sheet, "--into", "new:新桥镇党委", "--create-branches", "--report", json)
    #expect(written.code == 1)
    #expect(try report(json)["accepted"] as? Int == 2)
    #expect(try await count("SELECT count(*) FROM person") == 2)
    #expect(try await count("SELECT count(*) FROM journal WHERE action = 'people.add' AND role LIKE 'console:%' AND provenance = 'imported'") == 2)
  }
  @Test func aCleanSheetEndsInZeroAndAnUnusableOneInTwo() async throws {
    try await plant()
    let json = folder.appending(path: "report.json").path
    let clean = try await run("import", "members", try file("clean.csv", Self.headings + Self.row(0)), "--into", "石桥镇党委", "--create-branches", "--report", json)
    #expect(clean.code == 0)
    let problems = try report(json)["problems"] as? [Any]
    #expect(problems?.isEmpty == true)
    for (name, text, word) in [("none.csv", "甲,乙\n1,2\n", "没有找到标题行"), ("page.xlsx", "<html></html>", "网页"), ("rows.csv", Self.headings, "没有数据行")] {
      let unusable = try await run("import", "members", try file(name, text), "--into", "石桥镇党委", "--report", json)
      #expect(unusable.code == 2 && unusable.aside.contains(word), "\(name): \(unusable.code) \(unusable.aside)")
      #expect(try report(json)["rows"] as? Int == 0)
    }
    let missing = try await run("import", "members", folder.appending(path: "absent.csv").path, "--into", "石桥镇党委")
    #expect(missing.code == 2 && missing.aside.contains("找不到文件"))
    let stranger = try await run("import", "members", try file("clean.csv", Self.headings + Self.row(0)), "--into", "石桥镇党委", "--as", "nobody")
    #expect(stranger.code == 1 && stranger.aside.contains("没有可用的账号“nobody”"))
    #expect(try await count("SELECT count(*) FROM person") == 1)
  }
  @Test func anAccountThatIsNamedBringsInWhatItsPostsAllow() async throws {
    #expect(try await run("demo", "--make-only", "--size", "small").code == 0)
    let sheet = try file("one.csv", "姓名,身份号码,人员类别,入党日期,转正日期\n" + Self.row(0).replacing("第1村党支部,", with: "")), before = try await count("SELECT count(*) FROM person")
    let member = try await run("import", "members", sheet, "--into", "上湾村党支部", "--as", "member")
    #expect(member.code != 0 && !member.aside.isEmpty, "\(member.out) \(member.aside)")
    #expect(try await count("SELECT count(*) FROM person") == before)
    let secretary = try await run("import", "members", sheet, "--into", "上湾村党支部", "--as", "branch.secretary")
    #expect(secretary.code == 0, "\(secretary.out) \(secretary.aside)")
    #expect(try await count("SELECT count(*) FROM person") == before + 1)
    #expect(try await count("SELECT count(*) FROM journal j JOIN account a ON a.id = j.account WHERE j.action = 'people.add' AND a.username = 'branch.secretary' AND j.provenance = 'imported'") == 1)
  }
  @Test func aSheetComesInWhileAServerRunsOnTheSameDatabase() async throws {
    try await plant()
    let port = Int.random(in: 20_000..<32_000), server = try start(["serve", "--database", address, "--port", "\(port)"], out: "server")
    defer { server.terminate() }
    let place = try #require(URL(string: "http://127.0.0.1:\(port)/ready"))
    var answered = false
    for _ in 0..<200 where !answered {
      answered = (try? await URLSession.shared.data(from: place).1 as? HTTPURLResponse)?.statusCode == 200
      if !answered { try await Task.sleep(for: .milliseconds(50)) }
    }
    #expect(answered)
    let sheet = try file("members.csv", Self.headings + (0..<1200).map { Self.row($0) }.joined())
    let found = try await run("import", "members", sheet, "--into", "石桥镇党委", "--create-branches")
    #expect(found.code == 0, "\(found.aside)")
    #expect(try await count("SELECT count(*) FROM person") == 1200)
    let still = try await URLSession.shared.data(from: place).1 as? HTTPURLResponse
    #expect(still?.statusCode == 200)
    #expect(server.isRunning)
  }
  @Test func aRunThatIsKilledBetweenTwoBatchesGoesOnWithoutDuplicates() async throws {
    try await plant()
    let sheet = try file("members.csv", Self.headings + (0..<4000).map { Self.row($0) }.joined())
    let first = try start(["import", "members", sheet, "--into", "石桥镇党委", "--create-branches", "--database", address], out: "first")
    var done = 0
    while done == 0, first.isRunning {
      try await Task.sleep(for: .milliseconds(20))
      done = try await count("SELECT count(*) FROM person")
    }
    kill(first.processIdentifier, SIGKILL)
    first.waitUntilExit()
    done = try await count("SELECT count(*) FROM person")
    #expect(done > 0 && done < 4000 && done % 150 == 0)
    #expect(try await count("SELECT count(*) FROM import_run WHERE importer = 'members' AND state = 'running'") == 1)
    let again = try await run("import", "members", sheet, "--into", "石桥镇党委", "--create-branches")
    #expect(again.code == 0, "\(again.aside)")
    #expect(again.out.contains("已写入 4000 行"))
    #expect(try await count("SELECT count(*) FROM person") == 4000)
    #expect(try await count("SELECT count(*) FROM journal WHERE action = 'people.add'") == 4000)
    #expect(try await count("SELECT count(*) FROM import_run WHERE importer = 'members'") == 1)
    #expect(try await count("SELECT count(*) FROM organization WHERE name LIKE '第%村党支部'") == 40)
  }
}
