import CPQ

/// What PostgreSQL said. Its details are left out, for they repeat the values.
package struct PostgresFault: Error, CustomStringConvertible, Sendable {
  /// SQLSTATE; empty where the connection broke before the server could answer.
  package var state: String
  package var message: String
  package var constraint: String?
  package var statement: String

  init(connection handle: OpaquePointer?, _ statement: String) {
    self.init(state: "", message: String(cString: PQerrorMessage(handle)).firstLine, constraint: nil, statement: statement)
  }
  init(result: OpaquePointer?, _ handle: OpaquePointer?, _ statement: String) {
    func part(_ code: Character) -> String? { PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) } }
    guard let message = part("M") else { self.init(connection: handle, statement); return }
    self.init(state: part("C") ?? "", message: message, constraint: part("n"), statement: statement)
  }
  private init(state: String, message: String, constraint: String?, statement: String) {
    self.state = state
    self.message = message
    self.constraint = constraint
    self.statement = statement
  }
  /// Another write came first, or both waited for each other: the whole transaction is to be run again.
  var isLostRace: Bool { state == "40001" || state == "40P01" }
  /// A prepared statement is older than the schema: it works on a fresh connection.
  var isStale: Bool { state == "0A000" && message.contains("cached plan") }

  package var description: String {
    let which = constraint.map { " (\($0))" } ?? "", code = state.isEmpty ? "" : " \(state)"
    return "PostgreSQL\(code): \(message)\(which)" + (statement.isEmpty ? "" : " in \(statement)")
  }
}

extension String {
  fileprivate var firstLine: String { split(separator: "\n").first.map(String.init) ?? self }
}
