import FeatureKit

/// The watch: what one office asked and nobody answered in time goes to the level above it, once. One entry, one notice.
struct EscalateFollowUps: FallsDue {
  static let name = "followUps.escalate"
  static let permission: Permission = "followUps.watch"
  var asker: ID<Organization>

  static func due(in scope: Scope) throws -> [any Action] { try FollowUpTable.askersWithoutAnswer(in: scope).map { EscalateFollowUps(asker: $0) } }

  struct Situation: Placed {
    var followUps: [FollowUp]
    var above: ID<Organization>
    var name: String
    var place: Place
  }
  func situation(in scope: Scope) throws -> Situation {
    let found = try FollowUpTable.withoutAnswer(to: asker, in: scope)
    return Situation(followUps: found, above: try FollowUpTable.above(asker, in: scope).id, name: found.first?.askerName ?? "", place: try FollowUpTable.place(asker, in: scope))
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let about = Reference(Organization.reference, asker)
    var told = [Notice(to: .posts(Role.desk + [.leader], s.above), .escalatedTo(s.name, s.followUps.map(\.organizationName)), about: about)]
    for (organization, all) in Dictionary(grouping: s.followUps, by: \.organization).sorted(by: { $0.key < $1.key }) {
      told.append(Notice(to: .posts(Role.desk, organization), .overdueHere(all.count, s.name), about: all.first.map { Reference(FollowUps.reference, $0.id) }))
    }
    return Outcome([FollowUpTable.escalate(asker, on: occasion.today)], Entry(.escalated(s.followUps.count), subject: about, at: asker, clause: FollowUps.clause), notices: told)
  }
}
