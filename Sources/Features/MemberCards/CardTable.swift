import FeatureKit
import People

/// What a card says, read anew each time: a card of somebody who left says so.
enum CardTable {
  static func card(of person: ID<Person>, in scope: Scope) throws -> MemberCard? {
    try scope.first("SELECT p.id, p.name, o.name, p.status, p.standing FROM person p JOIN organization o ON o.id = p.organization WHERE p.id = \(person) AND \(anywhere: "one's own card, or one that somebody shows")") {
      MemberCard(person: $0.id(0), name: $0.text(1), branch: $0.text(2), status: try $0.choice(3), standing: try $0.choice(4))
    }
  }
}
