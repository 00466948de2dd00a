import Essentials

/// A rule with the place it was read at, for what can only be checked when all files are read.
struct Placed<Value> {
  var value: Value
  let item: Item
}

/// What a rule falls back on where it names none.
struct Defaults {
  var grace = 0
  var reminders: [Rule.Reminder] = []
}

/// Reads the whole of one file. `defaults` were found before.
struct RegulationReader {
  let vocabulary: Vocabulary
  let defaults: Defaults
  static let keys = ["id", "title", "short", "source", "versions", "defaults", "rules", "overrides"]

  func read(_ root: Item) -> (Regulation, [Placed<Rule>], [Placed<Override>])? {
    guard let fields = root.fields(Self.keys) else { return nil }
    let id = fields.required("id")?.text(), title = fields.required("title")?.word(), short = fields.required("short")?.word()
    let source = fields.required("source")?.word(), versions = fields.required("versions").map(versions) ?? []
    let overrides = (fields["overrides"]?.list() ?? []).compactMap { item in OverrideReader(item).read().map { Placed(value: $0, item: item) } }
    let rules = (fields.required("rules")?.list() ?? []).flatMap { item in
      RuleReader(vocabulary: vocabulary, defaults: defaults, regulation: id ?? "", versions: versions).read(item).map { Placed(value: $0, item: item) }
    }
    guard let id, let title, let short, let source else { return nil }
    return (Regulation(id: id, title: title, short: short, versions: versions, source: source), rules, overrides)
  }

  private func versions(_ item: Item) -> [Regulation.Version] {
    var found: [Regulation.Version] = []
    let listed = item.list()
    if listed.isEmpty { item.wrong(.listExpected) }
    for item in listed {
      guard let fields = item.fields(["id", "from", "until", "fromConfirmed"]) else { continue }
      let id = fields.required("id")?.text(), from = fields.required("from")?.day(), until = fields["until"]?.day()
      if let from, let until, until < from { fields["until"]?.wrong(.untilBeforeFrom) }
      if let id, found.contains(where: { $0.id == id }) { fields["id"]?.wrong(.repeated(id)) }
      guard let id, let from else { continue }
      found.append(.init(id: id, from: from, until: until, fromConfirmed: fields["fromConfirmed"]?.flag() ?? true))
    }
    return found
  }

  static func defaults(_ item: Item) -> Defaults {
    guard let fields = item.fields(["grace", "reminders"]) else { return Defaults() }
    return Defaults(grace: fields.required("grace")?.integer(0...60) ?? 0, reminders: fields.required("reminders").map(reminders) ?? [])
  }
  /// `[10, 3]` are days before the end, `{months: 6}` months.
  static func reminders(_ item: Item) -> [Rule.Reminder] {
    item.list().compactMap { item in
      if item.isMapping { item.fields(["months"])?.required("months")?.integer(1...60).map { .months($0) } }
      else { item.integer(0...366).map { .days($0) } }
    }
  }
}
