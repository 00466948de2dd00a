import DutyBoard
import FeatureKit
import Overview

extension TodayPage {
  var staysReadable: Bool { true }
  func title(_ t: Reader) -> String { t(.today) }

  func view(_ t: Reader) -> HTML {
    let aside = stack(.normal, noticeBox(t), switcher(t), calendar(t))
    let main = stack(.normal, cardBoxes(first: true, t), nextBox(t), inbox(t), leadBoxes(t), cardBoxes(first: false, t))
    return """
      <p class="muted">\(t.dateAndWeekday(day))</p>
      <h1>\(name.map { "<span class=\"ph\">\($0)\(t(.comma))</span>\(t(.afterComma))" as HTML })<span class="ph">\(t(head))</span></h1>
      \(columns(.aside, main, aside))
      <p class="mt">\(dataAsOf(asOf, t))</p>
      """
  }

  /// Where nothing is owed there may still be something that waits to be read or answered.
  private var head: Word { !items.isEmpty ? .nextThing : cards.isEmpty && notices.isEmpty ? .nothingToDo : .lookBelow }

  // MARK: what is next

  private func nextBox(_ t: Reader) -> HTML {
    guard let first = items.first else {
      if desks.isEmpty { return .none }
      return emptyState(t(.allSettled), t(.allSettledWhy), button(t(.seeAll), DutyBoard.list(.all)))
    }
    let line = first.duty, about = line.groupName.map { "\(line.organizationName) \($0)" } ?? line.organizationName
    let go: HTML = first.settle.map { button(t(line.state == .late ? .record : .plan), $0, .big) } ?? button(t(.lookAtIt), DutyBoard.duty(line.key), .big)
    let more = "<p>\(act(t(.askWaiver), DutyBoard.duty(line.key)))</p>" as HTML
    return Components.nextThing("\(about)\(t(.gap))\(t(line.title))", why: "\(t(first.why))\(t(why(line, t)))", tag: line.tag, due: line.due, workingDays: line.workingDaysLeft, action: go, clause: line.clause, more: more, t)
  }
  private func why(_ line: DutyLine, _ t: Reader) -> Word {
    line.state == .late ? .lateWhy(t.date(line.end), t.date(line.graceEnd)) : .pendingWhy(t.date(line.end))
  }

  // MARK: for leaders, for members, beside

  private func leadBoxes(_ t: Reader) -> HTML {
    leads.map { lead -> HTML in
      let lines: HTML = lead.sentences.isEmpty ? "<p class=\"muted\">\(t(.nothingCounted))</p>" : sentences(lead.sentences.map { (text: t($0.text), icon: $0.icon, end: act(t(.seeThem), $0.address, about: t($0.text))) })
      let whole = box(lead.name, lines, "<p>\(button(t(.toOverview), Overview.of(lead.organization), icon: .chart))</p>")
      return lead.late.isEmpty ? whole : stack(.normal, whole, lateBelow(lead, t))
    }.joined()
  }
  private func lateBelow(_ lead: Lead, _ t: Reader) -> HTML {
    flatBox(t(.lateBelow(lead.name)), end: act(t(.allOf(lead.late.reduce(0) { $0 + $1.total })), DutyBoard.list(.late, organization: lead.organization)), taskList(lead.late.map { child in
      let what = child.what.map { t(.counted(t($0.title), $0.count)) }.joined(separator: t(.pause))
      return TaskLine(child.name, DutyBoard.list(.late, organization: child.organization), under: what, when: t(.lateCount(child.total)))
    }))
  }
  private func cardBoxes(first: Bool, _ t: Reader) -> HTML {
    cards.filter { $0.first == first }.map { card -> HTML in
      let lines = card.lines.map { TaskLine(t($0.text), $0.address, under: $0.under.map { t($0) }, when: $0.day.map { $0 == t.today ? t(.today) : t.daysLeft(until: $0) }, date: $0.day.map { t.date($0) }) }
      let end: HTML? = card.more.map { act(t(.more), $0, about: t(card.title)) }
      return flatBox(t(card.title), end: end, taskList(lines))
    }.joined()
  }
  private func noticeBox(_ t: Reader) -> HTML {
    guard !notices.isEmpty else { return .none }
    let form = Form(Today.readNotices(), t, name: "read", keep: false)
    let lines = plainList(notices.map { notice in
      let text: HTML = notice.path.map { "<a href=\"\($0)\">\(t(notice.text))</a>" } ?? "\(t(notice.text))"
      return "\(text)<div class=\"small muted\">\(t.dateAndTime(notice.at))</div>"
    })
    return box(t(.unread(unread)), lines, form.html(form.hidden("seen", asOf.description), submit(t(.markRead), .tight, icon: .check)))
  }
  private func switcher(_ t: Reader) -> HTML {
    guard desks.count > 1 else { return .none }
    func end(_ late: Int, _ open: Int) -> HTML { late > 0 ? "<span class=\"late\">\(t(.lateCount(late)))</span> \(open)" : "\(open)" }
    let all = (text: t(.allDesks(desks.count)), to: House.home(), end: end(desks.reduce(0) { $0 + $1.late }, desks.reduce(0) { $0 + $1.open }), here: branch == nil)
    return flatBox(t(.switchDesk), linkList([all] + desks.map { (text: $0.name, to: House.home().with(["branch": $0.id.description, "rule": rule]), end: end($0.late, $0.open), here: $0.id == branch) }))
  }
  /// This month: what falls due, and what the rooms' cards have in it.
  private func calendar(_ t: Reader) -> HTML {
    var marks: [Day: MonthCalendar.Mark] = [:]
    for card in cards { for line in card.lines { if let on = line.day, let to = line.address { marks[on] = .init(t(.planned), t(line.text), to) } } }
    for item in items where marks[item.duty.due] == nil { marks[item.duty.due] = .init(t(.dueShort), t(item.duty.title), DutyBoard.duty(item.duty.key), due: true) }
    guard marks.keys.contains(where: { $0.year == day.year && $0.month == day.month }) else { return .none }
    return box(t.month(day.year, day.month), MonthCalendar(year: day.year, month: day.month, marks: marks).html(t), row(Tag.info(.planned).html(t), Tag.warn(.dueDay).html(t)))
  }
}

