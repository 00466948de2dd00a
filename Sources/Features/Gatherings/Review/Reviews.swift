import FeatureKit

/// Reviewing by sample: its page and its buttons.
enum Reviews {
  static let endpoints: [Endpoint] =
    page(Gatherings.reviews, reads: "gatherings.book") { scope, _, id in try ReviewsPage.load(id, .nothing, in: scope) }
    + post(Gatherings.reviews, SwitchReview.self, showing: { scope, entered, id in try ReviewsPage.load(id, entered, in: scope) }, then: { Gatherings.reviews($1.organization) })
    + post(Gatherings.drawReview, DrawReview.self, showing: { scope, entered, id in try ReviewsPage.load(id, entered, in: scope) }, then: { Gatherings.reviews($1.organization) })
    + post(Gatherings.judgeReview, JudgeReview.self, showing: { scope, entered, review, _ in try ReviewsPage.load(of: review, entered, in: scope) }, then: { receipt, _ in receipt.place.map { Gatherings.reviews($0.id) } ?? Gatherings.all() })
}
