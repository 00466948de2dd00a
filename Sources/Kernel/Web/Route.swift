import Essentials

/// An address inside this house; only a `Route` makes one.
package struct Address: Hashable, Sendable, Encodable {
  package let path: String
  init(_ path: String) { self.path = path }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }
  /// The same address with query items; nil values are left out, so a filter that is not set leaves no trace.
  package func with(_ query: KeyValuePairs<String, String?>) -> Address {
    let items = query.compactMap { key, value in value.map { "\(key)=\(percentEncoded($0))" } }
    return items.isEmpty ? self : Address(path + (path.contains("?") ? "&" : "?") + items.joined(separator: "&"))
  }
  package func anchored(_ id: String) -> Address { Address(path + "#" + percentEncoded(id)) }
}

private struct Absent: Error {}

/// A place: registered with it, linked by calling it. `Route<ID<Gathering>>("/gatherings/:gathering")`.
package struct Route<each P: LosslessStringConvertible & Sendable>: Sendable {
  package let pattern: String
  private let parts: [Substring]

  package init(_ pattern: String) {
    self.pattern = pattern
    parts = pattern.split(separator: "/")
    var count = 0
    for _ in repeat (each P).self { count += 1 }
    precondition(parts.count { $0.first == ":" } == count, "\(pattern) does not have \(count) parameters")
  }
  package func callAsFunction(_ value: repeat each P) -> Address {
    var given: [String] = []
    for v in repeat each value { given.append(v.description) }
    var path = "", n = 0
    for part in parts {
      path += "/"
      if part.first == ":" { path += percentEncoded(given[n]); n += 1 } else { path += part }
    }
    return Address(path.isEmpty ? "/" : path)
  }
  /// The values in a request's path, or nil where one is not of its type (which is 404).
  package func values(_ get: (Substring) -> String?) -> (repeat each P)? {
    var names = parts.filter { $0.first == ":" }.map { $0.dropFirst() }[...]
    func next<T: LosslessStringConvertible>(_: T.Type) throws -> T {
      guard let text = get(names.removeFirst()), let value = T(text) else { throw Absent() }
      return value
    }
    return try? (repeat next((each P).self))
  }
  /// What each parameter looks like.
  package var told: [Schema.Property] {
    var schemas: [Schema] = []
    for type in repeat (each P).self { schemas.append(Schema.known(type) ?? Schema(.string)) }
    return zip(parameters, schemas).map { Schema.Property($0, $1, required: true) }
  }
  package var parameters: [String] { parts.filter { $0.first == ":" }.map { String($0.dropFirst()) } }
}

func percentEncoded(_ text: String) -> String {
  let plain = text.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 45 || $0 == 46 || $0 == 95 || $0 == 126 }
  if plain { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var out: [UInt8] = []
  for byte in text.utf8 {
    if (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == 45 || byte == 46 || byte == 95 || byte == 126 {
      out.append(byte)
    } else {
      out += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: out, as: UTF8.self)
}
