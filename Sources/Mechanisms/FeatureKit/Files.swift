import Acting
import Essentials
import HTTPTypes
import Hummingbird
import NIOCore
import Web

extension Response {
  /// Bytes that somebody once put in: never run, shown in the page only where `inline` says that the type is harmless.
  package static func stored(_ bytes: [UInt8], type: String, name: String, inline: Bool) -> Response {
    let disposition = "\(inline ? "inline" : "attachment"); filename*=UTF-8''\(Response.encoded(name))"
    return Response(
      status: .ok, headers: [.contentType: type, .contentDisposition: disposition, .cacheControl: "private, no-cache"], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
  private static func encoded(_ name: String) -> String {
    name.utf8.map { byte in
      let plain = (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == 45 || byte == 46
      return plain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
