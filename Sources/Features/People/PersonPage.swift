import FeatureKit

/// Somebody's file, personal fields covered.
struct PersonPage: Page {
  var person: PersonSheet
  var posts: [PostTable.Post]
  var events: [PersonEvent]
  var looks: [OpenedField]
  var mayChange: Bool
  var mayOpen: Bool
  var reader: String?
  var at: Moment

  static func load(_ id: ID<Person>, in scope: Scope) throws -> PersonPage {
    let registered = try PersonTable.one(id, in: scope)
    return PersonPage(
      person: PersonSheet(registered, covered: true), posts: try PostTable.held(by: id, in: scope), events: try PersonTable.events(of: id, in: scope), looks: try OpenedTable.looks(at: id, limit: 5, in: scope),
      mayChange: scope.actor.may(AddPerson.permission, at: registered.place), mayOpen: scope.actor.may(OpenPersonalField.permission, at: registered.place), reader: try scope.readerName(), at: scope.now)
  }
  func title(_ t: Reader) -> String { person.name }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(person.organizationName, People.list().with(["organization": person.organization.description]))] }

  func view(_ t: Reader) -> HTML {
    let uncover: ((PersonField) -> Address)? = mayOpen ? { People.open(person.id).with(["field": $0.rawValue]) } : nil
    return """
      \(pageHead(person.name, person.lead(t), actions: mayChange ? actions(t) : nil))\(person.tags(t))
      \(columns(.aside, stack(.normal, person.basics(t, uncover: uncover), person.membership(posts, t), history(t)), stack(.normal, whoLooked(t))))
      \(reader.map { readLine($0, at, t) })
      """
  }
  private func actions(_ t: Reader) -> HTML {
    [button(t(.changeStatus), People.status(person.id)), button(t(.moveOrGroup), People.assign(person.id)), button(t(.correctFile), People.correct(person.id), .go)].joined(" ")
  }
  private func history(_ t: Reader) -> HTML {
    let all = events.map { $0.entry(t) }
    return box(t(.history), id: "history", all.isEmpty ? smallNote(t(.noHistory)) : timeline(all))
  }
  private func whoLooked(_ t: Reader) -> HTML {
    box(t(.whoLooked), level: 3, id: "looks", looks.isEmpty ? smallNote(t(.nobodyLooked)) : "<div class=\"small\">\(plainList(looks.map { $0.line(t) }))</div>", smallNote(t(.whoLookedHint)))
  }
}
