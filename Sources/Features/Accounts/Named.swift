import FeatureKit

extension AccountTable {
  /// The account of this username with its posts of today, for a command at the console that acts in its name; nil where there is none in use.
  package static func actor(named username: String, on day: Day, _ grants: Grants, in session: any ReadSession) throws -> Actor? {
    let found = try session.first("""
      SELECT a.id, a.person FROM account a WHERE a.username = \(Username.normal(username)) AND a.state = 'active'
      """) { (account: $0.id(0, Account.self), person: $0.idIfAny(1, Person.self)) }
    guard let found else { return nil }
    let administers = try SessionTable.administrator(found.account, on: day, grants, in: session)
    let offices = try administers.isEmpty ? found.person.map { try PostTable.posts(of: $0, on: day, grants: grants, in: session) } ?? [] : []
    return Actor(account: found.account, person: found.person, posts: administers + offices)
  }
}
