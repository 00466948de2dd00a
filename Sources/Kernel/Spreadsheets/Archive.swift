import CZip

/// The parts of an XLSX package as streams. What is unpacked is counted, whatever the package says of itself.
final class Archive {
  private struct Entry {
    let index: zip_uint64_t, packed: Int, encrypted: Bool
  }
  private let zip: OpaquePointer
  private let limits: Limits
  private var entries: [String: Entry] = [:]
  private var unpacked = 0

  init(path: String, limits: Limits) throws(Unusable) {
    guard let zip = zip_open(path, ZIP_RDONLY, nil) else { throw .brokenArchive }
    self.zip = zip
    self.limits = limits
    let count = zip_get_num_entries(zip, 0)
    guard count > 0 else { throw .brokenArchive }
    guard count <= limits.entries else { throw .bomb }
    var declared = 0
    for index in 0..<zip_uint64_t(count) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      guard zip_stat_index(zip, index, 0, &stat) == 0, let name = stat.name else { throw .brokenArchive }
      let size = Int(clamping: stat.size), packed = Int(clamping: stat.comp_size)
      declared += min(size, limits.unpackedBytes + 1)
      guard declared <= limits.unpackedBytes, !isBomb(size, packed) else { throw .bomb }
      let encrypted = stat.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0 && Int(stat.encryption_method) != Int(ZIP_EM_NONE)
      entries[Archive.plain(String(cString: name))] = Entry(index: index, packed: packed, encrypted: encrypted)
    }
    if entries.values.contains(where: \.encrypted) { throw .encrypted }
  }
  deinit { zip_discard(zip) }

  func holds(_ part: String) -> Bool { entries[Archive.plain(part)] != nil }

  /// Gives the part piece by piece until `each` answers false. A part that is not there, or not sound, is a broken package.
  func stream(_ part: String, _ each: (UnsafeRawBufferPointer) throws -> Bool) throws {
    guard let entry = entries[Archive.plain(part)], let file = zip_fopen_index(zip, entry.index, 0) else { throw Unusable.brokenArchive }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
      guard count >= 0 else { throw Unusable.brokenArchive }
      if count == 0 { return }
      size += count
      unpacked += count
      guard unpacked <= 2 * limits.unpackedBytes, size <= limits.unpackedBytes, !isBomb(size, entry.packed) else { throw Unusable.bomb }
      guard try each(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
    }
  }

  private func isBomb(_ size: Int, _ packed: Int) -> Bool { size > limits.ratioFrom && size / max(packed, 1) > limits.ratio }
  /// Some programs write `XL\Workbook.xml`.
  private static func plain(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }
}
