import Essentials
import Composition
import FeatureKit
import Foundation
import Support
import Testing

@Suite struct ComparingAtTheConsole {
  private func written(_ change: (String) -> String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString).yaml").path
    try change(String(contentsOfFile: World.root.appending(path: "regulations/branch-regulations.yaml").path, encoding: .utf8)).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
  @Test func theSumComesFirstAndThenEachRule() async throws {
    let county = try await SmallCounty.shared.value, file = try written { $0.replacing("    proof: [branchAssembly]", with: "    grace: 5\n    proof: [branchAssembly]") }
    defer { try? FileManager.default.removeItem(atPath: file) }
    let lines = try await county.household.compared(file, .en)
    #expect(lines.count == 2 && lines[0].contains(" open matters, ") && lines[1].hasPrefix("ZB-08\tchanged\t") && lines[1].hasSuffix("grace in working days: from 10 to 5"))
  }
  @Test func aWrongFileIsSaidWithItsLine() async throws {
    let county = try await SmallCounty.shared.value, file = try written { $0.replacing("period: quarter", with: "period: season") }
    defer { try? FileManager.default.removeItem(atPath: file) }
    await #expect { try await county.household.compared(file, .en) } throws: { "\($0)".contains("\(file):") && "\($0)".contains("season") }
    await #expect(throws: Unstartable.self) { try await county.household.compared("/nowhere.yaml", .en) }
  }
}
