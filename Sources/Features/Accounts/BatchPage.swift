import FeatureKit

/// Accounts for the people of an organization: who has none yet, and which usernames the rule gives them.
struct BatchPage: Page {
  struct Below: Encodable, Sendable, Hashable { var id: ID<Organization>, name: String }
  var organization: ID<Organization>
  var organizationName: String
  var above: Below?
  var below: [Below]
  var who: Candidate.Who
  var people: [Candidate]
  var most: Int
  var entered: Entered
  enum CodingKeys: CodingKey { case organization, organizationName, above, below, who, people, most }
  static let samples = [
    BatchPage(organization: ID(1), organizationName: "中共青禾县委员会", above: nil, below: [Below(id: ID(33), name: "中共青禾县柳溪镇委员会")], who: .posts, people: Candidate.samples, most: 200, entered: .nothing),
    BatchPage(organization: ID(33), organizationName: "中共青禾县柳溪镇委员会", above: Below(id: ID(1), name: "中共青禾县委员会"), below: [], who: .members, people: [], most: 200, entered: Entered([:], problems: [.init("people.none", .nobodyPicked)])),
  ]
  static func load(_ scope: Scope, _ entered: Entered) throws -> BatchPage {
    guard let id = try entered["organization"].flatMap({ ID<Organization>($0) }) ?? OrganizationTable.tops(in: scope).first?.id else { throw OutOfReach() }
    let here = try OrganizationTable.one(id, in: scope), who = entered["who"].flatMap { Candidate.Who(rawValue: $0) } ?? .posts
    let above = try OrganizationTable.ancestors(of: here, in: scope).last { scope.reach.contains($0.path) }
    return BatchPage(
      organization: id, organizationName: here.name, above: above.map { Below(id: $0.id, name: $0.name) },
      below: try OrganizationTable.children(of: id, in: scope).map { Below(id: $0.id, name: $0.name) }, who: who,
      people: try Candidate.without(below: here.path, who, in: scope), most: Limits.batch, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.newBatch) }
  var crumbs: [Crumb] { [Crumb(.accountsTitle, Accounts.list())] }
  func view(_ t: Reader) -> HTML {
    let whom = chips(t(.forWhom), Candidate.Who.allCases.map { (t($0.word), address(organization, $0), nil, $0 == who) })
    let up: [(text: String, to: Address, count: Int?, here: Bool)] = above.map { [(t(.upTo($0.name)), address($0.id, who), nil, false)] } ?? []
    let down = below.map { (text: $0.name, to: address($0.id, who), count: Int?.none, here: false) }
    let links: HTML = up.isEmpty && down.isEmpty ? .none : details(t(.otherOrganization), chips(t(.otherOrganization), up + down))
    return stack(.normal, pageHead(t(.newBatch), organizationName), links, whom, list(t))
  }
  private func address(_ id: ID<Organization>, _ who: Candidate.Who) -> Address { Accounts.batch().with(["organization": id.description, "who": who.rawValue]) }
  private func list(_ t: Reader) -> HTML {
    guard !people.isEmpty else { return emptyState(t(.allHaveAccounts), t(.allHaveAccountsWhy)) }
    let form = Form(Accounts.batch(), t, Entered([:], problems: entered.problems), keep: false, wide: true), picked = Set(entered.texts("people"))
    var table = Table(t(.newBatch), [Column(t(.owner)), Column(t(.keptAt))], pick: "people", dense: true)
    for person in people { table.row("\(person.name)", "\(person.organizationName)", pick: (person.id.description, person.name), picked: picked.contains(person.id.description), t: t) }
    let full: HTML = people.count == most ? smallNote(t(.firstOnly(most))) : .none
    return stack(
      .normal, smallNote(t(.usernameRule)), full,
      form.html(form.hidden("organization", organization.description), form.hidden("who", who.rawValue), flatBox(nil, table.html(t), batchBar(t, submit(t(.makeAccounts))))))
  }
}

extension Candidate.Who {
  var word: Word {
    switch self {
    case .posts: Word(zh: "担任职务的人员", en: "those who hold a post")
    case .members: Word(zh: "全体党员", en: "all members")
    }
  }
}

/// Usernames and initial passwords of a batch, shown this once and made to be printed and cut.
struct BatchMadePage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var name: String
    var organizationName: String
    var username: String
    var password: String
  }
  var organizationName: String
  var lines: [Line]
  static let samples = [BatchMadePage(organizationName: "中共青禾县柳溪镇委员会", lines: [Line(name: "周国安", organizationName: "中共青禾县柳溪镇河湾村支部委员会", username: "zga01", password: "k7pm-x2wd-9hqt")])]
  func title(_ t: Reader) -> String { t(.madeMany(lines.count)) }
  var crumbs: [Crumb] { [Crumb(.accountsTitle, Accounts.list())] }
  func view(_ t: Reader) -> HTML {
    var table = Table(t(.newBatch), [Column(t(.owner)), Column(t(.keptAt)), Column(t(.username)), Column(t(.initialPassword))], dense: true)
    for line in lines { table.row("\(line.name)", "\(line.organizationName)", "\(line.username)", "<code>\(line.password)</code>") }
    return stack(
      .normal, pageHead(title(t), organizationName, actions: printButton(t)), note(.warn, t(.shownOnce), t(.shownOnceText), t), flatBox(nil, table.html(t)), row(button(t(.toAccounts), Accounts.list())))
  }
}
