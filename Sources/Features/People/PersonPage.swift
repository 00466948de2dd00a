import FeatureKit

/// Somebody's file: personal fields covered for others, open to themselves.
struct PersonPage: FilePage {
  var person: PersonSheet
  var sections: [SectionPart]
  var life: [LifeEntry]
  var posts: [PostTable.Post]
  var events: [PersonEvent]
  var looks: [OpenedField]
  /// What was made one file with this one.
  var merges: [Merge] = []
  var photo: ID<Paper>?
  var erasures: [Erasure] = []
  var mayChange: Bool
  var mayOpen: Bool
  var own = false
  var reader: String?
  var at: Moment

  /// - Parameter scope: as the posts that may read the register see it; one's own file needs none.
  static func load(_ id: ID<Person>, in scope: Scope) throws -> PersonPage {
    let own = scope.actor.opensOwn(id), registered = try PersonTable.one(id, opening: own, in: scope), sheet = PersonSheet(registered, covered: !own)
    let sections = try SectionPart.load(of: registered, in: scope), posts = try PostTable.held(by: id, in: scope), events = try PersonTable.events(of: id, in: scope)
    return PersonPage(
      person: sheet, sections: sections, life: LifeEntry.all(sheet, events, posts, sections), posts: posts, events: events, looks: try OpenedTable.looks(at: id, limit: 5, in: scope), merges: try MergeTable.standing(of: id, in: scope), photo: try PaperTable.photo(of: id, in: scope), erasures: try ErasureTable.of(id, in: scope),
      mayChange: scope.actor.may(AddPerson.permission, at: registered.place), mayOpen: scope.actor.may(OpenPersonalField.permission, at: registered.place), own: own, reader: try scope.readerName(), at: scope.now)
  }
  var fileOf: ID<Person>? { person.id }
  func title(_ t: Reader) -> String { person.name }
  var crumbs: [Crumb] {
    if own && !mayChange { return [Crumb(.me, People.me())] }
    return [Crumb(.roster, People.list()), Crumb(person.organizationName, People.list().with(["organization": person.organization.description]))]
  }

  func view(_ t: Reader) -> HTML {
    let uncover: ((PersonField) -> Address)? = mayOpen ? { People.open(person.id).with(["field": $0.rawValue]) } : nil
    return """
      \(pageHead(person.name, person.lead(t), actions: mayChange && person.standing != .merged ? actions(t) : nil))\(person.tags(t))\(merged(t))
      \(columns(.aside, stack(.normal, person.basics(t, uncover: uncover), person.membership(posts, t), sections.view(t, of: person.id, uncover: uncover), life.view(t)), stack(.normal, archive(t), whoLooked(t), Erasure.box(erasures, t), erase(t))))
      \(reader.map { readLine($0, at, t) })
      """
  }
  private func actions(_ t: Reader) -> HTML {
    [button(t(.changeStatus), People.status(person.id)), button(t(.moveOrGroup), People.assign(person.id)), button(t(.correctFile), People.correct(person.id), .go)].joined(" ")
  }
  private func merged(_ t: Reader) -> HTML {
    merges.isEmpty ? .none : "<div class=\"stack mt\">\(merges.map { $0.part(on: person.id, mayChange: mayChange, t) })</div>"
  }
  private func archive(_ t: Reader) -> HTML {
    let picture: HTML = photo.map { "<img class=\"photo\" src=\"\(People.paper(person.id, $0))\" alt=\"\(t(.photoOf(person.name)))\">" } ?? .none
    return box(t(.archive), level: 3, id: "archive", picture, row(act(t(.seePapers), People.papers(person.id))))
  }
  private func erase(_ t: Reader) -> HTML { mayChange && !own && person.standing != .merged ? row(act(t(.eraseAsAsked), People.erase(person.id))) : .none }
  private func whoLooked(_ t: Reader) -> HTML {
    box(t(.whoLooked), level: 3, id: "looks", looks.isEmpty ? smallNote(t(.nobodyLooked)) : "<div class=\"small\">\(plainList(looks.map { $0.line(t) }))</div>", smallNote(t(.whoLookedHint)))
  }
}
