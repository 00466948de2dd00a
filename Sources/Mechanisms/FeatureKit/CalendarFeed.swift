import Acting
import Essentials
import Journal
import Organizations
import Web

/// Something that stands in a calendar which is subscribed to: when, what, where, and its page. Nothing personal.
package struct CalendarEvent: Hashable, Sendable {
  package enum Time: Hashable, Sendable {
    case span(Moment, Moment)
    /// All of a day, such as the last one of a duty.
    case day(Day)
  }
  /// The same at every reading, so that a calendar changes the event instead of adding another: `gathering-17`.
  package var id: String
  package var time: Time
  package var title: Word
  package var location: String
  /// Why it stands there, such as the clause.
  package var note: Word?
  package var version: Int
  package var cancelled: Bool
  package var address: Address
  package init(_ id: String, _ time: Time, _ title: Word, location: String = "", note: Word? = nil, version: Int = 1, cancelled: Bool = false, at address: Address) {
    self.id = id
    self.time = time
    self.title = title
    self.location = location
    self.note = note
    self.version = version
    self.cancelled = cancelled
    self.address = address
  }
}

/// Whose calendar is read. The scope that goes with it sees what the person's posts of today open, or what a member of the organization sees.
package enum CalendarOwner: Hashable, Sendable { case person(ID<Person>), organization(ID<Organization>) }

/// What a room puts into a calendar.
package typealias CalendarSource = @Sendable (Scope, CalendarOwner) throws -> [CalendarEvent]

/// iCalendar (RFC 5545): times in UTC, days as they are, lines folded at 75 octets.
package enum CalendarText {
  package static let type = "text/calendar; charset=utf-8"

  package static func write(_ name: String, _ events: [CalendarEvent], site: String, now: Moment, _ language: Language = .zh) -> String {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zhibu//Zhibu//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:PT4H"]
    return (head + events.flatMap { lines($0, site, now, language) } + ["END:VCALENDAR"]).map(folded).joined(separator: "\r\n") + "\r\n"
  }
  private static func lines(_ e: CalendarEvent, _ site: String, _ now: Moment, _ language: Language) -> [String] {
    let time = switch e.time {
    case .span(let from, let to): ["DTSTART:\(utc(from))", "DTEND:\(utc(to))"]
    case .day(let day): ["DTSTART;VALUE=DATE:\(plain(day))", "DTEND;VALUE=DATE:\(plain(day.adding(1)))", "TRANSP:TRANSPARENT"]
    }
    let note = e.note.map { ["DESCRIPTION:\(escaped(language($0)))"] } ?? [], location = e.location.isEmpty ? [] : ["LOCATION:\(escaped(e.location))"]
    return ["BEGIN:VEVENT", "UID:\(e.id)@zhibu", "SEQUENCE:\(e.version)", "DTSTAMP:\(utc(now))"] + time + ["SUMMARY:\(escaped(language(e.title)))"] + location + note
      + ["STATUS:\(e.cancelled ? "CANCELLED" : "CONFIRMED")", "URL:\(site)\(e.address.path)", "END:VEVENT"]
  }
  /// 20261210T110000Z
  package static func utc(_ moment: Moment) -> String {
    let there = Moment(ms: moment.ms - 8 * 3_600_000), text = there.description.prefix(19)
    return text.filter { $0 != "-" && $0 != ":" } + "Z"
  }
  private static func plain(_ day: Day) -> String { day.description.filter { $0 != "-" } }
  package static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,").replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
  }
  /// Continuation lines begin with a blank; no character is cut in two.
  package static func folded(_ line: String) -> String {
    var out = "", width = 0
    for character in line {
      let size = character.utf8.count
      if width + size > 74 { out += "\r\n "; width = 1 }
      out.append(character)
      width += size
    }
    return out
  }
}

extension House {
  /// Where one makes the addresses of one's calendars.
  package static let calendars = Route< >("/calendars")
}
