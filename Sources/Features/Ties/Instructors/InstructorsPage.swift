import FeatureKit

/// Instructors by area with the parts of a day in which they are free; meetings to be guided; and the checklists.
struct InstructorsPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var instructor: Instructor
    var free: [DayPart]
    /// Whether the reader keeps them.
    var keeps: Bool
  }
  var day: Day
  var instructors: [Line]
  var guidances: [Guidance]
  var mayBook: Bool
  /// Offices for which the reader may name instructors.
  var offices: [Organization]
  /// What an instructor is looked for.
  var gathering: ID<Guidance.Hosted>?

  static func load(_ query: Query, in scope: Scope) throws -> InstructorsPage {
    let day = max(query.day("day") ?? scope.today, scope.today), found = try InstructorTable.list(in: scope), taken = try InstructorTable.taken(found.map(\.person.id), on: day, in: scope)
    func places(_ permission: Permission) throws -> [Organization] { try OrganizationTable.all(Set(scope.actor.posts.filter { $0.may.contains(permission) }.map(\.place.id)).sorted(), in: scope) }
    let desks = try places(BookInstructor.permission)
    return InstructorsPage(
      day: day, instructors: found.map { i in Line(instructor: i, free: DayPart.allCases.filter { !(taken[i.person.id] ?? []).contains($0) }, keeps: scope.actor.may(EndInstructor.permission, at: i.organization.place)) },
      guidances: try InstructorTable.upcoming(until: nil, limit: 30, in: scope), mayBook: !desks.isEmpty, offices: Array(try places(NameInstructor.permission).filter { $0.kind != .branch }.prefix(4)), gathering: query.id("gathering"))
  }
  static let samples = [
    InstructorsPage(day: Sample.day, instructors: [], guidances: [], mayBook: false, offices: []), InstructorsPage(day: Sample.day, instructors: [], guidances: [], mayBook: true, offices: [Sample.town]),
    InstructorsPage(day: Sample.day, instructors: [Line(instructor: Sample.instructor, free: [.morning, .evening], keeps: true), Line(instructor: Sample.instructor, free: [], keeps: false)], guidances: Sample.guidances, mayBook: true, offices: [Sample.town], gathering: ID(77)),
  ]
  func title(_ t: Reader) -> String { t(.instructors) }
  func view(_ t: Reader) -> HTML {
    let buttons: [HTML] = offices.map { button(t(offices.count == 1 ? .nameInstructor : .nameInstructorAt($0.name)), Ties.newInstructor($0.id), icon: .plus) }
    var bar = FilterBar(at: Ties.instructors())
    bar.day("day", t(.dayWord), day)
    bar.keep("gathering", gathering?.description)
    let lists = GuidedKind.allCases.map { (text: t($0.word), to: Ties.checklist($0), end: HTML.none, here: false) }
    return """
      \(pageHead(t(.instructors), t(.instructorsLead), actions: offices.isEmpty ? nil : buttons.joined()))
      \(stack(.normal, Ties.parts(.instructors, t), bar.html(t), instructors.isEmpty ? emptyState(t(.noInstructors), t(.noInstructorsWhy)) : flatBox(t(.freeOn(t.dateAndWeekday(day))), table(t)),
        guidances.isEmpty ? .none : flatBox(t(.guidances), Self.table(guidances, t)), box(t(.checklists), smallNote(t(.checklistsLead)), linkList(lists))))
      """
  }
  private func table(_ t: Reader) -> HTML {
    let ends = instructors.contains(where: \.keeps)
    var table = Table(t(.instructors), [Column(t(.nameWord)), Column(t(.areaWord)), Column(t(.keptByWord)), Column(t(.freeWord))] + (ends ? [.spoken(t(.endInstructor))] : []))
    for line in instructors {
      let i = line.instructor, free: [HTML] = line.free.map { part in
        mayBook ? button(t(part.word), Ties.bookInstructor(i.id).with(["day": day.description, "part": part.rawValue, "gathering": gathering?.description]), .tight) : "\(t(part.word))"
      }
      let none: HTML = "<span class=\"muted\">\(t(.allTaken))</span>", end: HTML = line.keeps ? Form(Ties.endInstructor(i.id), t, name: "end\(i.id)", keep: false, wide: true).html(submit(t(.endInstructor), .tight)) : .none
      table.row(of: ["\(i.person.name)", "\(i.area)", "\(i.organization.name)", free.isEmpty ? none : row(free.joined())] + (ends ? [end] : []), t: t)
    }
    return table.html(t)
  }
  static func table(_ all: [Guidance], _ t: Reader) -> HTML {
    var table = Table(t(.guidances), [Column(t(.whenWord)), Column(t(.placeWord)), Column(t(.kindWord)), Column(t(.instructorWord))])
    for g in all { table.row("<a href=\"\(Ties.guidance(g.id))\">\(t.dateAndWeekday(g.day)) \(t(g.part.word))</a>", "\(g.organization.name)", "\(t(g.kind.word))", "\(g.instructor.person.name)", t: t) }
    return table.html(t)
  }
}

