import CCurl
import Essentials
import Foundation

/// A mail as it is handed over: plain text, to one.
package struct Mail: Hashable, Sendable {
  /// The same for every try, so that a server or reader that has it already can tell.
  package var id: String
  package var to: String
  package var subject: String
  package var text: String
  package init(id: String, to: String, subject: String, text: String) {
    self.id = id
    self.to = to
    self.subject = subject
    self.text = text
  }
}

/// Where mails are handed over: `smtp://host:587` (STARTTLS), `smtps://host:465`.
package struct MailServer: Sendable {
  package var url: String
  package var user: String?
  package var password: String?
  /// The sender's address; its domain ends the message ids.
  package var from: String
  /// Mails go in clear only where nobody could listen: to this machine.
  package var mayBeClear: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(URL(string: url)?.host() ?? "") }

  /// - Returns: nil where the address is no `smtp:` or `smtps:`, or the sender's is no mail address.
  package init?(url: String, user: String?, password: String?, from: String) {
    guard let scheme = URL(string: url)?.scheme, ["smtp", "smtps"].contains(scheme), URL(string: url)?.host() != nil, MailAddress.isValid(from) else { return nil }
    self.url = url
    self.user = user
    self.password = password
    self.from = from
  }

  package func send(_ mail: Mail, at now: Moment) async throws -> Handed { try await Curl.apart { try hand(mail, now) } }

  private func hand(_ mail: Mail, _ now: Moment) throws -> Handed {
    guard MailAddress.isValid(mail.to) else { return .never(.receiver) }
    let curl = try Curl()
    curl.text(CURLOPT_URL, url)
    curl.text(CURLOPT_USERNAME, user)
    curl.text(CURLOPT_PASSWORD, password)
    curl.text(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    curl.number(CURLOPT_USE_SSL, mayBeClear ? Int(CURLUSESSL_TRY.rawValue) : Int(CURLUSESSL_ALL.rawValue))
    curl.text(CURLOPT_MAIL_FROM, "<\(from)>")
    curl.list(CURLOPT_MAIL_RCPT, ["<\(mail.to)>"])
    curl.number(CURLOPT_UPLOAD, 1)
    curl.body(Array(written(mail, now).utf8))
    let (code, status) = curl.perform()
    return MailServer.judge(code, status, saidAll: curl.saidAll)
  }
  /// RFC 5322 and MIME; everything beyond ASCII is in base64.
  func written(_ mail: Mail, _ now: Moment) -> String {
    let domain = from.split(separator: "@").last ?? "localhost", text = Data(mail.text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    let head = [
      "From: <\(from)>", "To: <\(mail.to)>", "Subject: \(MailServer.encoded(mail.subject))", "Date: \(MailServer.date(now))", "Message-ID: <\(mail.id)@\(domain)>", "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
    ]
    return (head + ["", text, ""]).joined(separator: "\r\n")
  }
  /// Fri, 04 Dec 2026 09:20:00 +0800
  static func date(_ now: Moment) -> String {
    let day = now.day, weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(weekdays[day.weekday - 1]), \(day.day < 10 ? "0" : "")\(day.day) \(months[day.month - 1]) \(day.year) \(now.time):00 +0800"
  }
  /// RFC 2047, in words of at most 75 characters.
  static func encoded(_ subject: String) -> String {
    var words: [String] = [], piece = ""
    for character in subject {
      if (piece + String(character)).utf8.count > 42 { words.append(piece); piece = "" }
      piece.append(character)
    }
    return (words + [piece]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
  static func judge(_ code: CURLcode, _ status: Int, saidAll: Bool) -> Handed {
    switch code {
    case CURLE_OK: return .taken
    case CURLE_LOGIN_DENIED: return .notYet(.signIn)
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED, CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT:
      return .notYet(.unreachable)
    default: break
    }
    // A last answer of 4xx or 5xx says that it was not taken; without one, only what was never said is sure.
    switch status {
    case 400..<500: return .notYet(.busy)
    case 500..<600: return .never(saidAll ? .content : .receiver)
    default: return saidAll ? .unknown : .notYet(.unreachable)
    }
  }
}

/// The shape of an address, as far as it can be told without writing to it.
package enum MailAddress {
  package static func isValid(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, (1...64).contains(halves[0].utf8.count), (4...190).contains(halves[1].utf8.count), halves[1].contains("."), !halves[1].hasPrefix("."), !halves[1].hasSuffix("."), !text.contains("..") else { return false }
    return text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !Array("<>()[]\\,;:\"".utf8).contains($0) }
  }
}
