import Essentials

/// What everything is about. The mechanisms know these nouns only; their rooms know the rest.
package struct Organization: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case localCommittee, committee, generalBranch, branch }
  /// How a branch is set up. A joint branch is a full one; a temporary or virtual one neither develops members, collects dues nor elects.
  package enum Setting: String, Hashable, Sendable, Codable, CaseIterable { case ordinary, joint, temporary, virtual }
  package var id: ID<Organization>
  package var parent: ID<Organization>?
  package var path: String
  package var name: String
  package var kind: Kind
  package var setting: Setting
  package init(id: ID<Organization>, parent: ID<Organization>?, path: String, name: String, kind: Kind, setting: Setting = .ordinary) {
    self.id = id
    self.parent = parent
    self.path = path
    self.name = name
    self.kind = kind
    self.setting = setting
  }
  package var place: Place { Place(id: id, path: path) }
  package static let reference = "organization"
}

/// Where in the tree something stands: what a permission is asked for.
package struct Place: Hashable, Sendable, Codable {
  package var id: ID<Organization>
  package var path: String
  package init(id: ID<Organization>, path: String) {
    self.id = id
    self.path = path
  }
}

/// Anyone in the register; the room People keeps the file.
package struct Person: Hashable, Sendable, Codable {
  package var id: ID<Person>
  package var name: String
  package init(id: ID<Person>, name: String) {
    self.id = id
    self.name = name
  }
  package static let reference = "person"
}

/// A part of a branch, never counted as an organization.
package struct Group: Hashable, Sendable, Codable {
  package var id: ID<Group>
  package var branch: ID<Organization>
  package var name: String
  package init(id: ID<Group>, branch: ID<Organization>, name: String) {
    self.id = id
    self.branch = branch
    self.name = name
  }
  package static let reference = "group"
}

/// Who signs in; the room Accounts keeps it.
package enum Account { package static let reference = "account" }
