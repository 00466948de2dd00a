import CExpat

/// A name of an element or attribute without its prefix.
struct XMLName {
  private let local: UnsafePointer<CChar>
  init(_ full: UnsafePointer<CChar>) {
    var start = full, here = full
    while here.pointee != 0 {
      if here.pointee == 58 { start = here + 1 }
      here += 1
    }
    local = start
  }
  var first: UInt8 { UInt8(bitPattern: local.pointee) }
  static func == (name: XMLName, word: StaticString) -> Bool {
    let bytes = word.utf8Start
    var i = 0
    while i < word.utf8CodeUnitCount {
      guard name.local[i] == CChar(bitPattern: bytes[i]) else { return false }
      i += 1
    }
    return name.local[i] == 0
  }
}

struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>
  subscript(word: StaticString) -> UnsafePointer<CChar>? {
    var here = list
    while let name = here[0] {
      if XMLName(name) == word { return here[1] }
      here += 2
    }
    return nil
  }
  func text(_ word: StaticString) -> String? { self[word].map { String(cString: $0) } }
  func number(_ word: StaticString) -> Int? { text(word).flatMap { Int($0) } }
  func flag(_ word: StaticString) -> Bool { ["1", "true", "on"].contains(text(word) ?? "") }
}

/// Takes the events of one part; `fail` and `finish` end the reading.
class PartReader {
  fileprivate var parser: OpaquePointer?
  private(set) var failure: (any Error)?
  private(set) var isDone = false
  func begin(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func characters(_ bytes: UnsafeRawBufferPointer) {}
  final func fail(_ error: any Error) {
    if failure == nil { failure = error }
    stop()
  }
  final func finish() {
    isDone = true
    stop()
  }
  private func stop() { if let parser { _ = XML_StopParser(parser, XML_Bool(0)) } }
}

/// Runs a part of the package through expat. A document type is refused at its first byte, so no entity is ever declared, expanded or fetched.
func parse(_ part: String, in archive: Archive, with reader: PartReader) throws {
  guard let parser = XML_ParserCreate(nil) else { throw Unusable.brokenArchive }
  reader.parser = parser
  defer {
    reader.parser = nil
    XML_ParserFree(parser)
  }
  XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
  XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in attached(context).fail(Unusable.documentType) }
  XML_SetElementHandler(
    parser,
    { context, name, attributes in
      let reader = attached(context)
      if reader.failure == nil, !reader.isDone, let name, let attributes { reader.begin(XMLName(name), XMLAttributes(list: attributes)) }
    },
    { context, name in
      let reader = attached(context)
      if reader.failure == nil, !reader.isDone, let name { reader.end(XMLName(name)) }
    })
  XML_SetCharacterDataHandler(parser) { context, bytes, count in
    let reader = attached(context)
    if reader.failure == nil, !reader.isDone { reader.characters(UnsafeRawBufferPointer(start: bytes, count: Int(count))) }
  }
  var fed = 0
  func feed(_ bytes: UnsafeRawBufferPointer, last: Bool) throws -> Bool {
    let status = XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), last ? 1 : 0)
    if let failure = reader.failure { throw failure }
    if reader.isDone { return false }
    guard status == XML_STATUS_OK else { throw Unusable.brokenArchive }
    fed += bytes.count
    // A tag without an end would be kept whole in memory and searched again with every piece.
    guard fed - Int(XML_GetCurrentByteIndex(parser)) < 4 << 20 else { throw Unusable.brokenArchive }
    return true
  }
  try archive.stream(part) { try feed($0, last: false) }
  if !reader.isDone { _ = try feed(UnsafeRawBufferPointer(start: nil, count: 0), last: true) }
}

private func attached(_ context: UnsafeMutableRawPointer?) -> PartReader {
  Unmanaged<PartReader>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
}
