import Essentials
import Web

/// What stands behind the question mark.
package struct Query: Sendable {
  package let fields: [String: Field]
  package init(_ text: String) { fields = formFields(text) }
  /// The first value; nil where it is absent or empty.
  package subscript(_ name: String) -> String? { fields[name]?.text.flatMap { $0.isEmpty ? nil : $0 } }
  package func id<T>(_ name: String, _: T.Type = T.self) -> ID<T>? { self[name].flatMap { ID($0) } }
  package func choice<T: RawRepresentable<String>>(_ name: String, _: T.Type = T.self) -> T? { self[name].flatMap { T(rawValue: $0) } }
  package func day(_ name: String) -> Day? { self[name].flatMap { Day($0) } }
  package var paging: Paging { Paging(page: self["page"].flatMap { Int($0) }, per: self["per"].flatMap { Int($0) }) }
}

/// Which page of a list: at least the first, at most what keyset paging reaches by number (the first 1,000 rows).
package struct Paging: Hashable, Sendable {
  package var page: Int
  package var per: Int
  package init(page: Int?, per: Int?) {
    self.per = min(max(per ?? 50, 1), 200)
    self.page = min(max(page ?? 1, 1), max(1, 1000 / self.per))
  }
  package var offset: Int { (page - 1) * per }
  /// Whether there is a further page that a number reaches.
  static func goesOn(_ page: Int, _ per: Int, _ total: Int, _ more: Bool) -> Bool { page < 1000 / per && (more || page * per < total) }
}

/// A list as JSON gives it: `{items, total, page, per, more}`; `total` is exact up to 1,000.
package struct Listed<Item: Encodable & Sendable>: Encodable, Sendable {
  package var items: [Item]
  package var total: Int
  package var page: Int
  package var per: Int
  package var more: Bool
  package init(_ items: [Item], total: Int, _ paging: Paging, more: Bool = false) {
    self.items = items
    self.total = total
    page = paging.page
    per = paging.per
    self.more = more
  }
  private enum CodingKeys: CodingKey { case items, total, page, per, more }
  package func encode(to encoder: any Encoder) throws {
    if let key = Turning.key { (encoder.userInfo[key] as? Turning)?.note(page, next: Paging.goesOn(page, per, total, more)) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(items, forKey: .items)
    try container.encode(total, forKey: .total)
    try container.encode(page, forKey: .page)
    try container.encode(per, forKey: .per)
    try container.encode(more, forKey: .more)
  }
  package var pages: Int { max(1, (total + per - 1) / per) }
}
