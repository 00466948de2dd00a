import Foundation
import Support
import Testing

/// A backup onto a small disk of its own, as the built command makes it. Needs leave to mount one, which some machines refuse.
@Suite struct FullDiskTests {
  private static let beside = Bundle.main.bundleURL.pathExtension == "xctest" ? Bundle.main.bundleURL.deletingLastPathComponent() : URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  private static let mayMount = (try? run("mount -t tmpfs none /mnt"))?.code == 0

  /// In a namespace of its own: what is mounted there is gone with it.
  private static func run(_ script: String) throws -> (code: Int32, said: String) {
    let process = Process(), said = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    FileManager.default.createFile(atPath: said.path, contents: nil)
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = ["--map-root-user", "--mount", "sh", "-c", script]
    process.environment = ProcessInfo.processInfo.environment.merging(["ZHIBU_BACKUP_PASSPHRASE": Kept.passphrase, "ZHIBU_HOME": World.root.path]) { _, new in new }
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: said, encoding: .utf8))
  }

  @Test(.enabled(if: mayMount, "a disk cannot be mounted here")) func aFullDiskIsSaidAndNothingIsLeft() async throws {
    let kept = try await Kept.shared.value, place = kept.fresh(), disk = kept.fresh(), zhibu = Self.beside.appending(path: "zhibu").path
    _ = try await kept.restore(to: place)
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    // Content that cannot be pressed, more than the disk holds: the room for the database itself is there.
    let files = place.path + "/zhibu.db.files/kept"
    for path in FileManager.default.enumerator(atPath: files)?.compactMap({ $0 as? String }) ?? [] where path.contains("/") {
      let noise = Data((0..<(1 << 20)).map { _ in UInt8.random(in: 0...255) })
      try (0..<12).reduce(Data()) { all, _ in all + noise }.write(to: URL(filePath: "\(files)/\(path)"))
    }
    let command = "\(zhibu) backup \(disk.path)/a.backup --database sqlite:\(place.path)/zhibu.db; code=$?; ls -A \(disk.path); exit $code"
    let small = try Self.run("mount -t tmpfs -o size=4m none \(disk.path) && { \(command); }")
    #expect(small.code == 1 && small.said.contains("空间不足") && !small.said.contains("\na.backup"), "\(small.said)")
    let full = try Self.run("mount -t tmpfs -o size=30m none \(disk.path) && { \(command); }")
    #expect(full.code == 1 && full.said.contains("无法写入") && full.said.contains("No space left on device"), "\(full.said)")
    #expect(!full.said.contains("\na.backup") && !full.said.contains(".part\n"), "\(full.said)")
    let restored = try Self.run("mount -t tmpfs -o size=2m none \(disk.path) && { \(zhibu) restore \(kept.backup.path) --database sqlite:\(disk.path)/zhibu.db; code=$?; ls -A \(disk.path); exit $code; }")
    #expect(restored.code == 1 && restored.said.contains("空间不足") && !restored.said.contains("zhibu.db\n"), "\(restored.said)")
  }
}
