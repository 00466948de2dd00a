import CExpat
import CZip
import Testing

/// Every part of a packed file, as text.
func unpacked(_ bytes: [UInt8]) throws -> [String: String] {
  try bytes.withUnsafeBytes { raw in
    let source = try #require(zip_source_buffer_create(raw.baseAddress, zip_uint64_t(raw.count), 0, nil)), zip = try #require(zip_open_from_source(source, Int32(ZIP_RDONLY | ZIP_CHECKCONS), nil))
    defer { zip_discard(zip) }
    var parts: [String: String] = [:]
    for index in 0..<zip_uint64_t(zip_get_num_entries(zip, 0)) {
      let name = String(cString: try #require(zip_get_name(zip, index, 0))), file = try #require(zip_fopen_index(zip, index, 0))
      defer { zip_fclose(file) }
      var all: [UInt8] = [], piece = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = zip_fread(file, &piece, zip_uint64_t(piece.count)), count > 0 { all += piece[..<Int(count)] }
      parts[name] = String(decoding: all, as: UTF8.self)
    }
    return parts
  }
}

struct IllFormed: Error { var reason: String }
private final class Names { var all: [String] = [] }

/// The names of a text's elements in their order; throws where it is no well-formed XML.
func elements(_ text: String) throws -> [String] {
  let parser = try #require(XML_ParserCreate(nil)), names = Names()
  defer { XML_ParserFree(parser) }
  XML_SetUserData(parser, Unmanaged.passUnretained(names).toOpaque())
  XML_SetStartElementHandler(parser) { context, name, _ in
    if let context, let name { Unmanaged<Names>.fromOpaque(context).takeUnretainedValue().all.append(String(cString: name)) }
  }
  let bytes = Array(text.utf8CString.dropLast())
  guard XML_Parse(parser, bytes, Int32(bytes.count), 1) == XML_STATUS_OK else { throw IllFormed(reason: String(cString: XML_ErrorString(XML_GetErrorCode(parser)))) }
  return names.all
}
