import Acting
import Components
import Essentials
import Organizations
import Web

/// What stands around a page for this reader.
package struct ShellFacts: Sendable {
  struct Entry: Sendable { var word: Word, icon: Icon, address: Address, group: MenuGroup, forMembers: Bool, here: Bool, count: Int? }
  var menu: [Entry]
  var name: String?
  var post: Word?
  var demo: Bool
  var tabs: [OrganizationTab] = []
  /// Those of a person's file, who reads, and what the reader may.
  var files: [FileTab] = []
  var reader: ID<Person>?
  var may: @Sendable (Permission) -> Bool = { _ in false }
  /// The permission of the place in the navigation that the page belongs to.
  var place: Permission?
  /// The reader may move the clock of this demo.
  var movesClock = false
  /// The number under which the site is filed.
  var filing: String?
  /// Where the reader is, to come back to after a change of language or type.
  var path: String
  /// What was just done.
  var said: String?
  /// Whose page it is: drafts and what waits to be sent are kept apart by it.
  var account: ID<Account>?
  /// Among which organizations the reader goes from a page of one to the same page of another.
  var desks: [Organization] = []

  package static func nobody(_ desk: Desk) -> ShellFacts { ShellFacts(menu: [], name: nil, post: nil, demo: desk.performer.house.demo, filing: desk.filing, path: "/") }
  /// `switching`: for a page that belongs to one organization.
  static func load(_ desk: Desk, _ identity: Identity?, _ scope: Scope, path: String, said: String?, switching: Bool = false) throws -> ShellFacts {
    guard let identity else { return ShellFacts(menu: [], name: nil, post: nil, demo: scope.house.demo, filing: desk.filing, path: path, said: said) }
    let shown = desk.menu.filter { identity.actor.may($0.permission) }
    let here = place(of: path, among: shown, desk.organizationTabs)
    let entries = try shown.map { item in
      Entry(word: item.word, icon: item.icon, address: item.address, group: item.group, forMembers: item.forMembers, here: item.address == here?.address, count: try item.count.map { try $0(scope.seeing(item.permission)) })
    }
    return ShellFacts(menu: entries, name: identity.name, post: identity.post, demo: scope.house.demo, tabs: desk.organizationTabs.filter { identity.actor.may($0.permission) }, files: desk.fileTabs, reader: identity.actor.person, may: { [actor = identity.actor] in actor.may($0) }, place: here?.permission, movesClock: scope.house.demo && movesClock(identity.actor), filing: desk.filing, path: path, said: try said.map { try Said.resolved($0, in: scope) }, account: identity.actor.account, desks: switching ? try BranchSwitch.desks(of: identity.actor, in: scope) : [])
  }
}

extension House {
  /// Where the clock of a demo is moved forward.
  package static let clock = Route< >("/clock")
}
extension Permission {
  package static let moveClock: Permission = "clock.move"
}

extension ShellFacts {
  /// From a post at the top of the house only: the clock is everybody's.
  private static func movesClock(_ actor: Actor) -> Bool { actor.posts.contains { $0.may.contains(.moveClock) && $0.place.path.split(separator: "/").count < 2 } }
  /// The place of the navigation that a page belongs to: what it stands under, or for a page about one organization the room whose tab it is.
  static func place(of path: String, among menu: [MenuItem], _ tabs: [OrganizationTab]) -> MenuItem? {
    func isUnder(_ place: String) -> Bool { path == place || (place != "/" && path.hasPrefix(place + "/")) }
    func isUnder(_ address: Address) -> Bool { isUnder(address.path) }
    let parts = path.split(separator: "/")
    if parts.count > 2, parts[0] == "organizations", let id = ID<Organization>(String(parts[1])) {
      let tab = tabs.filter { isUnder($0.address(id)) }.max { $0.address(id).path.count < $1.address(id).path.count }
      if let tab, let place = menu.first(where: { $0.permission == tab.permission }) { return place }
    }
    return menu.filter { isUnder($0.address) || $0.also.contains { isUnder($0) } }.max { $0.address.path.count < $1.address.path.count }
  }
}

enum Shell {
  static let search = Route< >("/people")
  static let preferences = Route< >("/preferences")
  static let signOut = Route< >("/sign-out")

