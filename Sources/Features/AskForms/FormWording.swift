import FeatureKit

/// What a form asks for, as it was typed: title, explanation, rows of fields.
struct FormWording {
  static let titleLimit = 60, leadLimit = 500, labelLimit = 40, mostFields = 20, mostChoices = 12
  var title: String
  var lead: String
  var fields: [FormField]
  var known: [KnownFact]

  /// Notes everything that is wrong, and what is known already or was asked before: that need not be filled in.
  init(_ form: SendForm, askedBefore: [String: String], _ no: inout Refusal.Collector) {
    (title, lead) = (trimmed(form.title), trimmed(form.lead))
    no.check(!title.isEmpty, "title.missing", .titleMissing, field: "title")
    no.check(title.count <= FormWording.titleLimit && !title.contains(where: \.isNewline), "title.long", .titleLong(FormWording.titleLimit), field: "title")
    no.check(lead.count <= FormWording.leadLimit, "lead.long", .leadLong(FormWording.leadLimit), field: "lead")
    known = form.known.compactMap { KnownFact.named($0) }
    no.check(known.count == form.known.count && Set(form.known).count == known.count, "known.unknown", .noSuchFact, field: "known")
    fields = []
    var rows = 0
    for (key, typed) in form.label.sorted(by: { (Int($0.key) ?? 0, $0.key) < (Int($1.key) ?? 0, $1.key) }) where !trimmed(typed).isEmpty {
      rows += 1
      let label = trimmed(typed), at = "label.\(key)"
      no.check(label.count <= FormWording.labelLimit && !label.contains(where: \.isNewline), "label.long", .labelLong(FormWording.labelLimit), field: at)
      no.check(!fields.contains { $0.label == label }, "label.twice", .labelTwice(label), field: at)
      guard let kind = FormField.Kind(rawValue: form.kind?[key] ?? FormField.Kind.text.rawValue) else {
        no.check(false, "kind.unknown", .noSuchKind, field: at)
        continue
      }
      if let fact = KnownFact.asked(by: label, kind) { no.check(false, "label.known", .needless(label, fact.word), field: at) }
      if let before = askedBefore[label] { no.check(false, "label.before", .askedBefore(label, before), field: at) }
      fields.append(FormField(number: fields.count + 1, label: label, kind: kind, choices: kind == .choice ? FormWording.choices(form.choices?[key], at: "choices.\(key)", &no) : []))
    }
    no.check(rows <= FormWording.mostFields, "fields.many", .tooManyFields(FormWording.mostFields))
    no.check(rows > 0 || !known.isEmpty, "fields.none", .noFields, field: "label.1")
    // A form of nothing but what is known asks for nothing.
    no.check(rows > 0 || known.isEmpty, "form.needless", .allKnown)
  }
  static func choices(_ typed: String?, at field: String, _ no: inout Refusal.Collector) -> [String] {
    let all = (typed ?? "").split(whereSeparator: { "、，,;；\n/".contains($0) }).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    no.check((2...mostChoices).contains(all.count) && Set(all).count == all.count && all.allSatisfy { $0.count <= labelLimit }, "choices.few", .choicesNeeded(mostChoices), field: field)
    return all
  }
}
