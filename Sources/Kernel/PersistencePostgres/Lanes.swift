import CPQ
import Dispatch
import Essentials
import Synchronization

/// One connection and the thread that uses it; opened when it is first needed, and again after it broke.
final class Lane: @unchecked Sendable {
  private let address: PostgresAddress
  private let patience: Duration?
  fileprivate let queue: DispatchQueue
  private var connection: Connection?

  init(_ address: PostgresAddress, _ patience: Duration?, label: String) {
    self.address = address
    self.patience = patience
    queue = DispatchQueue(label: label)
  }
  func connected() throws -> Connection {
    if let connection, connection.isWell { return connection }
    connection = nil
    let fresh = try Connection(address, patience: patience)
    connection = fresh
    return fresh
  }
  func hangUp() { connection = nil }
}

/// As many connections as are allowed, each with a thread of its own; what comes while all are busy waits its turn.
final class Lanes: Sendable {
  struct Job: Sendable {
    let since = ContinuousClock.now
    let run: @Sendable (Lane) -> Void
    /// Told instead of being run where it has waited too long.
    let late: @Sendable () -> Void
  }
  private struct State {
    var waiting: [Job] = [], first = 0, idle: [Lane]
    mutating func next() -> Job? {
      guard first < waiting.count else { return nil }
      defer {
        first += 1
        if first == waiting.count { waiting.removeAll(keepingCapacity: true); first = 0 }
      }
      return waiting[first]
    }
  }
  private let state: Mutex<State>
  private let longestWait: Duration

  init(_ count: Int, _ address: PostgresAddress, patience: Duration?, longestWait: Duration, label: String) {
    self.longestWait = longestWait
    state = Mutex(State(idle: (0..<count).map { Lane(address, patience, label: "\(label) \($0)") }))
  }
  func submit(_ job: Job) {
    let lane = state.withLock { state -> Lane? in
      if let lane = state.idle.popLast() { return lane }
      state.waiting.append(job)
      return nil
    }
    if let lane { lane.queue.async { self.work(lane, job) } }
  }
  private func work(_ lane: Lane, _ job: Job) {
    var next = Optional(job)
    while let job = next {
      if ContinuousClock.now - job.since > longestWait { job.late() } else { job.run(lane) }
      next = state.withLock { state in
        let further = state.next()
        if further == nil { state.idle.append(lane) }
        return further
      }
    }
  }
}

/// Follows one query, so that a caller who has gone away does not keep the server busy.
final class Errand: Sendable {
  private enum State { case waiting, running(Connection), called, ended }
  private let state = Mutex(State.waiting)

  func begin(_ connection: Connection) throws {
    try state.withLock { state in
      if case .called = state { throw CancellationError() }
      state = .running(connection)
    }
  }
  func end() { state.withLock { $0 = .ended } }
  func callOff() {
    // Calling off asks the server over a connection of its own: never on the caller's thread.
    DispatchQueue.global().async { [self] in
      state.withLock { state in
        if case .running(let connection) = state { connection.cancel() }
        if case .ended = state { return }
        state = .called
      }
    }
  }
}
