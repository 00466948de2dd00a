import Acting
import Duties
import Essentials
import Importing
import Journal
import Persistence
import Web

/// A room's door: the only list of what is inside.
package struct Feature: Sendable {
  package var name: String
  package var endpoints: [Endpoint]
  package var actions: [any Action.Type]
  package var migrations: [Migration]
  package var grants: [Grant]
  package var menu: [MenuItem]
  /// How references of the room's kinds are shown: `["gathering": resolver]`.
  package var names: [String: House.Resolver]
  package var pages: [Preview]
  /// Lists that can be brought in from a spreadsheet, and taken out as one.
  package var importers: [Importer]
  package var exporters: [Exporter]
  /// What the room shows of one organization, beside the other rooms' tabs.
  package var organizationTabs: [OrganizationTab]
  /// What the room shows of one person, beside the other rooms' tabs.
  package var fileTabs: [FileTab]
  /// Where a duty is settled, by the kind of evidence that the room leaves.
  package var settles: Settles
  /// Where several duties are settled at once.
  package var settlesTogether: SettlesTogether?
  /// What the room tells its reader on the first page.
  package var cards: [TodayCard.Load]
  /// What the room puts into calendars that are subscribed to.
  package var calendar: CalendarSource?
  /// What of the room's stands in the way of ending an organization, each in words.
  package var hindrances: [House.Hindrance]
  /// What of the room's is open at an organization, listed when a post is handed over.
  package var matters: [House.Matters]
  /// The room's rows that name a person, moved when two files become one.
  package var personRows: [PersonRows]

  package init(
    _ name: String, endpoints: [[Endpoint]], actions: [any Action.Type] = [], migrations: [Migration] = [], grants: [Grant] = [], menu: [MenuItem] = [],
    names: [String: House.Resolver] = [:], pages: [Preview] = [], organizationTabs: [OrganizationTab] = [], fileTabs: [FileTab] = [],
    importers: [Importer] = [], exporters: [Exporter] = [], settles: Settles = [:], settlesTogether: SettlesTogether? = nil, cards: [TodayCard.Load] = [],
    calendar: CalendarSource? = nil, hindrances: [House.Hindrance] = [], matters: [House.Matters] = [], personRows: [PersonRows] = []
  ) {
    self.name = name
    self.endpoints = endpoints.flatMap { $0 }
    self.actions = actions
    self.migrations = migrations
    self.grants = grants
    self.menu = menu
    self.names = names
    self.pages = pages
    self.organizationTabs = organizationTabs
    self.fileTabs = fileTabs
    self.settles = settles
    self.settlesTogether = settlesTogether
    self.cards = cards
    self.calendar = calendar
    self.hindrances = hindrances
    self.matters = matters
    self.personRows = personRows
    self.importers = importers
    self.exporters = exporters
  }
}

/// A page type with its samples: for the derived tests and `/preview`.
package struct Preview: Sendable {
  package var name: String { named() }
  package var samples: @Sendable () -> [any Page]
  private let named: @Sendable () -> String
  package init<P: Page>(_ type: P.Type) {
    named = { "\(P.self)" }
    samples = { P.samples }
  }
}

/// A room's page about one organization: the frame offers it on every page that says which organization it is about.
package struct OrganizationTab: Sendable {
  package var word: Word
  package var permission: Permission
  /// From the left.
  package var order: Int
  package var address: @Sendable (ID<Organization>) -> Address
  package init(_ word: Word, _ permission: Permission, order: Int, _ address: @escaping @Sendable (ID<Organization>) -> Address) {
    self.word = word
    self.permission = permission
    self.order = order
    self.address = address
  }
}

/// A page about one organization: the frame puts the organization's tabs over it.
package protocol OrganizationPage: Page {
  var tabsOf: ID<Organization> { get }
}
/// A list of all organizations' that may be narrowed to one: then it has that one's tabs.
package protocol NarrowedPage: Page {
  var narrowedTo: ID<Organization>? { get }
}
