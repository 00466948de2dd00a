import CPQ
import Essentials
import Foundation
import Persistence

/// One write until it is committed, refused or given up.
final class Write {
  private let lane: Lane
  private let vault: any Vault
  private let heard: (@Sendable (SQL) -> Void)?
  private(set) var losses = 0
  private var brokenConnections = 0
  /// After so many lost races writes go one at a time, on all nodes; after so many more it is given up.
  private static let patience = 3, mostLosses = 40

  init(lane: Lane, vault: any Vault, heard: (@Sendable (SQL) -> Void)?) {
    self.lane = lane
    self.vault = vault
    self.heard = heard
  }
  private enum Outcome<T> { case committed(T), again(any Error) }

  func commit<T>(_ work: (any WriteSession) throws -> T) throws -> T {
    while true {
      switch try attempt(work) {
      case .committed(let value): return value
      case .again(let error):
        guard losses < Self.mostLosses, brokenConnections < 2 else { throw error }
        if losses > 0 { Thread.sleep(forTimeInterval: Double.random(in: 0.001...0.004) * Double(min(losses, 10))) }
      }
    }
  }

  private func attempt<T>(_ work: (any WriteSession) throws -> T) throws -> Outcome<T> {
    let connection = try lane.connected(), takesTurn = losses >= Self.patience
    // Before the transaction: its snapshot must be taken after the turn has come.
    if takesTurn { try connection.run("SELECT pg_advisory_lock(\(Locks.turn))") }
    defer { if takesTurn, !connection.isBroken { letGo(connection) } }
    let session = PostgresSession(connection, vault, heard), result: Result<T, any Error>
    do {
      try connection.run("BEGIN ISOLATION LEVEL SERIALIZABLE")
      result = Result { try work(session) }
    } catch { result = .failure(error) }
    switch result {
    case .failure(let error):
      connection.rollBack()
      return try again(session.fault ?? error as? PostgresFault, connection) ?? { throw error }()
    case .success(let value):
      guard !connection.hasFailed else {
        connection.rollBack()
        let fault = session.fault ?? PostgresFault(connection: connection.handle, "")
        return try again(fault, connection) ?? { throw fault }()
      }
      do { try connection.run("COMMIT") } catch let fault as PostgresFault {
        guard !connection.isBroken else { throw Fault("the connection to PostgreSQL broke while a write was being committed: it is not known whether it was (\(fault.message))") }
        connection.rollBack()
        return try again(fault, connection) ?? { throw fault }()
      }
      return .committed(value)
    }
  }
  /// Whether nothing was committed and the same can be tried again.
  private func again<T>(_ fault: PostgresFault?, _ connection: Connection) -> Outcome<T>? {
    guard let fault else { return nil }
    if fault.isLostRace { losses += 1; return .again(fault) }
    guard connection.isBroken || fault.isStale else { return nil }
    brokenConnections += 1
    lane.hangUp()
    return .again(fault)
  }
  private func letGo(_ connection: Connection) {
    do { try connection.run("SELECT pg_advisory_unlock(\(Locks.turn))") } catch { lane.hangUp() }
  }
}
