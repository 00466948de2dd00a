import Approvals
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
  package static let papers = Route<ID<Person>>("/people/:person/papers")
  package static let paper = Route<ID<Person>, ID<Paper>>("/people/:person/papers/:paper")
  package static let removePaper = Route<ID<Person>, ID<Paper>>("/people/:person/papers/:paper/remove")
  package static let duplicates = Route< >("/people/duplicates")
  package static let merge = Route<ID<Person>, ID<Person>>("/merges/:keep/:other")
  package static let apart = Route<ID<Person>, ID<Person>>("/merges/:keep/:other/apart")
  package static let undoMerge = Route<ID<Merge>>("/merged/:merge/undo")
  package static let keep = Route< >("/me/file")
  package static let ask = Route< >("/me/corrections")
  package static let askErasure = Route< >("/me/erasure")
  package static let erase = Route<ID<Person>>("/people/:person/erase")
  /// All that the house keeps of its reader.
  package static let ownData = Route< >("/me/data")
  package static let addRecord = Route<ID<Person>, FileSection>("/people/:person/file/:section")
  package static let correctRecord = Route<ID<Person>, ID<FileRecord>>("/people/:person/records/:record/correct")
  package static let removeRecord = Route<ID<Person>, ID<FileRecord>>("/people/:person/records/:record/remove")

  /// The running counts that this room keeps at every organization and above it.
  package enum Count {
    package static let persons = "persons", members = "members", fullMembers = "fullMembers", probationary = "probationary"
    package static let applicants = "applicants", activists = "activists", prospects = "prospects", floating = "floating"
  }
}

extension People {
  /// The way to somebody's file: by the register, or for members by their own page.
  static func crumbs(to person: ID<Person>, _ name: String, own: Bool, mayRead: Bool) -> [Crumb] { mayRead && !own ? [Crumb(.roster, list()), Crumb(name, file(person))] : [Crumb(.me, me())] }
  private static let actions: [any Action.Type] = [
    AddPerson.self, TakeBackPerson.self, CorrectPerson.self, AssignToBranch.self, AssignToGroup.self, ChangeStatus.self, OpenPersonalField.self, AddFileRecord.self, CorrectFileRecord.self, RemoveFileRecord.self, KeepOwnFile.self, AskCorrection.self,
    ChangeKeyFields.self, MergePersons.self, UndoMerge.self, KeepApart.self, AddPaper.self, RemovePaper.self,
    AskErasure.self, EraseFields.self,
  ]
  private static let pages = [
    Preview(RosterPage.self), Preview(PersonPage.self), Preview(MePage.self), Preview(AddPage.self), Preview(CorrectPage.self), Preview(AssignPage.self), Preview(StatusPage.self), Preview(OpenPage.self), Preview(OpenedPage.self),
    Preview(RecordPage.self), Preview(RemoveRecordPage.self), Preview(KeepPage.self), Preview(AskPage.self), Preview(DuplicatesPage.self), Preview(MergePage.self), Preview(PapersPage.self), Preview(RemovePaperPage.self),
    Preview(AskErasurePage.self), Preview(ErasePage.self),
  ]

  /// - Parameter month: what other rooms have for a member this month, shown on their own page.
  package static func room(month: [TodayCard.Load] = []) -> Feature {
    Feature(
      "People", endpoints: endpoints(month),
      actions: actions, migrations: PersonTable.migrations + FileRecordTable.migrations + MergeTable.migrations + PaperTable.migrations + ErasureTable.migrations,
      grants: [
        Grant("people.read", Word(zh: "查看人员名册", en: "see the register of people"), to: Role.sight + [.inspector]),
        Grant("people.change", Word(zh: "登记和更改人员", en: "register and change people"), to: Role.desk),
        Grant("people.open", Word(zh: "查看已遮盖的个人信息", en: "uncover personal fields"), to: Role.desk),
        Grant("people.self", Word(zh: "查看自己的档案", en: "see one's own file"), to: Role.everyMember),
        Grant(FileKeeping.permission, .mayKeepFile, to: Role.everyMember),
      ],
      menu: [MenuItem(Word(zh: "人员", en: "People"), .people, list(), also: [merge.pattern], read, order: 30), MenuItem(.me, .person, me(), in: .own, forMembers: true, "people.self", order: 65)], names: [Person.reference: PersonTable.names],
      pages: pages,
      organizationTabs: [OrganizationTab(Word(zh: "人员", en: "People"), read, order: 20) { list().with(["organization": $0.description]) }],
      fileTabs: [FileTab(.basics, read, order: 10, own: { _ in me() }) { file($0) }, FileTab(.archive, read, order: 80, own: { papers($0) }) { papers($0) }],
      importers: [MemberSheet.importer], exporters: [MemberSheet.exporter], personRows: MergeTable.rows + [PaperTable.rows, ErasureTable.rows])
  }
  private static func endpoints(_ month: [TodayCard.Load]) -> [[Endpoint]] {
    [
      page(list, reads: read) { scope, query in try RosterPage.load(query, in: scope) },
      form(new, AddPerson.self, AddPage.load) { receipt, action in receipt.made.map { file(ID($0.id)) } ?? list() },
      // Everybody has their own file; of others it takes a post that reads the register.
      page(file) { scope, _, id in try PersonPage.load(id, in: scope.seeing(read)) },
      form(correct, CorrectPerson.self, CorrectPage.load) { _, action in file(action.person) },
      form(assign, AssignToBranch.self, AssignPage.load) { _, action in file(action.person) },
      post(group, AssignToGroup.self, showing: AssignPage.load) { _, action in file(action.person) },
      form(status, ChangeStatus.self, StatusPage.load) { _, action in file(action.person) },
      form(open, OpenPersonalField.self, OpenPage.load) { receipt, action in receipt.made.map { opened(action.person, ID($0.id)) } ?? file(action.person) },
      page(opened, reads: OpenPersonalField.permission) { scope, _, id, look in try OpenedPage.load(id, look, in: scope) },
      form(addRecord, AddFileRecord.self, RecordPage.adding) { _, action in file(action.person).anchored(action.section.rawValue) },
      form(correctRecord, CorrectFileRecord.self, RecordPage.correcting) { _, action in file(action.person) },
      form(removeRecord, RemoveFileRecord.self, RemoveRecordPage.load) { _, action in file(action.person) },
      Archive.endpoints,
      page(duplicates, reads: AddPerson.permission) { scope, _ in try DuplicatesPage.load(scope) },
      form(merge, MergePersons.self, MergePage.load) { _, action in file(action.keep) },
      post(apart, KeepApart.self, showing: MergePage.load) { _, _ in duplicates() },
      post(undoMerge, UndoMerge.self) { _, _ in duplicates() },
      form(keep, KeepOwnFile.self, KeepPage.load) { _, _ in me() },
      form(ask, AskCorrection.self, AskPage.load) { _, _ in me().anchored("requests") },
      form(askErasure, AskErasure.self, AskErasurePage.load) { _, _ in me().anchored("requests") },
      form(erase, EraseFields.self, ErasePage.load) { _, action in file(action.person) },
      page(me) { scope, _ in try MePage.load(month, in: scope) },
    ]
  }
}

package let people = People.room()
