import FeatureKit
import Gatherings

/// 编入网上党支部: who takes part in a virtual branch, from when to when; affiliation, dues and votes stay at home.
package enum Enrolments {
  package static let of = Route<ID<Organization>>("/organizations/:organization/enrolments")
  package static let new = Route<ID<Organization>>("/organizations/:organization/enrolments/new")
  package static let one = Route<ID<PostTable.Post>>("/enrolments/:enrolment")
  static let end = Route<ID<PostTable.Post>>("/enrolments/:enrolment/end")
  static let resume = Route<ID<PostTable.Post>>("/enrolments/:enrolment/resume")
  static let takeBack = Route<ID<PostTable.Post>>("/enrolments/:enrolment/take-back")

  static let read: Permission = "enrolments.read"
  /// A part of a name, for LIKE.
  static func pattern(_ text: String) -> String { "%" + text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%" }
}

package let enrolments = Feature(
  "Enrolments",
  endpoints: [
    page(Enrolments.of, reads: Enrolments.read) { scope, query, id in try EnrolmentsPage.load(id, query, in: scope) },
    form(Enrolments.new, Enrol.self, { scope, entered, id in try EnrolPage.load(id, entered, in: scope) }, then: { _, action in Enrolments.of(action.organization) }),
    page(Enrolments.one, reads: Enrolments.read) { scope, _, id in try EnrolmentPage.load(id, .nothing, in: scope) },
    post(Enrolments.end, EndEnrolment.self, showing: { scope, entered, id in try EnrolmentPage.load(id, entered, in: scope) }, then: { Enrolments.one($1.enrolment) }),
    post(Enrolments.resume, ResumeEnrolment.self, then: { Enrolments.one($1.enrolment) }),
    post(Enrolments.takeBack, TakeBackEnrolment.self, then: takenBack),
  ],
  actions: [Enrol.self, EndEnrolment.self, ResumeEnrolment.self, TakeBackEnrolment.self],
  migrations: EnrolmentTable.migrations,
  grants: [Grant(Enrolments.read, .mayRead, to: Role.sight + [.inspector]), Grant(Enrol.permission, .mayEnrol, to: Role.desk)],
  pages: [Preview(EnrolmentsPage.self), Preview(EnrolPage.self), Preview(EnrolmentPage.self)],
  organizationTabs: [OrganizationTab(.enrolments, Enrolments.read, order: 59) { Enrolments.of($0) }], cards: [Cards.mine])

@Sendable private func takenBack(_ receipt: Receipt, _: TakeBackEnrolment) -> Address { receipt.place.map { Enrolments.of($0.id) } ?? Gatherings.all() }
