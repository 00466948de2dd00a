import FeatureKit

/// An organization as others name it.
struct OrganizationName: Encodable, Sendable, Hashable {
  var id: ID<Organization>
  var name: String
  init(id: ID<Organization>, name: String) {
    self.id = id
    self.name = name
  }
  init(_ o: Organization) { self.init(id: o.id, name: o.name) }
  var crumb: Crumb { Crumb(name, Structure.organization(id)) }
}

/// One organization in the tree, with what is counted at and below it.
struct TreeLine: Encodable, Sendable, Hashable {
  var id: ID<Organization>
  var parent: ID<Organization>?
  var name: String
  var kind: Organization.Kind
  var setting: Organization.Setting
  /// How many organizations stand below it.
  var below: Int
  var branches: Int
  var members: Int
  /// Steps below the top that is shown.
  var depth = 0
  var isOpen = false
  init(_ o: Organization, below: Int = 0, branches: Int = 0, members: Int = 0) {
    id = o.id
    parent = o.parent
    name = o.name
    kind = o.kind
    setting = o.setting
    self.below = below
    self.branches = branches
    self.members = members
  }
}

struct GroupLine: Encodable, Sendable, Hashable {
  var id: ID<Group>
  var name: String
  var leaders: [String]
}

struct HistoryLine: Encodable, Sendable, Hashable {
  var since: Day
  var name: String
  var parent: OrganizationName?
}

/// What the reader may do at an organization, so that a page offers nothing that would be refused.
struct May: Encodable, Sendable, Hashable {
  var change = false
  var setUpBelow = false
  var keep = false
  var appoint = false
}

extension Organization {
  /// 党支部, or how a branch is set up where that is special.
  var kindWord: Word {
    switch setting {
    case .ordinary: kind.word
    case .joint: Word(zh: "联合党支部", en: "joint branch")
    case .temporary: Word(zh: "临时党支部", en: "temporary branch")
    case .virtual: Word(zh: "网上党支部", en: "virtual branch")
    }
  }
}
extension TreeLine {
  var kindWord: Word { Organization(id: id, parent: parent, path: "", name: name, kind: kind, setting: setting).kindWord }
}
