import Essentials

/// Who reads a page: language, looks, and what a form of theirs must carry. Called with a word it gives the text.
package struct Reader: Sendable {
  package enum Theme: String, Sendable, CaseIterable { case auto, light, dark }
  package var language: Language
  package var theme: Theme
  package var elder: Bool
  /// The secret that forms send back, so that no other site can send them.
  package var token: String
  package var today: Day
  /// `https://host`, as the visitor reached the house: for what is printed, subscribed to or sent. Empty where there is no visitor.
  package var site: String
  package var cite: @Sendable (Clause) -> Citation?

  package init(language: Language, theme: Theme = .auto, elder: Bool = false, token: String = "", today: Day, site: String = "", cite: @escaping @Sendable (Clause) -> Citation? = { _ in nil }) {
    self.language = language
    self.theme = theme
    self.elder = elder
    self.token = token
    self.today = today
    self.site = site
    self.cite = cite
  }
  @inlinable package func callAsFunction(_ word: Word) -> String { language(word) }
}

/// One value: the JSON answer, the input of its view, the preview and the test sample.
package protocol Page: Encodable, Sendable {
  static var samples: [Self] { get }
  func title(_ t: Reader) -> String
  func view(_ t: Reader) -> HTML
  /// From the top of the tree to the page before this one.
  var crumbs: [Crumb] { get }
  var frame: PageFrame { get }
  /// Whether the reader's browser may keep a copy, to be read where there is no network. Never for what shows personal fields.
  var staysReadable: Bool { get }
  /// Whether a form of the page has a text for the editor.
  var hasEditor: Bool { get }
}
extension Page {
  package var crumbs: [Crumb] { [] }
  package var frame: PageFrame { .desk }
  package var staysReadable: Bool { false }
  package var hasEditor: Bool { false }
}

package struct Crumb: Hashable, Sendable {
  package var text: Word
  package var address: Address
  package init(_ text: Word, _ address: Address) {
    self.text = text
    self.address = address
  }
  package init(_ name: String, _ address: Address) { self.init(Word(zh: name, en: name), address) }
}

/// How much of the house stands around a page.
package enum PageFrame: Sendable {
  /// Navigation at the side, search, footer; a bottom bar on a phone.
  case desk
  /// Mark and footer only: sign-in, first set-up, refusals before sign-in.
  case door
  /// Nothing but the sheet: what is printed.
  case sheet
}
