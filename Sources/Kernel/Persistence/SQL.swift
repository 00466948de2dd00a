import Essentials

/// A statement as a value: the literal is SQL, every interpolation is a bound value.
///
///     "SELECT … WHERE g.id = \(id) AND \(scope.reach, "o.path")"
package struct SQL: ExpressibleByStringInterpolation, Hashable, Sendable {
  package var text: String
  package var values: [Value]
  /// Whether it says whose rows it may see; a `Scope` refuses a query that does not.
  package var scoped: Bool

  package static let nothing: SQL = ""
  package init(stringLiteral text: String) { self.text = text; values = []; scoped = false }
  package init(stringInterpolation i: StringInterpolation) { text = i.text; values = i.values; scoped = i.scoped }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = "", values: [Value] = [], scoped = false
    package init(literalCapacity n: Int, interpolationCount m: Int) { text.reserveCapacity(n + m * 2); values.reserveCapacity(m) }
    package mutating func appendLiteral(_ s: String) { text += s }
    private mutating func bind(_ value: Value) { text += "?"; values.append(value) }
    package mutating func appendInterpolation(_ value: some Stored) { bind(value.stored) }
    package mutating func appendInterpolation<S: Stored>(_ value: S?) { bind(value?.stored ?? .null) }
    /// A part of a statement inside another.
    package mutating func appendInterpolation(_ part: SQL) { text += part.text; values += part.values; scoped = scoped || part.scoped }
    /// `IN \(list: ids)`
    package mutating func appendInterpolation(list: [some Stored]) {
      text += "("
      for (n, value) in list.enumerated() {
        text += n == 0 ? "?" : ", ?"
        // A key path to a generic type's property is built anew at every call.
        values.append(value.stored)
      }
      text += ")"
    }
    /// Rows below the subtrees that the reader's posts open.
    package mutating func appendInterpolation(_ reach: Reach, _ path: StaticString) { narrow(reach.subtrees.map { ($0, path) }, or: []) }
    /// Those, and what is the reader's own: `person` is the column that holds whose it is.
    package mutating func appendInterpolation(_ reach: Reach, _ path: StaticString, orSelf person: StaticString) {
      narrow(reach.subtrees.map { ($0, path) }, or: reach.person.map { [("\(person) = ?", .integer($0))] } ?? [])
    }
    /// Those, and the rows of the branches that the reader belongs to: what is open to every member of a branch.
    package mutating func appendInterpolation(_ reach: Reach, withHome path: StaticString) { narrow((reach.subtrees + reach.homes).map { ($0, path) }, or: []) }
    /// The named exception: every row, and why.
    package mutating func appendInterpolation(anywhere why: StaticString) { scoped = true; text += "1 = 1" }

    private mutating func narrow(_ paths: [(String, StaticString)], or others: [(String, Value)]) {
      scoped = true
      if paths.isEmpty && others.isEmpty { text += "1 = 0"; return }
      var parts: [String] = []
      for (path, column) in paths {
        parts.append("\(column) >= ? AND \(column) < ?")
        values.append(.text(path))
        values.append(.text(String(path.dropLast()) + "0"))   // '0' follows '/'
      }
      for (part, value) in others { parts.append(part); values.append(value) }
      text += parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
    }
  }
  package static func + (a: SQL, b: SQL) -> SQL { "\(a)\(b)" }
}

extension Array where Element == SQL {
  package func joined(_ separator: SQL) -> SQL {
    guard var out = first else { return .nothing }
    for part in dropFirst() {
      out.text += separator.text + part.text
      out.values += separator.values + part.values
      out.scoped = out.scoped || separator.scoped || part.scoped
    }
    return out
  }
}

/// The part of the tree that an actor's posts open. Paths end in "/".
package struct Reach: Hashable, Sendable {
  package var subtrees: [String]
  package var homes: [String]
  package var person: Int64?
  package init(subtrees: [String], homes: [String] = [], person: Int64? = nil) {
    self.subtrees = subtrees
    self.homes = homes
    self.person = person
  }
  package func contains(_ path: String) -> Bool { subtrees.contains { path.hasPrefix($0) } }
}
