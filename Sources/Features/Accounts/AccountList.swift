import FeatureKit

/// One account in the list.
struct AccountLine: Encodable, Sendable, Hashable {
  var id: ID<Account>
  var username: String
  var person: ID<Person>?
  var name: String?
  var organization: ID<Organization>
  var organizationName: String
  var state: AccountState
  var mustChange: Bool
  var roles: [Role]
  var lastSeen: Moment?
}

/// What the list is narrowed to; the same words stand in its address.
struct AccountFilter: Encodable, Sendable, Hashable {
  var q: String?
  var state: AccountState?
  var administrators: Bool
  init(q: String? = nil, state: AccountState? = nil, administrators: Bool = false) {
    self.q = q
    self.state = state
    self.administrators = administrators
  }
  init(_ query: Query) { self.init(q: query["q"], state: query.choice("state"), administrators: query["administrators"] == "1") }
  var address: Address { Accounts.list().with(["q": q, "state": state?.rawValue, "administrators": administrators ? "1" : nil]) }
}
