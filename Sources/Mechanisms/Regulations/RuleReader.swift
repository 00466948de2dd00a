import Essentials

/// Reads one rule into one value for each version that it belongs to.
struct RuleReader {
  let vocabulary: Vocabulary
  let defaults: Defaults
  let regulation: String
  let versions: [Regulation.Version]
  static let keys = ["id", "version", "zh", "en", "article", "confirmed", "local", "modality", "kind", "subject", "owes", "when", "wholePeriod", "period", "times", "grace",
    "reminders", "proof", "usualMonths", "lengths", "supports", "waits", "parameters", "override", "note"]

  func read(_ item: Item) -> [Rule] {
    guard let fields = item.fields(Self.keys) else { return [] }
    let id = fields.required("id").flatMap(identifier), word = fields.word(), article = fields["article"].flatMap(article)
    let kind = fields.required("kind")?.choice(Rule.Kind.self), modality = fields.required("modality")?.choice(Rule.Modality.self)
    let subject = fields.required("subject")?.choice(Rule.Subject.self), confirmed = fields.required("confirmed")?.choice(Certainty.self)
    var rule = Rule(id: id ?? "", regulation: regulation, version: "", from: Day(number: 0), kind: kind ?? .bound, modality: modality ?? .must, subject: subject ?? .organization,
      text: word ?? Word(zh: "", en: ""), article: article?.word ?? Word(zh: "", en: ""), articleConfirmed: article?.confirmed ?? true, confirmed: confirmed ?? .unconfirmed,
      local: fields.flag("local"), owes: fields["owes"].map(owes) ?? [:], conditions: fields["when"].map(conditions) ?? [], wholePeriod: fields.flag("wholePeriod"),
      period: fields["period"]?.choice(), times: fields["times"]?.integer(1...366) ?? 1, grace: fields["grace"]?.integer(0...60) ?? defaults.grace,
      reminders: fields["reminders"].map(RegulationReader.reminders) ?? defaults.reminders, proof: fields["proof"]?.names(of: vocabulary.evidence.keys.sorted()) ?? [],
      usualMonths: fields["usualMonths"]?.list().compactMap { $0.integer(1...12) } ?? [], lengths: fields["lengths"].map(lengths) ?? [], supports: fields["supports"]?.text(),
      waits: fields["waits"]?.word(), parameters: fields["parameters"].map { ParameterReader(rule: fields.flag("local")).read($0) } ?? [], override: .stricterOnly,
      note: fields["note"]?.word())
    if let override = fields["override"] { rule.override = override.choice() ?? .stricterOnly }
    let belongs = versions(fields)
    guard id != nil, word != nil, let kind, modality != nil, subject != nil, confirmed != nil else { return [] }
    checkShape(kind, fields, rule)
    return belongs.map { version in
      var rule = rule
      rule.version = version.id
      rule.from = version.from
      rule.until = version.until
      return rule
    }
  }

  private func identifier(_ item: Item) -> String? {
    guard let text = item.text() else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let good = parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && parts[0].allSatisfy { ("A"..."Z").contains($0) } && parts[1].allSatisfy { ("0"..."9").contains($0) }
    if !good { item.wrong(.badRuleID) }
    return good ? text : nil
  }
  private func versions(_ fields: Fields) -> [Regulation.Version] {
    guard let item = fields["version"] else { return versions }
    let known = versions.map(\.id), names = item.scalar == nil ? item.names(of: known) : item.name(of: known).map { [$0] } ?? []
    return versions.filter { names.contains($0.id) }
  }
  private func article(_ item: Item) -> (word: Word, confirmed: Bool)? {
    guard let fields = item.fields(["zh", "en", "confirmed"]) else { return nil }
    let confirmed = fields.required("confirmed")?.flag()
    return fields.word().map { ($0, confirmed ?? false) }
  }
  /// `{branch: [ordinary, joint]}`
  private func owes(_ item: Item) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    guard let fields = item.fields(vocabulary.kinds) else { return found }
    for kind in fields.keys { found[kind] = Set(fields[kind]?.names(of: vocabulary.settings) ?? []) }
    return found
  }
  private func conditions(_ item: Item) -> [Rule.Condition] {
    item.list().compactMap { item in
      guard let fields = item.fields(["measure", "atLeast", "atMost"]) else { return nil }
      let least = fields["atLeast"]?.integer(0...1_000_000), most = fields["atMost"]?.integer(0...1_000_000)
      if least == nil && most == nil || (least ?? 0) > (most ?? Int.max) { item.wrong(.emptyCondition) }
      return fields.required("measure")?.name(of: vocabulary.measures.keys.sorted()).map { Rule.Condition(measure: $0, atLeast: least, atMost: most) }
    }
  }
  private func lengths(_ item: Item) -> [Rule.TermLength] {
    item.list().compactMap { item in
      guard let fields = item.fields(["months", "kinds", "units"]) else { return nil }
      let kinds = fields.required("kinds")?.names(of: vocabulary.kinds) ?? [], units = fields["units"]?.names(of: vocabulary.units) ?? []
      return fields.required("months")?.integer(1...120).map { Rule.TermLength(months: $0, kinds: kinds, units: units) }
    }
  }

  /// What each kind must and may not say.
  private func checkShape(_ kind: Rule.Kind, _ fields: Fields, _ rule: Rule) {
    let supporting = fields["supports"] != nil
    let needed: [String], barred: [String]
    switch kind {
    case .duty: (needed, barred) = (["period", "proof", "owes"], ["waits", "lengths", "supports"])
    case .term: (needed, barred) = (supporting ? [] : ["proof", "owes"], ["period", "times", "waits", "usualMonths"] + (supporting ? ["proof"] : ["lengths"]))
    case .waiting: (needed, barred) = (["waits"], ["proof", "lengths", "supports", "grace", "reminders"])
    case .bound, .vote: (needed, barred) = (kind == .vote ? ["parameters"] : [], ["period", "times", "proof", "waits", "lengths", "supports", "grace", "reminders", "usualMonths"])
    }
    for key in needed where fields[key] == nil { fields.item.wrong(.needs(kind, key)) }
    for key in barred { fields[key]?.wrong(.mayNot(kind, key)) }
    if kind == .term, supporting, fields["lengths"] == nil, fields["reminders"] == nil { fields.item.wrong(.supportsNothing) }
    let hangs: [Rule.Subject] = [.organization, .branchCommittee, .group, .secretary]
    if rule.opensDuty, !hangs.contains(rule.subject) { fields["subject"]?.wrong(.needsSubject(hangs.map(\.rawValue))) }
  }
}
