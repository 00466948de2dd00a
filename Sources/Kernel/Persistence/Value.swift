import Essentials

/// What a column holds. A `secret` is sealed by the engine's vault before it is stored, a `keyed` becomes its keyed hash:
/// so that decisions stay pure and no plain personal field reaches a file.
package enum Value: Hashable, Sendable {
  case null, integer(Int64), real(Double), text(String), blob([UInt8])
  case secret(String, of: String), keyed(String, of: String)
}

package protocol Stored { var stored: Value { get } }
extension Int: Stored { package var stored: Value { .integer(Int64(self)) } }
extension Int64: Stored { package var stored: Value { .integer(self) } }
extension Double: Stored { package var stored: Value { .real(self) } }
extension Bool: Stored { package var stored: Value { .integer(self ? 1 : 0) } }
extension String: Stored { package var stored: Value { .text(self) } }
extension ID: Stored { package var stored: Value { .integer(value) } }
extension Day: Stored { package var stored: Value { .integer(Int64(number)) } }
extension Moment: Stored { package var stored: Value { .integer(ms) } }
extension Stored where Self: RawRepresentable, RawValue == String { package var stored: Value { .text(rawValue) } }
extension Language: Stored {}

/// A personal field: AES-256-GCM with a key id at rest. `field` is bound to the cipher text, so that it cannot be moved to another column.
package struct Secret: Hashable, Sendable, Stored {
  package var text: String
  package var field: String
  package init(_ text: String, field: String) {
    self.text = text
    self.field = field
  }
  package var stored: Value { .secret(text, of: field) }
}

/// The keyed hash of a whole value, by which an encrypted field can be found.
package struct Keyed: Hashable, Sendable, Stored {
  package var text: String
  package var field: String
  package init(_ text: String, field: String) {
    self.text = text
    self.field = field
  }
  package var stored: Value { .keyed(text, of: field) }
}

/// Bytes as they are.
package struct Blob: Hashable, Sendable, Stored {
  package var bytes: [UInt8]
  package init(_ bytes: [UInt8]) { self.bytes = bytes }
  package var stored: Value { .blob(bytes) }
}

/// Seals and opens personal fields; its keys live beside the database, never in it.
package protocol Vault: Sendable {
  func seal(_ text: String, field: String) throws -> [UInt8]
  func open(_ bytes: [UInt8], field: String) throws -> String
  func digest(_ text: String, field: String) -> [UInt8]
  /// The same for what is no text: a piece of a file.
  func seal(bytes: [UInt8], field: String) throws -> [UInt8]
  func open(bytes: [UInt8], field: String) throws -> [UInt8]
}
