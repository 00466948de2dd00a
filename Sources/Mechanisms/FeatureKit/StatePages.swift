import Acting
import Components
import Essentials
import Web

/// A refusal that has no form to go back to: what, why (clause), who may, what to do next.
struct RefusedPage: Page {
  var refusal: Refusal
  var back: String?
  static let samples = [RefusedPage(refusal: Refusal("changed", .changedMeanwhile, clause: Clause("ZB-09")), back: nil)]
  func title(_ t: Reader) -> String { t(.refusedTitle) }
  func view(_ t: Reader) -> HTML {
    """
    <h1>\(t(.refusedTitle))</h1>
    <div class="stack"><div class="note err" role="alert">\(Icon.warn.drawing)<div><ul class="stack-s">\(refusal.problems.map { line($0, t) })</ul><p>\(t(.nothingChanged))</p></div></div>
    <p class="row">\(back.map { backLink($0, t) })<a class="btn" href="\(House.home())">\(t(.toFirstPage))</a></p></div>
    """
  }
  private func line(_ problem: Refusal.Problem, _ t: Reader) -> HTML { "<li>\(t(problem.word)) \(problem.clause.map { clause($0, t) })</li>" }
  private func backLink(_ path: String, _ t: Reader) -> HTML { "<a class=\"btn\" href=\"\(path)\">\(t(.backToPage))</a>" }
}

/// Not there, or not to be seen: the same page.
package struct AbsentPage: Page {
  package static let samples = [AbsentPage()]
  package func title(_ t: Reader) -> String { t(.absentTitle) }
  package func view(_ t: Reader) -> HTML {
    """
    <h1>\(t(.absentTitle))</h1>
    <p>\(t(.absentText))</p>
    <p class="mt"><a class="btn" href="\(House.home())">\(t(.toFirstPage))</a></p>
    """
  }
}

struct FaultPage: Page {
  var reference: String
  static let samples = [FaultPage(reference: "7f3a")]
  func title(_ t: Reader) -> String { t(.faultTitle) }
  func view(_ t: Reader) -> HTML {
    """
    <h1>\(t(.faultTitle))</h1>
    <div class="note err" role="alert">\(Icon.warn.drawing)<div>\(t(.faultText(reference)))</div></div>
    <p class="mt"><a class="btn" href="\(House.home())">\(t(.toFirstPage))</a></p>
    """
  }
}
