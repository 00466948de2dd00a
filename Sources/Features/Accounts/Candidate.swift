import FeatureKit

/// Somebody of the register who might be given an account.
struct Candidate: Sendable, Encodable, Hashable {
  /// Whom a batch is for: those who hold a post, or every member.
  enum Who: String, Sendable, CaseIterable, Codable { case posts, members }
  var id: ID<Person>
  var name: String
  var organization: ID<Organization>
  var organizationName: String
  private var path: String
  var place: Place { Place(id: organization, path: path) }
  init(id: ID<Person>, name: String, organization: ID<Organization>, organizationName: String, path: String) {
    self.id = id
    self.name = name
    self.organization = organization
    self.organizationName = organizationName
    self.path = path
  }

  /// The username that the rule gives: the first letters of the name as it is read, and the first free number: lxm01.
  /// `taken` are the usernames that begin like it.
  static func username(for name: String, _ pinyin: Pinyin, taken: (String) throws -> Set<String>, given: inout Set<String>) rethrows -> String {
    let letters = pinyin.initials(of: name).first.map { String($0.filter { $0.isASCII && $0.isLetter }.prefix(8)) } ?? ""
    let stem = letters.isEmpty ? "u" : letters, before = try taken(stem)
    var n = 1
    func next() -> String { stem + (n < 10 ? "0" : "") + String(n) }
    while before.contains(next()) || given.contains(next()) { n += 1 }
    given.insert(next())
    return next()
  }
}
