import Essentials
import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// Where a list stands, as it says while it is encoded: the answer's `Link` header is made of it.
package final class Turning {
  static let key = CodingUserInfoKey(rawValue: "turning")
  fileprivate(set) var shown: (page: Int, next: Bool)?
  func note(_ page: Int, next: Bool) { if shown == nil { shown = (page, next) } }
}

/// A page that is a list itself and says where it stands.
package protocol TurnedPage: Page {
  var total: Int { get }
  var page: Int { get }
  var per: Int { get }
  var more: Bool { get }
  /// Where the list goes on after the pages that have numbers.
  var next: Address? { get }
}
extension TurnedPage { package var next: Address? { nil } }

extension Visit {
  /// A page's value; a list tells in `Link` where it goes on and where it came from.
  func value(_ page: some Page, _ status: HTTPResponse.Status) throws -> Response {
    let turning = Turning()
    let bytes = try JSON.encode(page, telling: Turning.key.map { [$0: turning] } ?? [:])
    var response = Response(status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "private, no-cache"], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    let onward = (page as? any TurnedPage).flatMap { list in
      turning.note(list.page, next: Paging.goesOn(list.page, list.per, list.total, list.more))
      return list.next
    }
    guard request.method == .get, let shown = turning.shown else { return response }
    let links = [onward.map { "<\($0.path)>; rel=\"next\"" } ?? (shown.next ? link("next", shown.page + 1) : nil), shown.page > 1 ? link("prev", shown.page - 1) : nil].compactMap { $0 }
    if !links.isEmpty { response.headers[HTTPField.Name("Link")!] = links.joined(separator: ", ") }
    return response
  }
  private func link(_ relation: String, _ page: Int) -> String {
    let kept = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("page=") && $0.allSatisfy { $0.isASCII && $0 != "<" && $0 != ">" && $0 != "\"" } } + ["page=\(page)"]
    return "<\(request.uri.path)?\(kept.joined(separator: "&"))>; rel=\"\(relation)\""
  }
}
