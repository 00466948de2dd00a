import Acting
import Essentials
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Regulations
import Web

extension Response {
  package static func html(_ html: HTML, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "private, no-cache"], body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
  }
  package static func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok, type: String = "application/json; charset=utf-8") throws -> Response {
    Response(status: status, headers: [.contentType: type, .cacheControl: "private, no-cache"], body: .init(byteBuffer: ByteBuffer(bytes: try JSON.encode(value))))
  }
  package static func text(_ text: String, type: String = "text/plain; charset=utf-8", _ status: HTTPResponse.Status = .ok) -> Response {
    Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(string: text)))
  }
  /// See other: after a form was taken.
  package static func go(to address: Address) -> Response { Response(status: .seeOther, headers: [.location: address.path]) }
  /// The same answer with a cookie. `maxAge` in seconds; nil lasts as long as the browser. `secure` where the visit came by TLS.
  package func setting(_ name: String, _ value: String, maxAge: Int? = nil, secure: Bool = false) -> Response {
    var response = self
    let age = maxAge.map { "; Max-Age=\($0)" } ?? ""
    response.headers.append(HTTPField(name: .setCookie, value: "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(age)\(secure ? "; Secure" : "")"))
    return response
  }
}

/// RFC 9457 problem details, with the clause and each wrong field.
package struct ProblemDetails: Encodable, Sendable {
  struct Line: Encodable, Sendable {
    var field: String?
    var code: String
    var message: String
    var clause: ClauseLine?
  }
  struct ClauseLine: Encodable, Sendable {
    var rule: String
    var citation: String
  }
  var type: String
  var title: String
  var status: Int
  var detail: String
  var clause: ClauseLine?
  var errors: [Line]

  init(_ refusal: Refusal, status: HTTPResponse.Status, _ t: Reader) {
    func line(_ clause: Clause?) -> ClauseLine? {
      clause.map { c in ClauseLine(rule: c.rule, citation: t.cite(c).map { "\(t($0.short)) \(t($0.article))" } ?? c.rule) }
    }
    type = "urn:zhibu:\(refusal.kind.rawValue)"
    title = t(refusal.kind.word)
    self.status = status.code
    detail = refusal.problems.map { t($0.word) }.joined(separator: t.language == .zh ? "；" : "; ")
    clause = line(refusal.problems.compactMap(\.clause).first)
    errors = refusal.problems.map { Line(field: $0.field, code: $0.code, message: t($0.word), clause: line($0.clause)) }
  }
  init(_ status: HTTPResponse.Status, _ code: String, _ word: Word, _ t: Reader) {
    type = "urn:zhibu:\(code)"
    title = t(word)
    self.status = status.code
    detail = t(word)
    clause = nil
    errors = []
  }
}

extension Refusal {
  /// What was too large to be read has a status of its own.
  package var status: HTTPResponse.Status { problems.first?.code == "tooLarge" ? .contentTooLarge : kind.status }
}

extension Refusal.Kind {
  package var status: HTTPResponse.Status {
    switch self {
    case .invalid: .unprocessableContent
    case .conflict: .conflict
    case .forbidden: .forbidden
    }
  }
  var word: Word {
    switch self {
    case .invalid: Word(zh: "填写的内容有问题", en: "Something entered is not right")
    case .conflict: Word(zh: "与现有记录冲突", en: "This conflicts with what is recorded")
    case .forbidden: Word(zh: "没有办理权限", en: "Not permitted")
    }
  }
}

extension Visit {
  /// A page in the frame of the house, or the same value as JSON.
  package func show(_ page: some Page, _ shell: ShellFacts?, _ identity: Identity?, status: HTTPResponse.Status = .ok) throws -> Response {
    if wantsJSON { return try value(page, status) }
    let t = reader(identity)
    return marked(.html(Shell.document(page, t, shell ?? ShellFacts.nobody(desk), desk.assets), status).clearingSaid(cookies["said"] != nil), page, identity)
  }
  package func refuse(_ refusal: Refusal, _ shell: ShellFacts?, _ identity: Identity?) throws -> Response {
    let status = refusal.status
    if wantsJSON { return try .json(ProblemDetails(refusal, status: status, reader(identity)), status, type: "application/problem+json") }
    return try show(RefusedPage(refusal: refusal, back: request.headers[.referer].flatMap { localPath($0) }), shell, identity, status: status)
  }
  package func absent(_ shell: ShellFacts?, _ identity: Identity?) throws -> Response {
    if wantsJSON { return try .json(ProblemDetails(.notFound, "absent", .absentTitle, reader(identity)), .notFound, type: "application/problem+json") }
    return try show(AbsentPage(), shell, identity, status: .notFound)
  }
  /// 401 for a program, whatever it accepts.
  package func stranger() throws -> Response {
    var response = try Response.json(ProblemDetails(.unauthorized, "signIn", .pleaseSignIn, reader(nil)), .unauthorized, type: "application/problem+json")
    response.headers[.wwwAuthenticate] = "Bearer"
    return response
  }
  func unknownVisitor() throws -> Response {
    if wantsJSON || bearer != nil { return try stranger() }
    let back = request.method == .get ? request.uri.description : nil
    return .go(to: House.signIn().with(["next": back]))
  }
  /// Only a path of this house: a link back never leads elsewhere.
  package func localPath(_ text: String) -> String? {
    guard let url = URL(string: text), url.host() == nil || url.host() == request.head.authority?.split(separator: ":").first.map(String.init) else { return nil }
    guard url.path().hasPrefix("/"), !url.path().hasPrefix("//"), !text.contains("\\") else { return nil }
    return url.path() + (url.query().map { "?" + $0 } ?? "")
  }
  /// What was said of the deed that led here; persons still stand in it by reference, so that no name lies in a cookie.
  var said: String? { cookies["said"].flatMap(Visit.unsaid) }
  static func said(_ word: Word, _ language: Language) -> String { Data(language(word).utf8).base64EncodedString() }
  static func unsaid(_ text: String) -> String? { Data(base64Encoded: text).map { String(decoding: $0, as: UTF8.self) } }
}

extension Response {
  fileprivate func clearingSaid(_ there: Bool) -> Response { there ? setting("said", "", maxAge: 0) : self }
}

extension House {
  /// Where a visitor without a session is sent; the room Accounts answers there.
  package static let signIn = Route< >("/sign-in")
  package static let home = Route< >("/")
  /// Where every footer leads with what is too much or could be less; the room AskBudgets answers there.
  package static let complain = Route< >("/complaints/new")
}
