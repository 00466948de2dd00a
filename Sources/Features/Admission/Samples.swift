import FeatureKit
import Procedures

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4)
  static func file(_ step: String, _ state: Case.State = .open, due: Day?) -> Case {
    Case(
      id: ID(81), plan: "admission", organization: ID(3), organizationName: "上湾村党支部", boundOn: day.adding(-400), step: step, since: day.adding(-20), due: due, waitsAt: ID(3), waitsAtName: "上湾村党支部", state: state, suspendedOn: state == .suspended ? day : nil, openedOn: day.adding(-500),
      closedOn: state == .done || state == .withdrawn ? day : nil, person: ID(12), personName: "周明")
  }
  static let lines = [BoardPage.Line(file("assess", due: day.adding(9)), on: day), .init(file("meeting", due: day.adding(-2)), on: day), .init(file("train", .suspended, due: nil), on: day)]
  static func mine(_ state: Case.State) -> MinePage {
    let steps: [MinePage.StepLine] = [.init(title: .apply, on: day.adding(-500), state: .done), .init(title: .talk, state: .here), .init(title: .pick, state: .ahead)]
    let next = MinePage.Next(title: .talk, office: "上湾村党支部", due: day.adding(10), earliest: day.adding(3), why: .cultivatedOld, missing: [.probationRuns(day.adding(9))], clause: Clause("FZ-02"))
    return MinePage(branch: "上湾村党支部", opened: day.adding(-500), state: state, stages: [.init(name: .stageApplying, steps: steps)], next: state == .open || state == .suspended ? next : nil)
  }
}
