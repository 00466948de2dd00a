import FeatureKit

extension PersonSheet {
  /// 女，72 岁，正式党员，党龄 46 年
  func lead(_ t: Reader) -> String {
    var parts = [t(sex.word)]
    if let birth { parts.append(t(.yearsOld(birth.years(until: t.today)))) }
    parts.append(t(status.word))
    if status == .full, let confirmed { parts.append(t(.partyYears(confirmed.years(until: t.today)))) }
    return parts.joined(separator: t(.comma)) + t(.wideGap) + [organizationName, groupName].compactMap { $0 }.joined(separator: " ")
  }
  func tags(_ t: Reader) -> HTML {
    var tags: [HTML] = []
    if status.isMember || status == .former { tags.append((standing.votes ? Tag.ok(.standing(standing)) : Tag.warn(.standing(standing))).html(t)) }
    if let lostSince, let lostContact { tags.append(Tag.warn(.lost(lostContact, lostSince)).html(t)) }
    if let floatsTo { tags.append(Tag.plain(.floatsTo(floatsTo)).html(t)) }
    if status == .full, let confirmed { tags.append(Tag.plain(confirmed.years(until: t.today) >= 50 ? .fiftyYearsPast : .fiftyYears(confirmed.year + 50)).html(t)) }
    return tags.isEmpty ? .none : row(tags.joined(" "))
  }
  /// `uncover` is where a covered field asks for its reason; nil where the reader may not.
  func basics(_ t: Reader, uncover: ((PersonField) -> Address)?) -> HTML {
    let coveredFields: [(PersonField, String?)] = [(.residentNumber, residentNumber), (.phone, phone), (.address, address)]
    let personal = coveredFields.map { field, value in line(field, value.map { covered ? masked($0) : "\($0)" }, t, action: value == nil || !covered ? nil : uncover.map { act(t(.uncover), $0(field), about: t(field.word)) }) }
    return box(t(.basics), id: "basics", summary([
      line(.name, "\(name)", t), line(.birth, birth.map { "\(t.longDate($0))" }, t), line(.ethnicity, ethnicity.map { "\(t($0.name))" }, t), line(.education, education.map { "\(t($0.name))" }, t),
    ] + personal + [line(.workPost, workPost.map { "\(t($0.word))" }, t)]))
  }
  func membership(_ posts: [PostTable.Post], _ t: Reader) -> HTML {
    let held = posts.filter { $0.role != .member }.map { post -> HTML in
      let until = post.until.map { t.longDate($0) } ?? t(.untilNow)
      return "\(t(.held(post.organizationName, post.role, t.longDate(post.since), until)))"
    }
    var lines = [line(.joined, joined.map { "\(t.longDate($0))" }, t), line(.confirmed, confirmed.map { "\(t.longDate($0))<br><span class=\"small muted\">\(t(.partyYearsFrom))</span>" }, t)]
    if status == .probationary, let joined { lines.append(SummaryLine(t(.probationUntil), text: t.longDate(joined.adding(months: 12)))) }
    lines.append(line(.standing, status.isMember || status == .former ? "\(t(standing.word))" : nil, t))
    if let lostContact, let lostSince { lines.append(line(.lostContact, "\(t(lostContact.word))\(t(.comma))\(t.longDate(lostSince))", t)) }
    if let floatsTo { lines.append(line(.floatsTo, "\(floatsTo) \(floatsSince.map { t.longDate($0) })", t)) }
    lines.append(SummaryLine(t(.postsHeld), held.isEmpty ? "\(t(.nothingHeld))" : held.joined("<br>")))
    return box(t(.membershipWord), id: "membership", summary(lines))
  }
  private func line(_ field: PersonField, _ value: HTML?, _ t: Reader, action: HTML? = nil) -> SummaryLine {
    SummaryLine(t(field.word), value.map { $0 } ?? "<span class=\"muted\">\(t(.notRecorded))</span>", action: action)
  }
}

extension PersonEvent {
  var what: Word {
    switch kind {
    case .added: .eventAdded(organization, status)
    case .moved: .eventMoved(organization)
    case .status: .eventStatus(status, standing)
    }
  }
}

extension OpenedField {
  func line(_ t: Reader) -> HTML {
    let who = [organization, role.map { t($0.word) }, reader].compactMap { $0 }.joined(separator: " ")
    return "<b>\(who)</b> \(t(.looked(field)))<br><span class=\"muted\">\(t.dateAndTime(at))\(t(.comma))\(t(.reason))\(t(.colon))\(reason)</span>"
  }
}
