import CText
import Glibc

/// A CSV file: its text as UTF-8, piece by piece, and the records in it.
struct SeparatedText: Sendable {
  let path: String
  let encoding: TextEncoding
  private(set) var separator = UInt8(ascii: ",")
  private let limits: Limits

  init(path: String, encoding: TextEncoding, limits: Limits) throws {
    self.path = path
    self.encoding = encoding
    self.limits = limits
    var sample: [UInt8] = []
    try stream { piece in
      sample.append(contentsOf: piece.prefix((1 << 16) - sample.count))
      return sample.count < 1 << 16
    }
    guard sample.contains(where: { $0 > 32 }) else { throw Unusable.emptyFile }
    separator = SeparatedText.separator(of: sample)
  }

  func rows(_ each: (SheetRow) throws -> Void) throws {
    var records = Records(separator: separator, limits: limits)
    try stream {
      try records.take($0, each)
      return true
    }
    try records.finish(each)
  }

  /// The text without its byte order mark.
  private func stream(_ each: (UnsafeRawBufferPointer) throws -> Bool) throws {
    guard let file = fopen(path, "rb") else { throw Unusable.unreadableFile(path.split(separator: "/").last.map(String.init) ?? path) }
    defer { fclose(file) }
    var mark: [UInt8] = [0, 0, 0]
    let known: [UInt8] = encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : encoding == .utf16le ? [0xFF, 0xFE] : encoding == .utf16be ? [0xFE, 0xFF] : []
    let isMarked = fread(&mark, 1, known.count, file) == known.count && mark.starts(with: known)
    fseek(file, isMarked ? known.count : 0, SEEK_SET)
    let converter = try encoding == .utf8 ? nil : Converter(encoding)
    let size = 1 << 16, buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    var kept = 0
    while true {
      let count = kept + fread(buffer + kept, 1, size - kept, file)
      guard count > 0 else { return }
      let piece = UnsafeRawBufferPointer(start: buffer, count: count), isLast = feof(file) != 0
      guard let converter else {
        guard try each(piece) else { return }
        continue
      }
      let left = try converter.convert(piece, isLast: isLast, each)
      guard let left else { return }
      memmove(buffer, buffer + count - left, left)
      kept = left
    }
  }

  /// The mark that splits most of the first lines into the same number of columns, more than one.
  private static func separator(of sample: [UInt8]) -> UInt8 {
    let lines = sample.split(whereSeparator: { $0 == 10 || $0 == 13 })
    if let first = lines.first, first.count == 5, first.starts(with: Array("sep=".utf8)) { return first[first.startIndex + 4] }
    var best = (score: 0, mark: UInt8(ascii: ","))
    for mark in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      var times: [Int: Int] = [:]
      for line in lines.prefix(50) {
        var quoted = false, count = 0
        for byte in line {
          if byte == 34 { quoted.toggle() } else if byte == mark, !quoted { count += 1 }
        }
        if count > 0 { times[count, default: 0] += 1 }
      }
      let score = times.map { $0.value * 1000 + min($0.key, 999) }.max() ?? 0
      if score > best.score { best = (score, mark) }
    }
    return best.mark
  }
}

private final class Converter {
  private let converter: OpaquePointer
  private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
  private var line = 1

  init(_ encoding: TextEncoding) throws(Unusable) {
    guard let converter = ctext_open(encoding.rawValue) else { throw .unknownEncoding(encoding.rawValue) }
    self.converter = converter
  }
  deinit {
    ctext_close(converter)
    output.deallocate()
  }
  /// How many bytes at the end belong to a character that is not all here yet; nil when `each` wants no more.
  func convert(_ input: UnsafeRawBufferPointer, isLast: Bool, _ each: (UnsafeRawBufferPointer) throws -> Bool) throws -> Int? {
    var position = 0
    while true {
      var consumed = 0, written = 0
      let outcome = ctext_convert(converter, input.baseAddress.map { $0 + position }, input.count - position, &consumed, output.baseAddress, output.count, &written)
      position += consumed
      let text = UnsafeRawBufferPointer(rebasing: output[..<written])
      for byte in text where byte == 10 { line += 1 }
      guard try each(text) else { return nil }
      switch outcome {
      case CTEXT_OUTPUT_FULL: continue
      case CTEXT_DONE: return 0
      case CTEXT_CUT where !isLast: return input.count - position
      default: throw Unusable.damagedText(line)
      }
    }
  }
}
