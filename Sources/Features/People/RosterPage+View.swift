import FeatureKit
import Importing

extension RosterPage {
  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(t(.roster), lead(t), actions: actions(t)))
    <div class="stack mt">\(chips(t(.savedViews), RosterView.allCases.map { chip($0, t) }))\(bar(t))
    <div class="row"><b>\(t(.people(total, more)))</b><span class="muted">\(t(order))</span>\(push(stamp(t(.covered), icon: .lock)))</div>
    \(items.isEmpty ? empty(t) : flatBox(nil, table(t)))
    \(filter.after == nil ? Pager(page: page, per: per, total: total, more: more, at: filter.address).html(t) : HTML.none)\(next.map { row(push(button(t(.goOn), $0, icon: .next))) })
    \(signOff(t))\(reader.map { readLine($0, at, t) })</div>
    """
  }
  private func actions(_ t: Reader) -> HTML {
    let register: HTML = mayAdd ? button(t(.registerOne), People.new().with(["organization": organization?.id.description]), .go, icon: .plus) : .none
    let here = organization?.id
    let sheets: [HTML] = mayExchange ? [button(t(.bringInSheet), SheetDesk.bringIn("members", into: here), icon: .upload), button(t(.takeOutSheet), SheetDesk.takeOut("members", from: here), icon: .transfer)] : []
    let doubles: HTML = mayAdd ? button(t(.duplicates), People.duplicates()) : .none
    return ([printButton(t), doubles] + sheets + [register]).joined(" ")
  }
  private func lead(_ t: Reader) -> String { organization.map { t(.rosterOf($0.name)) } ?? t(.rosterLead) }
  private func chip(_ view: RosterView, _ t: Reader) -> (text: String, to: Address, count: Int?, here: Bool) {
    let target = view.filter(at: organization?.id), count = views.first { $0.view == view }?.count
    return (t(view.word), target.address, count, target.address == filter.address)
  }
  private var order: Word {
    switch filter.sort {
    case .branch: filter.text == nil ? .byBranch : .byNearness
    case .name: .byName
    case .birth: .byBirth
    case .joined: .byJoined
    }
  }

  private func bar(_ t: Reader) -> HTML {
    var bar = FilterBar(at: People.list())
    bar.text("q", t(.findPeople), filter.text)
    if let organization, parts.isEmpty { bar.keep("organization", organization.id.description) } else {
      let here = organization.map { [Choice($0.id.description, $0.name)] } ?? []
      bar.select("organization", t(.organizationWord), here + parts.map { Choice($0.id.description, $0.name) }, organization?.id.description, t)
    }
    bar.select("status", t(PersonField.status.word), PersonStatus.allCases.map { Choice($0.rawValue, t($0.word)) }, filter.status?.rawValue, t)
    bar.select("standing", t(PersonField.standing.word), Standing.decided.map { Choice($0.rawValue, t($0.word)) }, filter.standing?.rawValue, t)
    bar.select("sex", t(PersonField.sex.word), Sex.allCases.map { Choice($0.rawValue, t($0.word)) }, filter.sex?.rawValue, t)
    bar.select("age", t(.age), AgeBand.choices.map { Choice($0.description, t($0.word)) }, filter.ages?.description, t)
    if !groups.isEmpty { bar.select("group", t(PersonField.group.word), groups.map { Choice($0.id.description, $0.name) }, filter.group?.description, t) }
    bar.keep("floating", filter.floating ? "1" : nil)
    bar.keep("sort", filter.sort == .branch ? nil : (filter.descending ? "-" : "") + filter.sort.rawValue)
    return bar.html(t)
  }

  private func column(_ title: String, _ sort: RosterFilter.Sort) -> Column {
    func to(_ descending: Bool) -> Address { filter.address(sorted: sort, descending: descending) }
    guard filter.sort == sort else { return Column(title, sort: to(false)) }
    return Column(title, sort: to(!filter.descending), sorted: filter.descending ? .descending : .ascending)
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(
      t(.roster),
      [
        column(t(PersonField.name.word), .name), Column(t(PersonField.sex.word)), column(t(.bornIn), .birth), Column(t(PersonField.status.word)), column(t(PersonField.organization.word), .branch),
        column(t(PersonField.joined.word), .joined), Column(t(PersonField.phone.word)), Column(t(PersonField.residentNumber.word)), Column(t(PersonField.standing.word)), Column(t(.remark)),
      ], dense: true, wrap: false)
    for item in items { table.row(of: item.cells(t)) }
    return table.html(t)
  }
  private func empty(_ t: Reader) -> HTML {
    if filter.address == RosterView.all.filter(at: organization?.id).address { return emptyState(t(.nobodyYet), t(.nobodyYetWhy), mayAdd ? button(t(.registerOne), People.new(), .go, icon: .plus) : .none) }
    return emptyState(t(.nobodyFound), t(.nobodyFoundWhy), button(t(.showAll), RosterView.all.filter(at: organization?.id).address))
  }
}

extension RosterLine {
  func cells(_ t: Reader) -> [HTML] {
    let month = birth.map { String($0.description.prefix(7)) }
    let day: HTML = joined.map { "\($0)" } ?? (status.isMember ? .none : "<span class=\"muted\">\(t(.notJoined))</span>")
    return [
      act(name, address), "\(t(sex.word))", "\(month)", "\(t(status.word))", "\(organizationName)", day, phone.map { masked($0) } ?? .none, residentNumber.map { masked($0) } ?? .none,
      status.isMember || status == .former ? "\(t(standing.word))" : .none, remark(t),
    ]
  }
  private func remark(_ t: Reader) -> HTML {
    var parts: [HTML] = []
    if let lostSince { parts.append(Tag.warn(.lostSince(lostSince)).html(t)) }
    if let floatsTo { parts.append("\(t(.floatsTo(floatsTo)))") }
    if status == .probationary, let joined { parts.append("\(t(.probationEnds(joined.adding(months: 12))))") }
    return parts.joined(" ")
  }
}
