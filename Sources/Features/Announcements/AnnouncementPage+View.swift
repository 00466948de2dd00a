import Documents
import FeatureKit

extension AnnouncementPage {
  func view(_ t: Reader) -> HTML {
    let a = announcement, corrected = a.version > 1 ? t(.correctedAt(t.dateAndTime(a.writtenAt))) : nil
    let lead = [a.organization.name, t.dateAndTime(a.publishedAt), t(a.audience.word), a.receipt ? nil : t(.onlyInforms), corrected].compactMap { $0 }.joined(separator: "　")
    return """
      \(pageHead(a.title, lead, actions: a.withdrawal == nil ? actions(t) : nil))
      \(columns(.aside, stack(.normal, text(t), before(t)), stack(.normal, own(t), readers(t))))
      """
  }
  private func text(_ t: Reader) -> HTML {
    guard let withdrawal = announcement.withdrawal else { return box(nil, announcement.body.html) }
    return "\(note(.warn, t(.withdrawnAt(t.dateAndTime(withdrawal.at))), withdrawal.reason, t))\(details(t(.showWithdrawn), announcement.body.html))"
  }
  private func before(_ t: Reader) -> HTML {
    earlier.map { text -> HTML in details(t(.textOf(t.dateAndTime(text.writtenAt))), heading(text.title, 3), text.body.html) }.joined()
  }
  private func actions(_ t: Reader) -> HTML? {
    guard mayPublish else { return nil }
    return "\(button(t(.correct), Announcements.correct(announcement.id)))\(button(t(.withdraw), Announcements.withdraw(announcement.id), .danger))"
  }
  private func own(_ t: Reader) -> HTML {
    if announcement.withdrawal != nil { return .none }
    let form = Form(Announcements.acknowledge(announcement.id), t, name: "read", keep: false, waits: true), version = form.hidden("version", String(announcement.version))
    switch reading {
    case .informed, .notMine: return .none
    case .read: return box(t(.yourReading), Tag.ok(.acknowledged).html(t))
    case .unread: return box(t(.yourReading), next: true, form.html(version, submit(t(.acknowledge), icon: .check)))
    case .changed: return box(t(.yourReading), next: true, "<p>\(t(.changedSinceYouRead))</p>", form.html(version, submit(t(.acknowledge), icon: .check)))
    }
  }
  private func readers(_ t: Reader) -> HTML {
    guard let tally, tally.all > 0 else { return .none }
    return box(t(.readersWord), "<p>\(t(.tally(tally)))</p>", act(t(.seeReaders), Announcements.readers(announcement.id)), remind(tally.all - tally.read, t))
  }
  private func remind(_ left: Int, _ t: Reader) -> HTML {
    guard mayPublish, left > 0, announcement.withdrawal == nil else { return .none }
    if announcement.remindedOn == today { return smallNote(t(.remindedToday)) }
    return Form(Announcements.remind(announcement.id), t, name: "remind", keep: false).html(submit(t(.remindUnread(left)), .plain, icon: .bell))
  }
}
