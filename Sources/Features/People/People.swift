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

extension People {
  /// - Parameter month: what other rooms have for a member this month, shown on their own page.
  package static func room(month: [TodayCard.Load] = []) -> Feature {
    Feature(
      "People", endpoints: endpoints(month),
      actions: [AddPerson.self, CorrectPerson.self, AssignToBranch.self, AssignToGroup.self, ChangeStatus.self, OpenPersonalField.self], migrations: PersonTable.migrations,
      grants: [
        Grant("people.read", Word(zh: "查看人员名册", en: "see the register of people"), to: Role.sight),
        Grant("people.change", Word(zh: "登记和更改人员", en: "register and change people"), to: Role.desk),
        Grant("people.open", Word(zh: "查看已遮盖的个人信息", en: "uncover personal fields"), to: Role.desk),
        Grant("people.self", Word(zh: "查看自己的档案", en: "see one's own file"), to: Role.everyMember),
      ],
      menu: [MenuItem(Word(zh: "人员", en: "People"), .people, list(), read, order: 30), MenuItem(.me, .person, me(), "people.self", order: 65)], names: [Person.reference: PersonTable.names],
      pages: [
        Preview(RosterPage.self), Preview(PersonPage.self), Preview(MePage.self), Preview(AddPage.self), Preview(CorrectPage.self), Preview(AssignPage.self), Preview(StatusPage.self), Preview(OpenPage.self), Preview(OpenedPage.self),
      ],
      organizationTabs: [OrganizationTab(Word(zh: "人员", en: "People"), read, order: 20) { list().with(["organization": $0.description]) }],
      importers: [MemberSheet.importer], exporters: [MemberSheet.exporter])
  }
  private static func endpoints(_ month: [TodayCard.Load]) -> [[Endpoint]] {
    [
      page(list, reads: read) { scope, query in try RosterPage.load(query, in: scope) },
      form(new, AddPerson.self, AddPage.load) { receipt, action in receipt.made.map { file(ID($0.id)) } ?? list() },
      page(file, reads: read) { scope, _, id in try PersonPage.load(id, in: scope) },
      form(correct, CorrectPerson.self, CorrectPage.load) { _, action in file(action.person) },
      form(assign, AssignToBranch.self, AssignPage.load) { _, action in file(action.person) },
      post(group, AssignToGroup.self, showing: AssignPage.load) { _, action in file(action.person) },
      form(status, ChangeStatus.self, StatusPage.load) { _, action in file(action.person) },
      form(open, OpenPersonalField.self, OpenPage.load) { receipt, action in receipt.made.map { opened(action.person, ID($0.id)) } ?? file(action.person) },
      page(opened, reads: OpenPersonalField.permission) { scope, _, id, look in try OpenedPage.load(id, look, in: scope) },
      page(me) { scope, _ in try MePage.load(month, in: scope) },
    ]
  }
}

package let people = People.room()
