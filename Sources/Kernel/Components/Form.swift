import Essentials
import Web

/// A form that posts: token and key go along, wrong fields are marked and said, and what was typed stays.
///
///     let form = Form(GatheringRoutes.new(), t, entered)
///     return form.html(form.text("place", t(.place)), form.day("on", t(.day)), submit(t(.save)))
package struct Form {
  /// The labels as the fields are made, so that the list of errors above them can name them.
  final class Labels { var byField: [String: String] = [:] }
  let labels = Labels()
  let t: Reader
  let entered: Entered
  let action: Address
  let name: String
  let key: String
  var files: Bool
  var keep: Bool
  var wide: Bool
  var waits: Bool
  var asks: Bool

  /// `name` keeps the ids of two forms on a page apart. `key` lets a resent form be taken once; a fresh one for each showing.
  /// `files` for a form with a file field, `keep: false` where a draft must not stay in the browser (passwords), `wide` for forms with tables.
  /// `asks` for one that changes nothing and is sent by GET, so that its answer has an address.
  /// `waits` for a form whose draft stays on the device until it is sent, and which is sent later where there is no network. Never for personal fields.
  package init(
    _ action: Address, _ t: Reader, _ entered: Entered = .nothing, name: String = "f", key: String = Form.freshKey(), files: Bool = false, keep: Bool = true, wide: Bool = false, asks: Bool = false, waits: Bool = false
  ) {
    self.action = action
    self.t = t
    self.entered = entered
    self.name = name
    self.key = key
    self.files = files
    self.keep = keep
    self.wide = wide
    self.waits = waits
    self.asks = asks
  }
  /// 128 random bits in hexadecimal.
  package static func freshKey() -> String {
    String(UInt64.random(in: .min ... .max), radix: 16) + String(UInt64.random(in: .min ... .max), radix: 16)
  }

  package func html(_ parts: HTML...) -> HTML {
    let kind: HTML = files ? " enctype=\"multipart/form-data\"" : .none
    let draft: HTML = keep && !files && !asks ? " data-keep=\"\(name)\"" : .none
    let later: HTML = waits && !files ? " data-waits" : .none
    let look: HTML = wide ? "stack" : "form stack"
    let method: HTML = asks ? "get" : "post"
    let proof: HTML = asks ? .none : "<input type=\"hidden\" name=\"_token\" value=\"\(t.token)\"><input type=\"hidden\" name=\"_key\" value=\"\(key)\">"
    return "\(errors)<form class=\"\(look)\" method=\"\(method)\" action=\"\(action)\" novalidate\(kind)\(draft)\(later)>\(proof)\(parts)</form>"
  }
  /// Every problem of the last try before the form, each a link to its field; nothing where nothing was wrong.
  private var errors: HTML {
    guard !entered.problems.isEmpty else { return .none }
    let lines: [HTML] = entered.problems.map { problem in
      let cited: HTML = problem.clause.map { "\(t(.gap))\(clause($0, t))" } ?? .none
      guard let field = problem.field, let label = labels.byField[field] else { return "<li><b>\(t(problem.word))</b>\(cited)</li>" }
      return "<li><a href=\"#\(id(field))\">\(label)\(t(.colon))\(t(problem.word))</a>\(cited)</li>"
    }
    // Where no field is wrong there is nothing to correct in the form: it was not done.
    let head = t(entered.problems.contains { $0.field != nil } ? .problems(entered.problems.count) : .notDone)
    return "<div class=\"summary-err\" role=\"alert\" tabindex=\"-1\" data-focus><h3>\(Icon.wrong.drawing) \(t(.errorWord))\(t(.colon))\(head)</h3><ul>\(lines)</ul></div>"
  }

  /// The id of a field: `who.7` in the form `f` is `f-who-7`.
  func id(_ field: String) -> String { "\(name)-\(field.replacing(".", with: "-"))" }
  /// What was typed at the last try or came in the address, else `value`. A field left empty was typed too.
  func given(_ field: String, _ value: String?) -> String? {
    let path = field.split(separator: ".", maxSplits: 1).map(String.init)
    let typed = path.count == 2 ? entered[path[0], path[1]] : entered[field]
    return typed ?? value
  }
  /// True when the form was sent before: a box that is not among the fields was left unticked then.
  var again: Bool { entered.fields["_key"] != nil || !entered.problems.isEmpty }
  /// `aria-describedby` and `aria-invalid` for a field with this hint.
  func described(_ field: String, hint: String?) -> HTML {
    let wrong = entered.problem(field) != nil
    let ids = [hint == nil ? nil : id(field) + "-hint", wrong ? id(field) + "-msg" : nil].compactMap { $0 }
    return "\(attribute("aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " ")))\(attribute("aria-invalid", wrong ? "true" : nil))"
  }
  func hintLine(_ field: String, _ hint: String?) -> HTML { hint.map { "<p class=\"hint\" id=\"\(id(field))-hint\">\($0)</p>" } ?? .none }
  func message(_ field: String) -> HTML {
    guard let problem = entered.problem(field) else { return .none }
    let cited: HTML = problem.clause.map { " \(clause($0, t, alone: true))" } ?? .none
    return "<p class=\"msg\" id=\"\(id(field))-msg\">\(Icon.wrong.drawing)\(t(.errorWord))\(t(.colon))\(t(problem.word))\(cited)</p>"
  }
  /// The words over a field; remembers them for the list of errors.
  func label(_ field: String, _ text: String, optional: Bool = false) -> HTML {
    labels.byField[field] = text
    return optional ? "\(text)<span class=\"optional\">\(t(.optional))</span>" : "\(text)"
  }
  /// Label, hint, message and input of one field, bound to each other.
  func field(_ field: String, _ text: String, hint: String?, optional: Bool, _ input: HTML) -> HTML {
    let look: HTML = entered.problem(field) == nil ? "field" : "field bad"
    return "<div class=\"\(look)\"><label for=\"\(id(field))\">\(label(field, text, optional: optional))</label>\(hintLine(field, hint))\(message(field))\(input)</div>"
  }
  /// A group of boxes or buttons under one legend.
  func group(_ field: String, _ text: String, hint: String?, optional: Bool, _ inputs: HTML) -> HTML {
    let look: HTML = entered.problem(field) == nil ? "field" : "field bad"
    return
      "<div class=\"\(look)\"><fieldset\(described(field, hint: hint))><legend>\(label(field, text, optional: optional))</legend>\(hintLine(field, hint))\(message(field))\(inputs)</fieldset></div>"
  }
}
