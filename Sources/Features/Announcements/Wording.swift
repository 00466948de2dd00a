import Documents
import FeatureKit

/// Title and text, as they are written and corrected.
struct Wording {
  static let titleLimit = 60
  let title: String
  let body: Document

  /// - Throws: everything that is wrong with either, at once.
  /// - Parameter document: what the editor wrote, in place of the Markdown of `body`.
  init(title: String, body: String, document: String? = nil) throws(Refusal) {
    var no = Refusal.Collector(), wrong: [Refusal.Problem] = [], read: Document?
    let words = trimmed(title)
    no.check(!words.isEmpty, "title.missing", .titleMissing, field: "title")
    no.check(words.count <= Wording.titleLimit, "title.long", .titleLong(Wording.titleLimit), field: "title")
    no.check(!words.contains(where: \.isNewline), "title.lines", .titleOneLine, field: "title")
    do throws(Refusal) {
      if let document { read = try Document(editor: document, field: "body") } else { read = try Document(markdown: body, field: "body") }
    } catch { wrong = error.problems }
    no.check(read.map { !trimmed($0.text).isEmpty } ?? true, "body.missing", .bodyMissing, field: "body")
    guard let read, no.problems.isEmpty else { throw Refusal(.invalid, no.problems + wrong) }
    self.title = words
    self.body = read
  }
}
