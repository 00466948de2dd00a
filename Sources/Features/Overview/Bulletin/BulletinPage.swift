import FeatureKit

/// The bulletin on the screen: each sentence leads to its list.
struct BulletinPage: OrganizationPage {
  var bulletin: Bulletin
  var tabsOf: ID<Organization> { bulletin.organization }

  var crumbs: [Crumb] { [Crumb(.overviewOf(bulletin.name), Overview.of(bulletin.organization))] }
  func title(_ t: Reader) -> String { t(.bulletinTitle(bulletin.name, bulletin.month.label)) }

  func view(_ t: Reader) -> HTML {
    let id = bulletin.organization, month = bulletin.month.key
    let actions: HTML = "\(dataAsOf(bulletin.asOf, t))\(button(t(.printBulletin), Overview.printBulletin(id).with(["period": month]), icon: .printer))\(button(t(.downloadWord), Overview.bulletinFile(id).with(["period": month]), icon: .transfer))"
    let sections: [HTML] = bulletin.sections.map { section in
      box(t(section.title), Components.sentences(section.lines.map { line in
        (text: t(line.text), icon: .next, end: "<a href=\"\(line.to)\">\(t(.seeThem))<span class=\"sr\">\(t(.gap))\(t(line.text))</span></a>")
      }))
    }
    return """
      \(pageHead(title(t), t(.bulletinLead), actions: actions))
      \(stack(.normal, Way.links(id, here: .bulletin, t), months(t), sections.joined()))\(smallNote(t(.bulletinReference(bulletin.reference))))
      """
  }
  private func months(_ t: Reader) -> HTML {
    var bar = FilterBar(at: Overview.bulletin(bulletin.organization))
    let recent = (0..<13).map { Stretch(.month, containing: t.today).back($0) }
    bar.select("period", t(.month), (recent + (recent.contains(bulletin.month) ? [] : [bulletin.month])).map { Choice($0.key, t($0.label)) }, bulletin.month.key, all: t(.pressingMonth), t)
    return bar.html(t)
  }
}
