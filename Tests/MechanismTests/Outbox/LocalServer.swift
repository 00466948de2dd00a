import Foundation
import Synchronization

/// A server of this machine for one test: real sockets, a script for each conversation, and what was said to it.
final class LocalServer: Sendable {
  /// Says a line, and reads one: nil when the other side has gone.
  struct Line {
    let socket: Int32
    func say(_ text: String) { _ = text.withCString { send(socket, $0, strlen($0), Int32(MSG_NOSIGNAL)) } }
    func line() -> String? {
      var bytes: [UInt8] = [], byte: UInt8 = 0
      while recv(socket, &byte, 1, 0) == 1 {
        if byte == 10 { return String(decoding: bytes.last == 13 ? Array(bytes.dropLast()) : bytes, as: UTF8.self) }
        bytes.append(byte)
      }
      return nil
    }
    func bytes(_ count: Int) -> String {
      var all = [UInt8](repeating: 0, count: count), got = 0
      while got < count {
        let n = all.withUnsafeMutableBytes { recv(socket, $0.baseAddress?.advanced(by: got), count - got, 0) }
        if n <= 0 { break }
        got += n
      }
      return String(decoding: all.prefix(got), as: UTF8.self)
    }
  }
  let port: Int
  private let listener: Int32
  private let heardOf = Mutex<[String]>([])
  var heard: [String] { heardOf.withLock { $0 } }

  init(_ converse: @escaping @Sendable (Line, @Sendable (String) -> Void) -> Void) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in(), size = socklen_t(MemoryLayout<sockaddr_in>.size)
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &size) == 0 }
    }
    guard bound else { throw POSIXError(.EADDRINUSE) }
    self.listener = listener
    port = Int(address.sin_port.bigEndian)
    Thread.detachNewThread { [self] in
      while true {
        let one = accept(listener, nil, nil)
        guard one >= 0 else {
          close(listener)
          return
        }
        converse(Line(socket: one)) { line in self.heardOf.withLock { $0.append(line) } }
        close(one)
      }
    }
  }
  /// Its thread closes the listener: a number closed here could be another server's by the time that thread comes back to it.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }
}

/// A mail server that follows RFC 5321 as far as a client asks, and answers as it is told to.
enum FakeMail {
  struct Answers: Sendable {
    var signIn = "235 ok"
    var receiver = "250 ok"
    /// Nil closes the connection without a word, after all has been read.
    var end: String? = "250 taken"
    var asksForSignIn = false
  }
  static func server(_ answers: Answers = Answers()) throws -> LocalServer {
    try LocalServer { line, note in
      line.say("220 local\r\n")
      while let said = line.line() {
        note(said)
        switch said.prefix(4).uppercased() {
        case "EHLO": line.say(answers.asksForSignIn ? "250-local\r\n250 AUTH PLAIN\r\n" : "250 local\r\n")
        case "AUTH":
          line.say(answers.signIn + "\r\n")
        case "MAIL": line.say("250 ok\r\n")
        case "RCPT": line.say(answers.receiver + "\r\n")
        case "DATA":
          line.say("354 go on\r\n")
          while let text = line.line(), text != "." { note(text) }
          guard let end = answers.end else { return }
          line.say(end + "\r\n")
        case "QUIT":
          line.say("221 bye\r\n")
          return
        default: line.say("502 no\r\n")
        }
      }
    }
  }
  /// The text of the first mail that was heard, decoded.
  static func text(_ heard: [String]) -> String {
    guard let empty = heard.firstIndex(of: "") else { return "" }
    let body = heard[(empty + 1)...].prefix { $0 != "QUIT" && !$0.isEmpty }
    return String(decoding: Data(base64Encoded: body.joined()) ?? Data(), as: UTF8.self)
  }
}

/// A gateway that takes a message once for each id, and says so again.
enum FakeGateway {
  static func server(status: @escaping @Sendable (Int) -> Int = { _ in 200 }) throws -> LocalServer {
    let count = Mutex(0)
    return try LocalServer { line, note in
      var length = 0
      while let head = line.line(), !head.isEmpty {
        note(head)
        if head.lowercased().hasPrefix("content-length:") { length = Int(head.dropFirst(15).filter { $0 != " " }) ?? 0 }
      }
      note(line.bytes(length))
      let number = count.withLock { n in
        n += 1
        return n
      }
      line.say("HTTP/1.1 \(status(number)) x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
    }
  }
}