/// Whom to name for which area.
struct NameInstructorPage: Page {
  var organization: Organization
  var people: [PostTable.Candidate]
  var q: String?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, people, q }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> NameInstructorPage {
    let scope = scope.seeing(Ties.read), o = try OrganizationTable.one(id, in: scope), q = Ties.wanted(entered)
    try scope.demand(NameInstructor.permission, at: o.place)
    return NameInstructorPage(organization: o, people: try q.map { try PostTable.candidates(named: Ties.pattern($0), in: scope) } ?? ContactTable.officers(at: [id], in: scope), q: q, entered: entered)
  }
  static var samples: [NameInstructorPage] {
    let refused = Entered(["area": .text("")], problems: [.init("area.missing", .areaMissing, field: "area")])
    return [NameInstructorPage(organization: Sample.town, people: []), NameInstructorPage(organization: Sample.town, people: [Sample.candidate], q: "林", entered: refused)]
  }
  var crumbs: [Crumb] { [Crumb(.instructors, Ties.instructors())] }
  func title(_ t: Reader) -> String { t(.nameInstructor) }
  func view(_ t: Reader) -> HTML {
    let to = Ties.newInstructor(organization.id), form = Form(to, t, entered), sought = q ?? ""
    let body: HTML = people.isEmpty ? emptyState(t(.nobodyFound), t(.nobodyFoundWhy)) : form.html(
      form.hidden("q", sought), form.select("person", t(.instructorWord), Ties.choices(people, t)), form.text("area", t(.areaWord), hint: t(.areaHint), limit: 60), row(submit(t(.nameInstructor)), act(t(.cancel), Ties.instructors())))
    return "\(pageHead(t(.nameInstructor), organization.name))\(stack(.normal, Ties.finder(to, q, t), body))"
  }
}

/// To which meeting an instructor is asked.
struct BookInstructorPage: Page {
  var instructor: Instructor
  var branches: [Organization]
  var free: [DayPart]
  var day: Day
  var gatheringName: String?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case instructor, branches, free, day, gatheringName }

  static func load(_ id: ID<Instructor>, _ entered: Entered, in scope: Scope) throws -> BookInstructorPage {
    let scope = scope.seeing(Ties.read), i = try InstructorTable.one(id, in: scope), day = max(entered["day"].flatMap { Day($0) } ?? scope.today, scope.today)
    guard scope.actor.may(BookInstructor.permission) else { throw Refusal.notPermitted(BookInstructor.permission, scope.house.grants) }
    let branches = try OrganizationTable.branches(below: i.organization.path, limit: 200, in: scope.seeing(BookInstructor.permission)), taken = try InstructorTable.taken([i.person.id], on: day, in: scope)[i.person.id] ?? []
    let reference = entered["gathering"].flatMap { ID<Guidance.Hosted>($0) }.map { Reference(Guidance.Hosted.reference, $0) }
    return BookInstructorPage(
      instructor: i, branches: branches, free: DayPart.allCases.filter { !taken.contains($0) }, day: day, gatheringName: try reference.flatMap { try scope.names([$0])[$0]?.text }, entered: entered)
  }
  static var samples: [BookInstructorPage] {
    let refused = Entered(["part": .text("morning")], problems: [.init("instructor.taken", .instructorTaken, field: "part")])
    return [
      BookInstructorPage(instructor: Sample.instructor, branches: [Sample.branch], free: DayPart.allCases, day: Sample.day, gatheringName: "12月党员大会"), BookInstructorPage(instructor: Sample.instructor, branches: [Sample.branch, Sample.other], free: [.evening], day: Sample.day, entered: refused),
      BookInstructorPage(instructor: Sample.instructor, branches: [], free: [], day: Sample.day),
    ]
  }
  var crumbs: [Crumb] { [Crumb(.instructors, Ties.instructors())] }
  func title(_ t: Reader) -> String { t(.bookInstructor(instructor.person.name)) }
  func view(_ t: Reader) -> HTML {
    if branches.isEmpty { return "\(pageHead(title(t)))\(emptyState(t(.noBranchThere), t(.outsideArea(instructor.organization.name)), button(t(.back), Ties.instructors())))" }
    let form = Form(Ties.bookInstructor(instructor.id), t, entered), asked = entered["gathering"] ?? ""
    let whatFor: HTML = gatheringName.map { "\(form.hidden("gathering", asked))\(note(.info, t(.guideFor($0)), nil, t))" } ?? .none
    let branch: HTML = branches.count == 1 ? form.hidden("organization", branches[0].id.description) : form.select("organization", t(.placeWord), branches.map { Choice($0.id.description, $0.name) })
    return """
      \(pageHead(title(t), branches.count == 1 ? branches[0].name : instructor.area))
      \(form.html(whatFor, branch, form.select("kind", t(.kindWord), GuidedKind.allCases.map { Choice($0.rawValue, t($0.word)) }), form.day("day", t(.dayWord), value: day),
        form.radios("part", t(.partWord), DayPart.allCases.map { Choice($0.rawValue, t($0.word), hint: free.contains($0) ? nil : t(.takenWord)) }, value: free.first?.rawValue), row(submit(t(.bookGo)), act(t(.cancel), Ties.instructors()))))
      """
  }
}
