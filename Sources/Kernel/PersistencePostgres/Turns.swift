import Essentials
import Persistence

extension PostgresDatabase {
  /// Does `work` unless another node is at the same duty: of several nodes one at a time does it, and where that one stops or dies, the next that asks.
  ///
  /// The turn is an advisory lock of a connection that serves nothing else. Where that connection breaks, another node may begin before this one has ended: what is done
  /// in turn must bear being done twice.
  /// - Returns: whether it was this node's turn.
  @discardableResult
  package func inTurn(_ duty: String, _ work: @Sendable () async throws -> Void) async throws -> Bool {
    guard try await onTurns({ [vault] in try Self.flag($0, vault, "SELECT pg_try_advisory_lock(\(Locks.duty), hashtext(\(duty)))") }) else { return false }
    let result: Result<Void, any Error>
    do { result = .success(try await work()) } catch { result = .failure(error) }
    _ = try await onTurns { [vault] in try Self.flag($0, vault, "SELECT pg_advisory_unlock(\(Locks.duty), hashtext(\(duty)))") }
    try result.get()
    return true
  }
  private func onTurns<T: Sendable>(_ ask: @escaping @Sendable (Connection) throws -> T) async throws -> T {
    try await on(turns) { lane in
      do { return try ask(try lane.connected()) } catch {
        // With its connection every turn of this node ended: asking anew is asking honestly.
        lane.hangUp()
        return try ask(try lane.connected())
      }
    }
  }
  private static func flag(_ connection: Connection, _ vault: any Vault, _ statement: SQL) throws -> Bool {
    try connection.execute(statement, vault).rows(vault) { $0.flag(0) } == [true]
  }
}
