import FeatureKit
import Foundation
import QRReading
import Signatures

/// What was scanned, pasted, photographed or brought as a file: the signed text in it.
package enum Brought {
  /// A photo of a phone, or a file with the text.
  package static let mostBytes = 20 << 20

  /// - Parameter field: where the text stands among the fields; a photo or a file goes before it.
  package static func text(_ delivered: Delivered, field: String = "text") async throws -> SignedText { try SignedText(reading: try await raw(delivered, field: field)) }
  /// The same before it is read; "" where nothing was given.
  package static func raw(_ delivered: Delivered, field: String = "text") async throws -> String {
    guard let upload = delivered.upload("file") else {
      guard let typed = delivered[field] else { throw Refusal("text.missing", .textMissing, field: field) }
      return typed
    }
    let bytes = [UInt8](try Data(contentsOf: upload.file))
    if bytes.isEmpty { throw Refusal("file.empty", .textMissing, field: "file") }
    guard bytes.starts(with: [0xff, 0xd8]) || bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]) else {
      guard bytes.count <= 16_384, let text = String(validating: bytes, as: UTF8.self) else { throw Refusal("file.kind", .fileKind, field: "file") }
      return text
    }
    let found: Set<String>
    do { found = try await QRPhoto.texts(in: bytes) } catch QRPhoto.Unreadable.tooLarge { throw Refusal("photo.large", .photoLarge, field: "file") } catch { throw Refusal("photo.broken", .photoBroken, field: "file") }
    let texts = found.compactMap { try? SignedText(reading: $0) }
    guard let text = texts.first else { throw Refusal("photo.none", .photoNone, field: "file") }
    guard texts.count == 1 else { throw Refusal("photo.several", .photoSeveral, field: "file") }
    return text.text
  }
}

/// The two ways in that every page with signed texts has: a field to scan or type into, and a file or photo.
package func broughtFields(_ form: Form, _ label: String, hint: String, _ t: Reader) -> HTML {
  """
  <div data-scan>\(form.area("text", label, hint: hint, rows: 4))\(scanButton(t))</div>\(form.file("file", t(.photoOrFile), hint: t(.photoOrFileHint), accept: "image/jpeg,image/png,text/plain,.txt", optional: true, most: Brought.mostBytes))
  """
}
/// The camera, where the browser can read square codes with it: hidden until a script finds that it can.
package func scanButton(_ t: Reader) -> HTML {
  "<p hidden data-camera><button class=\"btn\" type=\"button\" data-stop=\"\(t(.stopCamera))\">\(t(.useCamera))</button></p><video class=\"scanning\" hidden muted playsinline></video>"
}
