import FeatureKit

/// iCalendar (RFC 5545): times in UTC, lines folded at 75 octets, nothing personal.
enum Calendar {
  static func text(_ name: String, _ gatherings: [Gathering], site: String, now: Moment, _ language: Language = .zh) -> String {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zhibu//Gatherings//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:PT4H"]
    return (head + gatherings.flatMap { event($0, site, now, language) } + ["END:VCALENDAR"]).map(folded).joined(separator: "\r\n") + "\r\n"
  }
  private static func event(_ g: Gathering, _ site: String, _ now: Moment, _ language: Language) -> [String] {
    let ends = g.ends ?? g.starts.adding(seconds: 7200)
    return [
      "BEGIN:VEVENT", "UID:gathering-\(g.id)@zhibu", "SEQUENCE:\(g.version)", "DTSTAMP:\(utc(now))", "DTSTART:\(utc(g.starts))", "DTEND:\(utc(ends))",
      "SUMMARY:\(escaped(language(Gathering.Kind.names(g.kinds)) + language(Word(zh: "（\(g.organization.name)）", en: " (\(g.organization.name))"))))", "LOCATION:\(escaped(g.location))",
      "STATUS:\(g.state == .cancelled ? "CANCELLED" : "CONFIRMED")", "URL:\(site)\(Gatherings.one(g.id).path)", "END:VEVENT",
    ]
  }
  /// 20261210T110000Z
  static func utc(_ moment: Moment) -> String {
    let there = Moment(ms: moment.ms - 8 * 3_600_000), text = there.description.prefix(19)
    return text.filter { $0 != "-" && $0 != ":" } + "Z"
  }
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,").replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
  }
  /// Continuation lines begin with a blank; no character is cut in two.
  static func folded(_ line: String) -> String {
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