  static func document(_ page: some Page, _ t: Reader, _ facts: ShellFacts, _ assets: Assets) -> HTML {
    var classes = [t.elder ? "elder" : "", t.theme == .auto ? "" : t.theme.rawValue].filter { !$0.isEmpty }.joined(separator: " ")
    if classes.isEmpty { classes = "plain" }
    let body: HTML = switch page.frame {
    case .sheet: page.view(t)
    case .door: door(page, t, facts)
    case .desk: desk(page, t, facts)
    }
    let editor: HTML = page.hasEditor ? assets.parts("prose-editor.js", "editor.js").map { " data-parts=\"\($0)\"" } ?? .none : .none
    let account: HTML = facts.account.map { " data-account=\"\($0)\"" } ?? .none
    return """
      <!doctype html>
      <html lang="\(t.language == .zh ? "zh-Hans" : "en")" class="\(classes)"\(account)\(editor)>
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>\(page.title(t)) - \(t(.product))</title>
      <link rel="icon" href="\(assets.address("icon.svg"))"><link rel="apple-touch-icon" href="\(assets.address("icon-180.png"))">\
      <link rel="manifest" href="\(Installing.manifest().with(["language": t.language.rawValue]))"><meta name="theme-color" content="#B3150F"><link rel="stylesheet" href="\(assets.address("zhibu.css"))" integrity="\(assets.integrity("zhibu.css"))">
      <script src="\(assets.address("zhibu.js"))" integrity="\(assets.integrity("zhibu.js"))" defer></script></head>
      <body>\(body)</body></html>
      """
  }

  private static func desk(_ page: some Page, _ t: Reader, _ facts: ShellFacts) -> HTML {
    """
    <a class="skip" href="#main">\(t(.skip))</a>
    \(demo(t, facts))
    \(top(t, facts))
    <div class="frame">\(side(t, facts))
    <main class="main" id="main" tabindex="-1"><div class="inner">\(crumbs(page, t))\(BranchSwitch.html(page, t, facts))\(tabs(page, t, facts))\(facts.said.map { saidNote($0) })\(page.view(t))</div></main></div>
    \(foot(t, facts))\(bar(t, facts))
    """
  }
  private static func door(_ page: some Page, _ t: Reader, _ facts: ShellFacts) -> HTML {
    """
    <a class="skip" href="#main">\(t(.skip))</a>
    \(demo(t, facts))
    <header class="top"><a class="mark" href="\(House.home())">\(t(.product))</a>\(preferences(t, facts))</header>
    <main class="main" id="main" tabindex="-1"><div class="inner narrow">\(facts.said.map { saidNote($0) })\(page.view(t))</div></main>
    \(foot(t, facts))
    """
  }
  private static func saidNote(_ text: String) -> HTML { "<div class=\"note ok\" role=\"status\">\(Icon.check.drawing)<div>\(text)</div></div>" }
  private static func demo(_ t: Reader, _ facts: ShellFacts) -> HTML {
    facts.demo ? "<aside class=\"demo\" aria-label=\"\(t(.demoNotice))\">\(t(.demoNotice))\(facts.movesClock ? clock(t) : HTML.none)</aside>" : .none
  }
  private static func clock(_ t: Reader) -> HTML {
    """
    <details><summary>\(t(.demoDay(t.longDate(t.today))))</summary><form method="post" action="\(House.clock())">\
    <input type="hidden" name="_token" value="\(t.token)"><input type="hidden" name="_key" value="\(Form.freshKey())"><label for="clock-to">\(t(.moveClockTo))</label>\
    <input class="in" type="date" id="clock-to" name="to" min="\(t.today.adding(1))" value="\(t.today.adding(7))"><button class="btn" type="submit">\(t(.moveClock))</button></form></details>
    """
  }

