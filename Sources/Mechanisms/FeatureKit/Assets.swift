import Crypto
import Essentials
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// Style sheets, scripts and icons, read once at the start; each address carries the file's digest, so a browser keeps it for ever.
package struct Assets: Sendable {
  struct File: Sendable { var bytes: ByteBuffer, type: String, version: String, integrity: String }
  private let files: [String: File]
  package static let route = Route<String>("/assets/:name")

  package init(_ contents: [String: (bytes: Data, type: String)]) {
    files = contents.mapValues { content in
      let version = SHA256.hash(data: content.bytes).prefix(6).map { String($0, radix: 16) }.joined()
      let integrity = "sha384-" + Data(SHA384.hash(data: content.bytes)).base64EncodedString()
      return File(bytes: ByteBuffer(bytes: content.bytes), type: content.type, version: version, integrity: integrity)
    }
  }
  /// The style sheets of `css/` are served as one, in the order of their names, and so are the scripts of `js/`; what only some pages need lies in `parts/`.
  package static func load(directory: URL) throws -> Assets {
    let css = try read(directory.appending(path: "css"), "css").sorted { $0.key < $1.key }.map(\.value).reduce(Data(), +)
    guard !css.isEmpty else { throw Fault("\(directory.path)/css has no style sheets") }
    var all: [String: (bytes: Data, type: String)] = ["zhibu.css": (css, "text/css; charset=utf-8")]
    all["zhibu.js"] = (try read(directory.appending(path: "js"), "js").sorted { $0.key < $1.key }.map(\.value).reduce(Data(), +), "text/javascript; charset=utf-8")
    for folder in ["parts", "vendor"] {
      for (name, bytes) in try read(directory.appending(path: folder), "js") { all[name] = (bytes, "text/javascript; charset=utf-8") }
    }
    for (ending, type) in [("svg", "image/svg+xml"), ("png", "image/png")] {
      for (name, bytes) in try read(directory.appending(path: "icons"), ending) { all[name] = (bytes, type) }
    }
    return Assets(all)
  }
  private static func read(_ directory: URL, _ ending: String) throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: directory.path) else { return [:] }
    let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil).filter { $0.pathExtension == ending }
    return try Dictionary(uniqueKeysWithValues: files.map { ($0.lastPathComponent, try Data(contentsOf: $0)) })
  }
  package func address(_ name: String) -> Address { Assets.route(name).with(["v": files[name]?.version]) }
  package func integrity(_ name: String) -> String { files[name]?.integrity ?? "" }

  var endpoint: Endpoint {
    Endpoint(.get, Assets.route.pattern, needs: .nobody) { visit in
      try answer(visit.parameter("name") ?? "", visit)
    }.telling(Told(Assets.route.told, gives: .files(["text/css", "text/javascript", "image/svg+xml", "image/png"]) + [Told.Given(304)], summary: "A style sheet, script or icon"))
  }
  func answer(_ name: String, _ visit: Visit) throws -> Response {
    guard let file = files[name] else { return try visit.absent(nil, nil) }
    let tag = "\"\(file.version)\""
    let headers: HTTPFields = [.contentType: file.type, .eTag: tag, .cacheControl: visit.query["v"] == file.version ? "public, max-age=31536000, immutable" : "public, no-cache"]
    if visit.request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: file.bytes))
  }
  /// `address integrity` of each, for a script that loads them when they are needed; nil where one is missing.
  func parts(_ names: String...) -> String? {
    names.allSatisfy { files[$0] != nil } ? names.map { "\(address($0).path) \(integrity($0))" }.joined(separator: " ") : nil
  }
}
