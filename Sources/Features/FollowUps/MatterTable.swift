import FeatureKit

/// What of the room's is open at an organization when a post is handed over: what it was asked, and what it asked.
enum MatterTable {
  static let open: House.Matters = { scope, organization, _ in
    try scope.all("""
      SELECT f.id, f.question, f.answer_by, f.state, f.organization, o.name, a.name FROM follow_up f JOIN organization o ON o.id = f.organization JOIN organization a ON a.id = f.asker
      WHERE (f.organization = \(organization.id) OR f.asker = \(organization.id)) AND f.state <> 'closed' AND \(anywhere: "who hands over, or signs for it, was checked before") ORDER BY f.answer_by, f.id LIMIT 200
      """) {
      let state: FollowUp.State = try $0.choice(3), asked = $0.id(4, Organization.self) == organization.id, question = $0.text(1)
      let words: Word = asked ? (state == .open ? .toBeAnswered($0.text(6), question) : .waitsForAsker($0.text(6), question)) : state == .open ? .waitsForThem($0.text(5), question) : .toBeJudged($0.text(5), question)
      return OpenMatter(.followUp, words, due: state == .open ? $0.day(2) : nil, path: FollowUps.one($0.id(0)).path, clause: FollowUps.clause)
    }
  }
}

extension Word {
  fileprivate static func toBeAnswered(_ asker: String, _ question: String) -> Word { Word(zh: "答复\(asker)的督办：\(question)", en: "Answer the follow-up of \(asker): \(question)") }
  fileprivate static func waitsForAsker(_ asker: String, _ question: String) -> Word { Word(zh: "已答复\(asker)的督办，待其认可：\(question)", en: "Answered, and \(asker) has not taken it yet: \(question)") }
  fileprivate static func waitsForThem(_ name: String, _ question: String) -> Word { Word(zh: "督办\(name)，待其答复：\(question)", en: "\(name) is to answer: \(question)") }
  fileprivate static func toBeJudged(_ name: String, _ question: String) -> Word { Word(zh: "\(name)已答复督办，待认可或退回：\(question)", en: "\(name) has answered; take it or send it back: \(question)") }
}