  private static func top(_ t: Reader, _ facts: ShellFacts) -> HTML {
    guard let name = facts.name else { return "<header class=\"top\"><a class=\"mark\" href=\"\(House.home())\">\(t(.product))</a>\(preferences(t, facts))<a href=\"\(House.signIn())\">\(t(.signInWord))</a></header>" }
    let shown = facts.post.map { t(.nameAndPost(name, $0)) } ?? name
    let mayFind = facts.menu.contains { $0.address == search() }
    return """
      <header class="top"><a class="mark" href="\(House.home())">\(t(.product))</a>
      \(mayFind ? find(t) : HTML.none)\(preferences(t, facts))
      <span class="who">\(shown)</span><form method="post" action="\(signOut())"><input type="hidden" name="_token" value="\(t.token)"><button class="act" type="submit">\(t(.signOut))</button></form></header>
      """
  }
  private static func find(_ t: Reader) -> HTML {
    """
    <form class="find" role="search" action="\(search())"><label class="sr" for="find-q">\(t(.searchWord))</label><input class="in" id="find-q" name="q" placeholder="\(t(.searchHint))"><button class="btn" type="submit" aria-label="\(t(.searchWord))">\(Icon.search.drawing)</button></form>
    """
  }
  /// Links, so that they work without scripts and before sign-in: a GET that sets a cookie of looks and returns.
  private static func preferences(_ t: Reader, _ facts: ShellFacts) -> HTML {
    let to = preferences(), theme = t.theme == .dark ? "light" : "dark"
    return """
      <a class="push" href="\(to.with(["elder": t.elder ? "0" : "1", "back": facts.path]))">\(t(t.elder ? .normalType : .elderMode))</a>
      <a class="hide-s" href="\(to.with(["theme": theme, "back": facts.path]))">\(t(.themeSwitch))</a>
      <a href="\(to.with(["language": t.language == .zh ? "en" : "zh", "back": facts.path]))" lang="\(t.language == .zh ? "en" : "zh-Hans")">\(t(.otherLanguage))</a>
      """
  }
  private static func side(_ t: Reader, _ facts: ShellFacts) -> HTML {
    guard !facts.menu.isEmpty else { return .none }
    return "<nav class=\"side\" aria-label=\"\(t(.mainNavigation))\">\(ShellFacts.lists(facts.menu, t) { link($0, t) })</nav>"
  }
  private static func bar(_ t: Reader, _ facts: ShellFacts) -> HTML {
    guard !facts.menu.isEmpty else { return .none }
    let places = ShellFacts.onPhone(facts.menu)
    guard facts.menu.count > tabPlaces else { return "<nav class=\"tabbar\" aria-label=\"\(t(.quickNavigation))\"><ul>\(facts.menu.map { link($0, t) })</ul></nav>" }
    return """
      <nav class="tabbar" aria-label="\(t(.quickNavigation))"><ul>\(places.prefix(tabPlaces - 1).map { link($0, t) })\(more(Array(places.dropFirst(tabPlaces - 1)), t))</ul></nav>
      """
  }
  /// How many places fit side by side on the narrowest phone.
  private static let tabPlaces = 5
  /// The last place of the bar opens the rest over it; it needs no script.
  private static func more(_ rest: [ShellFacts.Entry], _ t: Reader) -> HTML {
    let here: HTML = rest.contains(where: \.here) ? " class=\"here\"" : .none
    return "<li><details class=\"more\" data-more><summary\(here)>\(Icon.menu.drawing)\(t(.more))</summary><ul>\(rest.map { link($0, t) })</ul></details></li>"
  }
  private static func link(_ entry: ShellFacts.Entry, _ t: Reader) -> HTML {
    let here: HTML = entry.here ? " aria-current=\"page\"" : ""
    let count: HTML = entry.count.map { $0 > 0 ? "<span class=\"n\">\($0)</span>" : HTML.none } ?? .none
    return "<li><a href=\"\(entry.address)\"\(here)>\(entry.icon.drawing)\(t(entry.word))\(count)</a></li>"
  }
  private static func crumbs(_ page: some Page, _ t: Reader) -> HTML {
    guard !page.crumbs.isEmpty else { return .none }
    let before = page.crumbs.map { "<li><a href=\"\($0.address)\">\(t($0.text))</a></li>" as HTML }
    return "<nav class=\"crumbs\" aria-label=\"\(t(.whereYouAre))\"><ol>\(before)<li aria-current=\"page\">\(page.title(t))</li></ol></nav>"
  }
  private static func tabs(_ page: some Page, _ t: Reader, _ facts: ShellFacts) -> HTML {
    if let person = (page as? any FilePage)?.fileOf {
      let all = facts.fileTabs(of: person)
      return all.count < 2 ? .none : Components.tabs(t(.partsOfFile), all.map { (t($0.word), $0.address, $0.address.path == facts.path) }, more: t(.more))
    }
    guard let organization = BranchSwitch.organization(of: page), facts.tabs.count > 1 else { return .none }
    let addresses = facts.tabs.map { $0.address(organization) }
    // A room's own start page shows an organization too, at another address than the tab's; of tabs with one permission it is the first's.
    let here = addresses.firstIndex { $0.path == facts.path } ?? facts.tabs.firstIndex { $0.permission == facts.place }
    return Components.tabs(t(.partsOfOrganization), facts.tabs.indices.map { n in (t(facts.tabs[n].word), addresses[n], n == here) }, more: t(.more))
  }
  private static func foot(_ t: Reader, _ facts: ShellFacts) -> HTML {
    let filing: HTML = facts.filing.map { "<span>\(t(.filingNumber($0)))</span>" } ?? .none
    return "<footer class=\"foot\"><span>\(t(.product))</span><a href=\"\(House.complain())\">\(t(.complain))</a>\(filing)</footer>"
  }
}
