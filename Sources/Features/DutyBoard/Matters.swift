import FeatureKit

/// What is owed at an organization when a post is handed over, late ones first.
enum Matters {
  static let open: House.Matters = { scope, organization, _ in
    guard scope.actor.may("duties.read") else { return [] }
    return try DutyListTable.owed(by: [organization.id], in: scope.seeing("duties.read")).map { line in
      let whose = line.groupName.map { "\($0)，" } ?? "", left = line.groupName.map { ", \($0)" } ?? ""
      let words = line.state == .late ? Word(zh: "\(whose)\(line.title.zh)：逾期，可补", en: "\(line.title.en)\(left): late, may be made up") : Word(zh: "\(whose)\(line.title.zh)：未到期", en: "\(line.title.en)\(left): not due yet")
      return OpenMatter(.duty, words, due: line.due, path: DutyBoard.duty(line.key).path, clause: line.clause)
    }
  }
}
