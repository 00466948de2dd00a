import Cases
import FeatureKit
import Procedures

/// Where the room's pages are.
package enum AdmissionRoutes {
  /// Everybody on the way within reach, by stage; `?stage=`.
  package static let all = Route< >("/admission")
  package static let of = Route<ID<Organization>>("/organizations/:organization/admission")
  static let csv = Route< >("/admission.csv")
  static let csvOf = Route<ID<Organization>>("/organizations/:organization/admission.csv")
  /// One's own way.
  package static let mine = Route< >("/me/admission")
  /// What is on notice, for those who belong to the branch.
  static let notice = Route<ID<Case>>("/admission/notices/:id")
}

package let admission = Feature(
  "Admission",
  endpoints: Cases.endpoints(Admission.self) + [
    page(AdmissionRoutes.all, reads: CaseReading.permission) { scope, query in try BoardPage.load(query, nil, in: scope) },
    page(AdmissionRoutes.of, reads: CaseReading.permission) { scope, query, id in try BoardPage.load(query, OrganizationTable.one(id, in: scope), in: scope) },
    file(AdmissionRoutes.csv, reads: CaseReading.permission, types: ["text/csv"]) { scope, query in try BoardFile.load(query, nil, in: scope) } _: { file, visit in .stored(file.bytes(visit.language), type: "text/csv; charset=utf-8", name: file.name, inline: false) },
    file(AdmissionRoutes.csvOf, reads: CaseReading.permission, types: ["text/csv"]) { scope, query, id in try BoardFile.load(query, OrganizationTable.one(id, in: scope), in: scope) } _: { file, visit in .stored(file.bytes(visit.language), type: "text/csv; charset=utf-8", name: file.name, inline: false) },
    page(AdmissionRoutes.mine) { scope, _ in try MinePage.load(in: scope) },
    page(AdmissionRoutes.notice) { scope, _, id in try NoticePage.load(id, in: scope) },
  ],
  actions: Cases.actions(Admission.self), grants: [Grant(Admission.act, .mayAct, to: Role.desk)],
  menu: [MenuItem(.admission, .people, AdmissionRoutes.all(), CaseReading.permission, order: 32)],
  pages: [Preview(BoardPage.self), Preview(MinePage.self), Preview(NoticePage.self)],
  organizationTabs: [OrganizationTab(.admission, CaseReading.permission, order: 58) { AdmissionRoutes.of($0) }], cards: [MinePage.card])
