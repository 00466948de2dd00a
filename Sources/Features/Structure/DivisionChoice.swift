import FeatureKit

/// A division as somebody entered it, by name or by code, and what the register of divisions makes of it.
struct DivisionChoice: Hashable, Sendable {
  struct Line: Hashable, Sendable, Encodable {
    var code: String
    /// With those above it: 广东省广州市荔湾区.
    var name: String
  }
  /// Nil where nothing was entered, or where it is still to be chosen.
  var code: String?
  var problem: Problem?
  enum Problem: Hashable, Sendable { case form, unknown, nameless(String), several(String, Int) }
  /// At most so many are offered; more ask for a closer name.
  static let offered = 20

  func check(_ no: inout Refusal.Collector) {
    switch problem {
    case nil: break
    case .form: no.check(false, "division.form", .divisionForm, field: "division")
    case .unknown: no.check(false, "division.unknown", .divisionUnknown, field: "division")
    case .nameless(let text): no.check(false, "division.nameless", .divisionNameless(text), field: "division")
    case .several(let text, let n): no.check(false, "division.several", .divisionSeveral(text, n), field: "division")
    }
  }
}

extension Form {
  /// Name or code; where a name fits several divisions, they stand under it to choose from.
  func division(_ t: Reader, value: String?, named: String?, choices: [DivisionChoice.Line]) -> HTML {
    let hint = named.map { t(.divisionNow($0)) } ?? t(.divisionHint)
    let field = text("division", t(.division), hint: hint, value: value, optional: true, limit: 60)
    guard !choices.isEmpty else { return field }
    return "\(field)\(radios("divisionCode", t(.whichDivision), choices.map { Choice($0.code, $0.name, hint: $0.code) }))"
  }
}

extension Word {
  static let whichDivision = Word(zh: "选择行政区划", en: "Which division")
  static func divisionNow(_ name: String) -> Word { Word(zh: "现在是\(name)。可填名称或代码", en: "Now \(name). Enter a name or a code") }
  static func divisionNameless(_ text: String) -> Word {
    Word(zh: "代码表中没有“\(text)”。可以只填其中几个字；村级不全，查不到时填所在乡镇，并在地址中写明村名", en: "The register has no “\(text)”. Try a part of the name. Villages are incomplete: enter the town and name the village in the address")
  }
  static func divisionSeveral(_ text: String, _ n: Int) -> Word {
    n > DivisionChoice.offered ? Word(zh: "“\(text)”有 \(n) 处以上，请加上县或乡镇的名称（用空格隔开）", en: "More than \(n) divisions fit “\(text)”; add the county or town, with a blank between")
      : Word(zh: "“\(text)”有 \(n) 处，请在下面选择一处", en: "\(n) divisions fit “\(text)”; choose one below")
  }
}
