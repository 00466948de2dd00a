import CPQ
import Essentials
import Foundation
import Persistence
import Synchronization

/// What a listener hears from the other nodes.
package enum Heard: Sendable, Hashable {
  case told(String)
  /// Listening begins, or begins again after the connection broke: what was told meanwhile was not heard.
  case listening
}

extension PostgresDatabase {
  /// Tells all listeners of `channel`, here and on other nodes, once the transaction is committed. At most 7,900 bytes.
  package static func tell(_ text: String, on channel: String, in session: any WriteSession) throws {
    _ = try session.rows("SELECT pg_notify(\(channel), \(text))") { _ in }
  }
  /// What is told on `channel`, on a connection and a thread of its own, until the stream is let go.
  package func listening(to channel: String) -> AsyncStream<Heard> {
    AsyncStream { [address] stream in
      let ear = Ear(channel, address) { stream.yield($0) }
      stream.onTermination = { _ in ear.stop() }
      let thread = Thread { ear.listen() }
      thread.name = "listening"
      thread.start()
    }
  }
}


private final class Ear: Sendable {
  private let channel: String
  private let address: PostgresAddress
  private let hear: @Sendable (Heard) -> Void
  private let stopped = Mutex(false)
  init(_ channel: String, _ address: PostgresAddress, _ hear: @escaping @Sendable (Heard) -> Void) {
    self.channel = channel
    self.address = address
    self.hear = hear
  }
  func stop() { stopped.withLock { $0 = true } }
  private var goesOn: Bool { stopped.withLock { !$0 } }

  func listen() {
    while goesOn {
      do { try listenOnce() } catch { Thread.sleep(forTimeInterval: 1) }
    }
  }
  private func listenOnce() throws {
    let connection = try Connection(address, patience: nil)
    try connection.run("LISTEN \"\(channel.filter { $0 != "\"" })\"")
    hear(.listening)
    while goesOn {
      var waiting = pollfd(fd: PQsocket(connection.handle), events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, 500)
      guard PQconsumeInput(connection.handle) == 1, !connection.isBroken else { throw PostgresFault(connection: connection.handle, "LISTEN") }
      while let notice = PQnotifies(connection.handle) {
        hear(.told(String(cString: notice.pointee.extra)))
        PQfreemem(notice)
      }
    }
  }
}
