import FeatureKit

/// Everything that was filled in, as CSV: a row to each organization.
struct FormFile: Sendable {
  var form: AskForm
  var lines: [FormPage.Line]

  static func load(_ id: ID<AskForm>, in scope: Scope) throws -> FormFile {
    let form = try FormTable.one(id, in: scope)
    var lines: [FormPage.Line] = [], batch: [FormPage.Line]
    repeat {
      batch = try FormPage.lines(form, offset: lines.count, limit: 500, in: scope)
      lines += batch
    } while batch.count == 500
    return FormFile(form: form, lines: lines)
  }
  var name: String { "form-\(form.id).csv" }
  func bytes(_ t: Language) -> [UInt8] {
    let heads = [t(.organizationWord), t(.answeredDay)] + form.known.map { t($0.word) } + form.fields.map(\.label)
    return commaSeparated([heads] + lines.map { line in
      [line.organization.name, line.answeredAt?.day.description ?? ""] + form.known.map { line.known[$0.name] ?? "" } + form.fields.map { line.answers[$0.number] ?? "" }
    })
  }
}
