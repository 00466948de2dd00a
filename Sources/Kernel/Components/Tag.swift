import Essentials
import Web

/// The state of a thing: icon and word; colour only supports them.
package struct Tag: Sendable, Hashable {
  package enum Tone: String, Sendable { case plain = "", ok, warn, err, info }
  package var tone: Tone
  package var icon: Icon?
  package var word: Word
  package init(_ tone: Tone, _ word: Word, icon: Icon?) {
    self.tone = tone
    self.word = word
    self.icon = icon
  }

  /// The fixed words of a duty: 已完成, 逾期，可补, 未完成, 未到期, 已免除.
  package static let met = Tag(.ok, .metWord, icon: .check)
  package static let late = Tag(.warn, .lateWord, icon: .warn)
  package static let missed = Tag(.err, .missedWord, icon: .wrong)
  package static let pending = Tag(.plain, .pendingWord, icon: .clock)
  package static let waived = Tag(.plain, .waivedWord, icon: .undo)

  package static func info(_ word: Word) -> Tag { Tag(.info, word, icon: .info) }
  package static func ok(_ word: Word) -> Tag { Tag(.ok, word, icon: .check) }
  package static func warn(_ word: Word) -> Tag { Tag(.warn, word, icon: .warn) }
  package static func err(_ word: Word) -> Tag { Tag(.err, word, icon: .wrong) }
  /// A kind or a name, not a state.
  package static func plain(_ word: Word) -> Tag { Tag(.plain, word, icon: nil) }
  package static func kind(_ word: Word) -> Tag { Tag(.info, word, icon: nil) }

  package func html(_ t: Reader) -> HTML {
    let look: HTML = tone == .plain ? .none : " \(tone.rawValue)"
    return "<span class=\"tag\(look)\">\(icon?.drawing)\(t(word))</span>"
  }
}
