import FeatureKit

package enum People {
  package static let read: Permission = "people.read"
  package static let list = Route< >("/people")
  package static let new = Route< >("/people/new")
  package static let file = Route<ID<Person>>("/people/:person")
  package static let correct = Route<ID<Person>>("/people/:person/correct")
  package static let assign = Route<ID<Person>>("/people/:person/assign")
  package static let group = Route<ID<Person>>("/people/:person/group")
  package static let status = Route<ID<Person>>("/people/:person/status")
  package static let open = Route<ID<Person>>("/people/:person/open")
  package static let opened = Route<ID<Person>, ID<OpenedField>>("/people/:person/opened/:opened")
  package static let me = Route< >("/me")

  /// The running counts that this room keeps at every organization and above it.
  package enum Count {
    package static let persons = "persons", members = "members", fullMembers = "fullMembers", probationary = "probationary"
    package static let applicants = "applicants", activists = "activists", prospects = "prospects", floating = "floating"
  }
}

package let people = Feature(
  "People",
  endpoints: [
    page(People.list, reads: People.read) { scope, query in try RosterPage.load(query, in: scope) },
  ],
  actions: [AddPerson.self, CorrectPerson.self, AssignToBranch.self, AssignToGroup.self, ChangeStatus.self, OpenPersonalField.self],
  migrations: PersonTable.migrations,
  grants: [
    Grant("people.read", Word(zh: "查看人员名册", en: "see the register of people"), to: Role.sight),
    Grant("people.change", Word(zh: "登记和更改人员", en: "register and change people"), to: Role.desk),
    Grant("people.open", Word(zh: "查看已遮盖的个人信息", en: "uncover personal fields"), to: Role.desk),
  ],
  names: [Person.reference: PersonTable.names])
