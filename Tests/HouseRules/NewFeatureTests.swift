import Foundation
import Testing

/// `bin/new-feature` copies the model room into one that shares no name with it.
@Suite struct NewFeatureTests {
  /// As much of the house as the command looks at, in a folder of its own.
  private final class Copy {
    let root = FileManager.default.temporaryDirectory.appending(path: "zhibu-room-\(UUID().uuidString)")
    init() throws {
      for part in ["bin/new-feature", "bin/steps.sh", "Package.swift", "Sources", "Tests/FeatureTests"] {
        let to = root.appending(path: part)
        try FileManager.default.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Tree.root.appending(path: part), to: to)
      }
    }
    deinit { try? FileManager.default.removeItem(at: root) }

    /// What the command said, and whether it did anything.
    func make(_ arguments: String...) throws -> (done: Bool, said: String) {
      let process = Process(), pipe = Pipe()
      process.executableURL = root.appending(path: "bin/new-feature")
      process.arguments = arguments
      process.standardError = pipe
      try process.run()
      let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus == 0, said)
    }
    func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }
    func files(_ path: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted() }
  }

  @Test func theCopyHasNoWordOfTheModelAndTheHouseKnowsIt() throws {
    let copy = try Copy(), made = try copy.make("Letters", "来信")
    #expect(made.done, "\(made.said)")
    for folder in ["Sources/Features", "Tests/FeatureTests"] {
      let model = try copy.files("\(folder)/Announcements")
      #expect(try copy.files("\(folder)/Letters") == model.map { $0.replacing("Announcement", with: "Letter") }.sorted())
      for file in try copy.files("\(folder)/Letters") {
        let text = try copy.text("\(folder)/Letters/\(file)")
        #expect(!text.lowercased().contains("announce") && !text.contains("公告"), "\(folder)/Letters/\(file)")
      }
      for file in model { #expect(try copy.text("\(folder)/Announcements/\(file)") == String(contentsOf: Tree.root.appending(path: "\(folder)/Announcements/\(file)"), encoding: .utf8), "the model stays as it is") }
    }
    let package = try copy.text("Package.swift"), rooms = try copy.text("Sources/App/Composition/Features.swift")
    for row in ["    feature(\"Letters\", uses: [", "    tests(\"LettersTests\", [\"Letters\", ", "\"Announcements\", \"Letters\", "] { #expect(package.components(separatedBy: row).count == 2, "\(row)") }
    #expect(rooms.contains("\nimport Letters\n") && rooms.contains("announcements, letters, "))
    #expect(try copy.text("Sources/Features/Letters/LetterTable.swift").contains("CREATE TABLE letter_text"))
    let again = try copy.make("Letters")
    #expect(!again.done && again.said.contains("taken"))
  }
  @Test func aBadOrTakenNameIsRefusedInWordsAndNothingIsMade() throws {
    let copy = try Copy(), before = try (copy.files("Sources/Features"), copy.text("Package.swift"))
    let refused: [([String], String)] = [
      (["letters"], "names no room"), (["../Letters"], "names no room"), (["Letters2"], "names no room"), (["A"], "names no room"), ([""], "names no room"), (["Feedback"], "What is one of"), (["Classes"], "What is one of"),
      (["Gatherings"], "taken"), (["Notices"], "taken"), (["Posts"], "taken"), (["Documents"], "taken"), (["Groups"], "Swift or SQL"), (["Imports"], "Swift or SQL"), (["Letters", "Letters"], "two names"), (["Letters", "来\"信"], "cannot stand"),
    ]
    for (arguments, why) in refused {
      let answer = try arguments.count == 1 ? copy.make(arguments[0]) : copy.make(arguments[0], arguments[1])
      #expect(!answer.done && answer.said.contains(why), "\(arguments): \(answer.said)")
    }
    #expect(try copy.make().said.contains("Say what the room is called"))
    #expect(try copy.files("Sources/Features") == before.0 && copy.text("Package.swift") == before.1)
  }
}
