import FeatureKit

extension VenuePage {
  func view(_ t: Reader) -> HTML {
    let v = venue, lead = [v.organization.name, v.address].filter { !$0.isEmpty }.joined(separator: " · ")
    return """
      \(pageHead(v.name, lead, actions: actions(t)))
      \(stack(.normal, retired(t), box(nil, facts(t)), flatBox(t(.weekFrom(t.longDate(week))), end: printButton(t), table(t)), turning(t), signOff(t)))
      """
  }
  private func actions(_ t: Reader) -> HTML? {
    let book: HTML = mayBook ? button(t(.book), Venues.book(venue.id), .go, icon: .plus) : .none
    guard mayKeep, venue.retiredOn == nil else { return mayBook ? book : nil }
    return "\(book)\(button(t(.closedDays), Venues.close(venue.id)))\(button(t(.edit), Venues.change(venue.id)))"
  }
  private func retired(_ t: Reader) -> HTML {
    if let day = venue.retiredOn {
      let back: HTML = mayKeep ? Form(Venues.restore(venue.id), t, name: "restore", keep: false).html(submit(t(.restoreVenue), .plain, icon: .undo)) : .none
      return note(.warn, t(.retiredSince(t.longDate(day))), nil, t, back)
    }
    return .none
  }
  private func facts(_ t: Reader) -> HTML {
    let v = venue
    var lines = [SummaryLine(t(.seatsWord), text: t(.seats(v.seats)))]
    if !v.equipment.isEmpty { lines.append(SummaryLine(t(.equipmentWord), text: v.equipment)) }
    lines.append(SummaryLine(t(.hoursWord), plainList(v.hours.runs.map { run -> HTML in "\(t(.weekdays(run.first, run.last)))\(t(.colon))\(run.spans.isEmpty ? t(.closedWord) : Word.spans(run.spans))" })))
    lines.append(SummaryLine(t(.audienceWord), text: t(v.audience.word)))
    let retire: HTML = mayKeep && v.retiredOn == nil ? details(t(.retireVenue), smallNote(t(.retireHint)), Form(Venues.retire(v.id), t, name: "retire", keep: false).html(submit(t(.retireVenue), .danger))) : .none
    return "\(summary(lines))\(retire)"
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.weekFrom(t.longDate(week))), [Column(t(.dayWord)), Column(t(.hoursWord)), Column(t(.bookedWord)), Column(t(.freeWord))], top: true)
    for line in days {
      let day: HTML = line.day == t.today ? "<b>\(t.dateAndWeekday(line.day))</b>" : "\(t.dateAndWeekday(line.day))"
      let hours: HTML = line.closed.map { "\(Tag.warn(.closedWord).html(t)) <span class=\"small\">\($0)</span>" } ?? (line.open.isEmpty ? "<span class=\"muted\">\(t(.closedWord))</span>" : "\(Word.spans(line.open))")
      table.row(day, hours, booked(line, t), free(line, t), t: t)
    }
    return table.html(t)
  }
  private func booked(_ line: DayLine, _ t: Reader) -> HTML {
    guard !line.bookings.isEmpty else { return .none }
    return plainList(line.bookings.map { b -> HTML in
      let purpose: HTML = b.purpose.isEmpty ? .none : "<span class=\"small muted\"> \(b.purpose)</span>"
      return "<a href=\"\(Venues.booking(b.id))\">\(b.span.description)</a> \(b.organization.name)\(purpose)"
    })
  }
  private func free(_ line: DayLine, _ t: Reader) -> HTML {
    guard mayBook else { return "\(Word.spans(line.free))" }
    return row(line.free.map { span -> HTML in button("\(span)", bookAddress(venue.id, line.day, span, nil, nil), .tight) }.joined())
  }
  private func turning(_ t: Reader) -> HTML {
    func at(_ days: Int) -> Address { Venues.one(venue.id).with(["day": week.adding(days).description]) }
    return "<div class=\"row no-print\">\(button(t(.weekBefore), at(-7), icon: .previous))\(button(t(.thisWeek), Venues.one(venue.id)))\(button(t(.weekAfter), at(7), icon: .next))</div>"
  }
}
