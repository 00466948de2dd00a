import FeatureKit
import OfficeText

/// 检查: an inspector's dated reach that only reads, and the evidence book that needs no preparing.
package enum Inspections {
  package static let read: Permission = "inspections.read"
  package static let book: Permission = "inspections.book"
  package static let list = Route< >("/inspections")
  package static let listOf = Route<ID<Organization>>("/organizations/:organization/inspections")
  package static let new = Route<ID<Organization>>("/organizations/:organization/inspections/new")
  package static let one = Route<ID<Inspection>>("/inspections/:inspection")
  static let end = Route<ID<Inspection>>("/inspections/:inspection/end")
  package static let evidenceBook = Route<ID<Organization>>("/organizations/:organization/evidence-book")
  package static let printBook = Route<ID<Organization>>("/organizations/:organization/evidence-book/print")
  package static let bookFile = Route<ID<Organization>>("/organizations/:organization/evidence-book.docx")
}

/// The door.
package let inspections = Feature(
  "Inspections",
  endpoints: [
    page(Inspections.list, reads: Inspections.read) { scope, query in try ListPage.load(query, nil, in: scope) },
    page(Inspections.listOf, reads: Inspections.read) { scope, query, id in try ListPage.load(query, OrganizationTable.one(id, in: scope), in: scope) },
    form(Inspections.new, OpenInspection.self, { scope, entered, id in try OpenPage.load(id, entered, in: scope.seeing(OpenInspection.permission)) }, then: { receipt, action in receipt.made.map { Inspections.one(ID($0.id)) } ?? Inspections.listOf(action.organization) }),
    page(Inspections.one, reads: Inspections.read) { scope, _, id in try InspectionPage.load(id, .nothing, in: scope) },
    post(Inspections.end, EndInspection.self, showing: { scope, entered, id in try InspectionPage.load(id, entered, in: scope.seeing(Inspections.read)) }, then: { _, action in Inspections.one(action.inspection) }),
    page(Inspections.evidenceBook, reads: Inspections.book) { scope, query, id in try BookPage.load(id, query, in: scope) },
    page(Inspections.printBook, reads: Inspections.book) { scope, query, id in try BookPrint.load(id, query, in: scope) },
    file(Inspections.bookFile, reads: Inspections.book, types: [OfficeText.type], { scope, query, id in try BookPrint.load(id, query, in: scope) }) { print, visit in
      .stored(try print.text(visit.reader(nil)).bytes(), type: OfficeText.type, name: print.file, inline: false)
    },
  ],
  actions: [OpenInspection.self, EndInspection.self],
  migrations: InspectionTable.migrations,
  grants: [
    Grant(Inspections.read, .mayRead, to: Role.sight + [.inspector]), Grant(Inspections.book, .mayReadBook, to: Role.sight + [.inspector]),
    Grant(OpenInspection.permission, .mayOpen, to: Role.desk + [.leader, .disciplineCommissioner]),
  ],
  menu: [MenuItem(.inspections, .search, Inspections.list(), in: .oversight, Inspections.read, order: 56)],
  names: [Inspection.reference: { scope, ids in try InspectionTable.names(ids, in: scope) }],
  pages: [Preview(ListPage.self), Preview(InspectionPage.self), Preview(OpenPage.self), Preview(BookPage.self), Preview(BookPrint.self)],
  organizationTabs: [OrganizationTab(.inspections, Inspections.read, order: 64) { Inspections.listOf($0) }], cards: [Cards.running], personRows: [InspectionTable.personRows])
