import Essentials
import Web

/// A stage of a procedure as it is drawn, with its steps.
package struct FlowStage: Sendable {
  package enum State: Sendable { case done, here, ahead }
  package struct Step: Sendable {
    var name: String
    var under: String?
    var state: State
    /// `under` says when it was done, or by when and under which condition it can be.
    package init(_ name: String, _ under: String? = nil, _ state: State) {
      self.name = name
      self.under = under
      self.state = state
    }
  }
  var name: String
  var steps: [Step]
  package init(_ name: String, _ steps: [Step]) {
    self.name = name
    self.steps = steps
  }
  var state: State {
    if steps.contains(where: { $0.state == .here }) { return .here }
    return steps.allSatisfy { $0.state == .done } ? .done : .ahead
  }
}
/// The whole way of a case: what is done, where it is, what lies ahead.
package func flow(_ stages: [FlowStage], _ t: Reader) -> HTML {
  let all: [HTML] = stages.map { stage in
    let look: HTML =
      switch stage.state {
      case .done: " class=\"past\""
      case .here: " class=\"cur\""
      case .ahead: .none
      }
    return "<section\(look)><h3>\(stage.name)</h3><ol>\(stage.steps.map { flowStep($0, t) })</ol></section>"
  }
  return "<div class=\"flow mt\">\(all)</div>"
}
private func flowStep(_ step: FlowStage.Step, _ t: Reader) -> HTML {
  let under: HTML = step.under.map { "<br>\($0)" } ?? .none
  switch step.state {
  case .done: return "<li class=\"d\">\(step.name)\(under)<span class=\"sr\">\(t(.stepDone))</span></li>"
  case .here:
    let here = step.under.map { t(Word(zh: "您在这里：\($0)", en: "You are here: \($0)")) }
    return "<li class=\"here\" aria-current=\"step\"><b>\(step.name)</b>\(here == nil ? t(.youAreHere) : here)</li>"
  case .ahead: return "<li class=\"todo\">\(step.name)\(under)</li>"
  }
}
