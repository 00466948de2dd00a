import Essentials
import Foundation
import Web

/// A file that came with a form, in a temporary place until somebody keeps it.
package struct Upload: Hashable, Sendable {
  package var field: String
  /// What the sender calls it, without folders.
  package var name: String
  package var type: String
  package var file: URL
  package var bytes: Int
}

/// How much is taken.
package struct UploadLimits: Sendable {
  package var fileBytes: Int
  package var files: Int
  package var fieldBytes = 1 << 20
  package var parts = 200
  package init(fileBytes: Int = 50 << 20, files: Int = 1) {
    self.fileBytes = fileBytes
    self.files = files
  }
}

/// `multipart/form-data` as it comes in, piece by piece: fields to memory, files to a folder, readable by this user only.
/// A form that breaks off keeps nothing.
package struct MultipartReader {
  private enum Stage { case preamble, afterMark, headers, body, over }
  private let mark: [UInt8], folder: URL, limits: UploadLimits
  private var stage = Stage.preamble
  private var buffer: [UInt8] = [13, 10]
  private var part = Part()
  private var open: FileHandle?
  private var value: [UInt8] = []
  private var taken = (parts: 0, fields: 0)
  /// What was typed, as far as it has come.
  package private(set) var fields: [String: Field] = [:]
  package private(set) var uploads: [Upload] = []

  /// - Parameter contentType: the request's, with its boundary.
  package init(contentType: String, folder: URL, limits: UploadLimits = UploadLimits()) throws {
    guard let boundary = Part.parameter("boundary", of: contentType), (1...200).contains(boundary.utf8.count), contentType.lowercased().hasPrefix("multipart/form-data") else {
      throw Refusal("unreadable", .bodyUnreadable)
    }
    mark = Array("\r\n--\(boundary)".utf8)
    self.folder = folder
    self.limits = limits
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  package mutating func take(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    while try step() {}
  }
  /// The end of the body: everything must have come.
  package mutating func finish() throws {
    guard stage == .over else { throw Refusal("upload.cut", .uploadCut) }
  }
  /// Removes what was stored. The files of a form that was taken must be moved elsewhere before.
  package mutating func discard() {
    do { try open?.close() } catch { open = nil }
    for upload in uploads { unlink(upload.file.path) }
    uploads = []
  }

  /// One step on; false where more bytes are needed.
  private mutating func step() throws -> Bool {
    switch stage {
    case .over:
      buffer.removeAll()
      return false
    case .preamble, .body:
      guard let at = find(mark) else {
        let safe = buffer.count - mark.count + 1
        if safe > 0 { try pass(safe) }
        return false
      }
      try pass(at)
      buffer.removeFirst(mark.count)
      if stage == .body { try close() }
      stage = .afterMark
      return true
    case .afterMark:
      guard buffer.count >= 2 else { return false }
      let isEnd = buffer[0] == 45 && buffer[1] == 45
      guard isEnd || (buffer[0] == 13 && buffer[1] == 10) else { throw Refusal("unreadable", .bodyUnreadable) }
      buffer.removeFirst(2)
      stage = isEnd ? .over : .headers
      return true
    case .headers:
      guard let end = find([13, 10, 13, 10]) else {
        guard buffer.count < 16 << 10 else { throw Refusal("unreadable", .bodyUnreadable) }
        return false
      }
      try begin(String(decoding: buffer[..<end], as: UTF8.self))
      buffer.removeFirst(end + 4)
      stage = .body
      return true
    }
  }

  private mutating func begin(_ headers: String) throws {
    part = Part(headers)
    value = []
    taken.parts += 1
    guard taken.parts <= limits.parts, !part.name.isEmpty else { throw Refusal("unreadable", .bodyUnreadable) }
    guard let name = part.fileName, !name.isEmpty else { return }
    guard uploads.count < limits.files else { throw Refusal("upload.many", .tooManyFiles(limits.files), field: part.name) }
    let file = folder.appending(path: "\(UUID().uuidString).part")
    guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]) else { throw Fault("\(file.path) cannot be written") }
    uploads.append(Upload(field: part.name, name: name, type: part.type, file: file, bytes: 0))
    open = try FileHandle(forWritingTo: file)
  }
  /// The first `count` bytes belong to the part that is open.
  private mutating func pass(_ count: Int) throws {
    defer { buffer.removeFirst(count) }
    guard stage == .body, count > 0 else { return }
    if let open {
      uploads[uploads.count - 1].bytes += count
      guard uploads[uploads.count - 1].bytes <= limits.fileBytes else { throw Refusal("upload.large", .fileTooLarge(limits.fileBytes >> 20), field: part.name) }
      do { try open.write(contentsOf: buffer[..<count]) } catch let error as CocoaError where error.code == .fileWriteOutOfSpace { throw Refusal("disk.full", .diskFull, field: part.name) }
    } else if part.fileName == nil {
      taken.fields += count
      guard taken.fields <= limits.fieldBytes else { throw Refusal("tooLarge", .bodyTooLarge) }
      value.append(contentsOf: buffer[..<count])
    }
  }
  private mutating func close() throws {
    if let open {
      try open.synchronize()
      try open.close()
      self.open = nil
    } else if part.fileName == nil {
      addField(part.name, String(decoding: value, as: UTF8.self), to: &fields)
    }
  }
  private func find(_ wanted: [UInt8]) -> Int? {
    buffer.withUnsafeBytes { all in
      guard let start = all.baseAddress else { return nil }
      var from = 0
      while from + wanted.count <= all.count, let next = memchr(start + from, Int32(wanted[0]), all.count - wanted.count - from + 1) {
        let at = start.distance(to: UnsafeRawPointer(next))
        if memcmp(next, wanted, wanted.count) == 0 { return at }
        from = at + 1
      }
      return nil
    }
  }
}

/// What the headers of one part say.
private struct Part {
  var name = "", fileName: String?, type = ""
  init() {}
  init(_ headers: String) {
    for line in headers.split(separator: "\r\n") {
      let lower = line.lowercased()
      if lower.hasPrefix("content-disposition:") {
        name = Part.parameter("name", of: String(line)) ?? ""
        fileName = Part.parameter("filename*", of: String(line)).flatMap(Part.extended) ?? Part.parameter("filename", of: String(line))
      } else if lower.hasPrefix("content-type:") {
        type = String(line.dropFirst(13)).trimmingCharacters(in: .whitespaces)
      }
    }
    fileName = fileName.map { Part.plain($0) }
  }
  static func parameter(_ name: String, of header: String) -> String? {
    for piece in pieces(header).dropFirst() {
      let halves = piece.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard halves.count == 2, halves[0].lowercased() == name else { continue }
      let text = halves[1]
      guard text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 else { return text }
      return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("%22", with: "\"")
    }
    return nil
  }
  /// Split at semicolons outside quotes.
  private static func pieces(_ header: String) -> [String] {
    var out = [""], quoted = false, escaped = false
    for character in header {
      if character == "\"", !escaped { quoted.toggle() }
      escaped = character == "\\" && !escaped
      if character == ";", !quoted { out.append("") } else { out[out.count - 1].append(character) }
    }
    return out
  }
  private static func extended(_ text: String) -> String? {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[2]).removingPercentEncoding : nil
  }
  /// Without folders and what no file name should hold.
  private static func plain(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    return String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }).prefix(200))
  }
}
