import Documents

/// A text for word processors: one A4 section of WordprocessingML after GB/T 9704, made from a closed set of parts, so that nothing of what was typed becomes markup.
package struct OfficeText: Hashable, Sendable {
  /// A table whose first row is repeated on every page.
  package struct Table: Hashable, Sendable {
    package var heads: [String]
    package var rows: [[String]]
    package init(_ heads: [String], _ rows: [[String]]) {
      self.heads = heads
      self.rows = rows
    }
  }
  package enum Part: Hashable, Sendable {
    /// Centred, in lines as they are to break.
    case title([String])
    /// Level 1 to 3.
    case heading(String, level: Int)
    /// `lead` is its first sentence, in bold.
    case paragraph(String, lead: String?)
    /// 时间：… without indent, its word in bold.
    case line(String, String)
    /// Small and without indent: a number at the top, where the record is found.
    case small(String)
    case table(Table)
    case document(Document)
    /// At the end, to the right: who issues or signs, and the day.
    case signature([String])
    case pageBreak
  }
  /// What the file's properties say; the first line of a `title` part is what is read on the page.
  package var title: String
  package var parts: [Part]
  /// Where links of a document that begin with `/` lead: `https://host`. Empty leaves them as plain words.
  package var site: String

  package init(_ title: String, site: String = "", _ parts: [Part]) {
    self.title = title
    self.parts = parts
    self.site = site
  }

  package enum Limits {
    /// Bytes of markup: some 400 pages. It is held in memory twice, once whole and once packed.
    package static let markup = 4 << 20
    static let columns = 12
  }
}

/// Why no file was made.
package enum Unwritable: Error, Hashable, Sendable {
  case tooLong, noColumns, tooManyColumns(Int)
  /// What the packer said.
  case failed(String)
}
