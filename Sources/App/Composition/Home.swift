import Configuration
import Essentials
import Foundation

/// What the environment says: `zhibu.home` is ZHIBU_HOME.
private let settings = ConfigReader(provider: EnvironmentVariablesProvider())

/// Where the files beside the binary lie: regulations, browser parts, data.
package struct Home: Sendable {
  package let directory: URL
  package init(directory: URL) { self.directory = directory }
  package var regulations: URL { directory.appending(path: "regulations") }
  package var assets: URL { directory.appending(path: "Public") }
  package var data: URL { directory.appending(path: "Data") }

  /// `ZHIBU_HOME`, else the working directory, else where the binary was built or installed: the first that has regulations.
  package static func find() throws -> Home {
    let environment = settings.string(forKey: "zhibu.home").map { [$0] } ?? []
    // Not the first argument: a shell that found `zhibu` by PATH passes no folder.
    let binary = URL(filePath: Bundle.main.executablePath ?? CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let above = (1...4).map { n in (0..<n).reduce(binary) { url, _ in url.deletingLastPathComponent() }.path }
    let candidates = environment + [FileManager.default.currentDirectoryPath] + above + [binary.appending(path: "../share/zhibu").standardized.path]
    for candidate in candidates where FileManager.default.fileExists(atPath: candidate + "/regulations") { return Home(directory: URL(filePath: candidate)) }
    throw Unstartable(Word(
      zh: "找不到 regulations 目录，请在安装目录中运行，或用 ZHIBU_HOME 指明", en: "no regulations folder found; run in the installed folder or name it in ZHIBU_HOME"))
  }
}

extension Home {
  /// `ZHIBU_FILING`: 备案号, the number under which the site is filed.
  static var filing: String? { settings.string(forKey: "zhibu.filing").flatMap { $0.isEmpty ? nil : $0 } }
  /// `ZHIBU_KEYS`, `ZHIBU_FILES`: the folders of keys and of attached files.
  package static var keys: String? { settings.string(forKey: "zhibu.keys") }
  package static var files: String? { settings.string(forKey: "zhibu.files") }
}

extension Home {
  /// `ZHIBU_DRAIN`: seconds between being told to stop and stopping, in which `/ready` says 503 so that a proxy sends nobody here any more; 0 where nothing is said.
  static var drain: Int { min(max(settings.int(forKey: "zhibu.drain") ?? 0, 0), 600) }
}

/// The house cannot open, and why: one line in words, exit 1.
package struct Unstartable: Error, CustomStringConvertible {
  package let word: Word
  package init(_ word: Word) { self.word = word }
  package var description: String { "\(word.zh) / \(word.en)" }
}
