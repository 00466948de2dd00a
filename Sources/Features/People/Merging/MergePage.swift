import FeatureKit

/// Two files side by side: which is kept, or that they are two persons'.
struct MergePage: Page {
  var keep: PersonSheet
  var other: PersonSheet
  /// Whether both have a resident number: then one is wrong, or they are two persons'.
  var twoNumbers: Bool
  var reader: String?
  var at: Moment
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case keep, other, twoNumbers, reader, at }

  static func load(_ scope: Scope, _ entered: Entered, _ keep: ID<Person>, _ other: ID<Person>) throws -> MergePage {
    let a = try PersonTable.one(keep, in: scope.seeing(People.read)), b = try PersonTable.one(other, in: scope.seeing(People.read))
    return MergePage(
      keep: PersonSheet(a, covered: true), other: PersonSheet(b, covered: true), twoNumbers: a.masks.resident != nil && b.masks.resident != nil, reader: try scope.readerName(), at: scope.now, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.compareAndMerge) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(.duplicates, People.duplicates())] }
  func view(_ t: Reader) -> HTML {
    let form = Form(People.merge(keep.id, other.id), t, entered, name: "m"), apart = Form(People.apart(keep.id, other.id), t, .nothing, name: "a")
    let number: HTML = twoNumbers ? form.box("otherNumberIsWrong", t(.otherNumberIsWrong), hint: t(.otherNumberHint)) : .none
    return """
      \(pageHead(t(.compareAndMerge), t(.mergeLead), actions: button(t(.keepTheOther), People.merge(other.id, keep.id))))
      <div class="stack mt">\(flatBox(nil, comparison(keep, other, keeping: true, t)))
      \(box(t(.mergeInto), smallNote(t(.mergeHint)), form.html(
        form.hidden("version", String(keep.version)), form.hidden("otherVersion", String(other.version)), number, form.area("reason", t(.reason), hint: t(.mergeReasonHint), rows: 2), row(submit(t(.merge)), act(t(.cancel), People.duplicates())))))
      \(box(t(.twoPersons), smallNote(t(.twoPersonsHint)), apart.html(submit(t(.twoPersonsDo), .plain))))</div>\(reader.map { readLine($0, at, t) })
      """
  }
  static let samples = [
    MergePage(keep: PersonSheet(Sample.registered, covered: true), other: PersonSheet(Sample.double, covered: true), twoNumbers: false, reader: "林晓梅", at: Sample.now),
    MergePage(
      keep: PersonSheet(Sample.registered, covered: true), other: PersonSheet(Sample.registered, covered: true), twoNumbers: true, at: Sample.now,
      entered: Entered(["reason": .text("")], problems: [.init("resident.differ", .twoNumbers, field: "otherNumberIsWrong"), .init("reason", .reasonMissing, field: "reason")])),
  ]
}

extension Merge {
  /// On either file: what was made of it, and the way back.
  func part(on person: ID<Person>, mayChange: Bool, _ t: Reader) -> HTML {
    let isKept = person == kept.id, said = t(isKept ? .holdsMerged(other.name, t.dateAndTime(at)) : .wentInto(t.dateAndTime(at)))
    let way: HTML = isKept ? act(t(.seeMergedFile), People.file(other.id), about: other.name) : act(t(.whoseFile(kept.name)), People.file(kept.id))
    let undo: HTML = mayChange ? Form(People.undoMerge(id), t, .nothing, name: "u\(id)", keep: false).html(submit(t(.undoMerge), .plain)) : .none
    return note(isKept ? .info : .warn, nil, "\(said) \(t(.reason))\(t(.colon))\(reason)", t, row(way), undo)
  }
}
