import Essentials
import Regulations

/// Something to be filled in at a step.
package struct Blank: Sendable {
  package enum Kind: String, Hashable, Sendable, Encodable { case line, text, day, number, choice }
  package struct Option: Hashable, Sendable, Encodable {
    package var value: String
    package var word: Word
    package init(_ value: String, _ word: Word) {
      self.value = value
      self.word = word
    }
  }
  package var name: String
  package var label: Word
  package var hint: Word?
  package var kind: Kind
  package var optional: Bool
  /// What can be chosen, where one is chosen.
  package var options: @Sendable (CaseFile) -> [Option]
  package init(_ name: String, _ label: Word, _ kind: Kind = .line, hint: Word? = nil, optional: Bool = false) {
    self.name = name
    self.label = label
    self.kind = kind
    self.hint = hint
    self.optional = optional
    options = { _ in [] }
  }
  package init(_ name: String, _ label: Word, of options: @escaping @Sendable (CaseFile) -> [Option], hint: Word? = nil, optional: Bool = false) {
    self.init(name, label, .choice, hint: hint, optional: optional)
    self.options = options
  }
  /// The day on which a step really was taken. Days are counted from it, and it may have been entered later.
  package static func on(_ label: Word) -> Blank { Blank(onDay, label, .day) }
  package static let onDay = "on"
  var most: Int { kind == .text ? 500 : 60 }
}

package struct Step: Sendable {
  /// In rows for ever.
  package var name: String
  /// What is to be done: 县委组织部研究确定.
  package var title: Word
  /// What was done, for the journal.
  package var done: Word
  package var office: Office
  package var clause: Clause?
  /// How long it may take from the day on which it became its turn, or from that of the step `since`.
  package var within: Figure?
  package var since: String?
  package var notBefore: Wait?
  package var blanks: [Blank]
  /// The rule whose lines are ticked, one at least.
  package var ticks: Clause?
  package var guards: [Guard]
  package var effect: Effect?
  /// Which case goes on where, if not to the step that follows; the name of a step.
  package var leads: (@Sendable (CaseFile, Given) -> String?)?
  /// Whether it belongs to this case: to the version that binds it, and to where it stands.
  package var applies: (@Sendable (CaseFile) -> Bool)?
  /// Whether several cases can be taken through it at once, with the same things filled in.
  package var together: Bool
  package init(
    _ name: String, _ title: Word, done: Word, by office: Office, under clause: Clause? = nil, within: Figure? = nil, since: String? = nil, notBefore: Wait? = nil, blanks: [Blank] = [], ticks: Clause? = nil, guards: [Guard] = [],
    effect: Effect? = nil, leads: (@Sendable (CaseFile, Given) -> String?)? = nil, together: Bool = false, applies: (@Sendable (CaseFile) -> Bool)? = nil
  ) {
    self.name = name
    self.title = title
    self.done = done
    self.office = office
    self.clause = clause
    self.within = within
    self.since = since
    self.notBefore = notBefore
    self.blanks = blanks
    self.ticks = ticks
    self.guards = guards
    self.effect = effect
    self.leads = leads
    self.together = together
    self.applies = applies
  }
}

/// What is handed over with a step.
package struct Given: Hashable, Sendable {
  package var values: [String: String]
  package var ticked: Set<Int>
  package var text: String
  package init(values: [String: String]? = nil, ticked: [String]? = nil, text: String? = nil) {
    self.values = (values ?? [:]).mapValues(trimmed).filter { !$0.value.isEmpty }
    self.ticked = Set((ticked ?? []).compactMap { Int($0) })
    self.text = trimmed(text ?? "")
  }
  package static let longest = 500
  package func day(_ name: String) -> Day? { values[name].flatMap { Day($0) } }
  package func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
  /// The day on which it really happened, where that was said.
  package var on: Day? { day(Blank.onDay) }
}

/// A page that is printed from what is known of a case: Chinese, as offices file it.
package struct CasePaper: Sendable {
  package enum Part: Hashable, Sendable {
    /// 姓名：周明
    case line(String, String)
    case text(String)
    /// Rows of a table; the first is its head.
    case table([[String]])
    /// Who signs, with a blank line and the day.
    case sign(String, String)
  }
  /// In addresses for ever.
  package var name: String
  package var title: Word
  /// From which step on it can be printed; from the beginning where nil.
  package var from: String?
  /// Where the code on it leads, if not to the case.
  package var link: (@Sendable (ID<Case>) -> String)?
  package var parts: @Sendable (CaseFile, Day) -> [Part]
  package init(_ name: String, _ title: Word, from: String? = nil, link: (@Sendable (ID<Case>) -> String)? = nil, _ parts: @escaping @Sendable (CaseFile, Day) -> [Part]) {
    self.name = name
    self.title = title
    self.from = from
    self.link = link
    self.parts = parts
  }
}
