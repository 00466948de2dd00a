import Essentials

/// Reads `parameters`, a mapping of names to figures. `rule` tells whether the rule itself is local, as its figures then are.
struct ParameterReader {
  let rule: Bool

  func read(_ item: Item) -> [Parameter] {
    guard let fields = item.fields([]) else { return [] }
    return fields.keys.compactMap { name in fields[name].flatMap { parameter(name, $0) } }
  }
  private func parameter(_ name: String, _ item: Item) -> Parameter? {
    guard let fields = item.fields(["value", "unit", "comparison", "zh", "en", "confirmed", "local", "override", "stricter"]) else { return nil }
    let unit = fields.required("unit")?.choice(Parameter.Unit.self), value = fields.required("value").flatMap { Self.value($0, unit) }
    let word = fields.word(), confirmed = fields.required("confirmed")?.choice(Certainty.self)
    let override = fields.required("override")?.choice(OverridePolicy.self), stricter = fields["stricter"]?.choice(Parameter.Direction.self)
    if override == .stricterOnly, fields["stricter"] == nil { item.wrong(.stricterMissing) }
    if let override, override != .stricterOnly { fields["stricter"]?.wrong(.stricterNeedless) }
    guard let unit, let value, let word, let confirmed, let override else { return nil }
    return Parameter(name: name, value: value, unit: unit, comparison: fields["comparison"]?.choice(), label: word, confirmed: confirmed,
      local: fields["local"]?.flag() ?? rule, override: override, stricter: stricter)
  }
  /// A share is a fraction; every other unit a whole number, amounts of money in fen.
  static func value(_ item: Item, _ unit: Parameter.Unit?) -> Parameter.Value? {
    guard unit == .share else { return item.integer(0...(unit == .fen ? 1_000_000_000 : 1_000_000)).map { .integer($0) } }
    guard let fraction = item.scalar.flatMap({ Fraction($0) }) else {
      item.wrong(.badFraction)
      return nil
    }
    return .fraction(fraction)
  }
}
