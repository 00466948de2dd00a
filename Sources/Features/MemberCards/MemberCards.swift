import FeatureKit
import Gatherings
import Issuers
import Signatures

/// 党员卡: a card on the phone whose signed code changes, one to print, and the desk where cards are taken.
package enum MemberCards {
  static let show: Permission = "cards.show"
  package static let mine = Route< >("/me/card")
  package static let print = Route< >("/me/card/print")
  package static let desks = Route< >("/cards/check-in")
  package static let desk = Route<ID<Gathering>>("/cards/check-in/:gathering")
}

package let memberCards = Feature(
  "MemberCards",
  endpoints: [
    page(MemberCards.mine, reads: MemberCards.show) { scope, _ in try CardPage.load(in: scope) }.renewing(),
    page(MemberCards.print, reads: MemberCards.show) { scope, _ in try PrintPage.load(in: scope) },
    page(MemberCards.desks, reads: TakeCard.permission) { scope, _ in try DesksPage.load(in: scope) },
    page(MemberCards.desk, reads: TakeCard.permission) { scope, _, id in try DeskPage.load(id, .nothing, in: scope) },
    errand(
      MemberCards.desk, needs: TakeCard.permission, action: TakeCard.self, limits: UploadLimits(fileBytes: Brought.mostBytes), fields: ["text"],
      showing: { scope, entered, id in try DeskPage.load(id, entered, in: scope) }, do: DeskPage.take),
  ],
  actions: [TakeCard.self],
  grants: [Grant(MemberCards.show, .mayShow, to: Role.everyMember, ofOneself: true)],
  menu: [
    MenuItem(.memberCard, .person, MemberCards.mine(), in: .own, forMembers: true, MemberCards.show, order: 66), MenuItem(.takeCards, .check, MemberCards.desks(), in: .daily, TakeCard.permission, order: 12),
  ],
  pages: [Preview(CardPage.self), Preview(PrintPage.self), Preview(DesksPage.self), Preview(DeskPage.self)])
