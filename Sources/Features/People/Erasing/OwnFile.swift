import FeatureKit

/// One line of what the house keeps of its reader.
package struct OwnLine: Hashable, Sendable, Encodable {
  package var name: Word
  package var value: Word
  package init(_ name: Word, _ value: Word) {
    self.name = name
    self.value = value
  }
}

extension People {
  /// The reader's own file, opened: the collection form, then each record of each section.
  package static func ownFile(in scope: Scope) throws -> [(title: Word, records: [[OwnLine]])] {
    guard let me = scope.actor.person else { throw OutOfReach() }
    if scope.actor.isUnproven { throw Refusal.unproven }
    let person = try PersonTable.one(me, opening: true, in: scope)
    let sections = try SectionPart.load(of: person, in: scope).filter { !$0.records.isEmpty }.map { part in
      (title: part.name, records: part.records.map { record in
        [(Word.recordFrom, record.from), (.recordUntil, record.until)].compactMap { name, day in day.map { OwnLine(name, said($0)) } } + record.parts.map { OwnLine($0.name, $0.value) }
      })
    }
    let erasures = try ErasureTable.of(me, in: scope).map { [OwnLine(.eraseWhich, Word.erasureOf($0.fields)), OwnLine(.askedOn, said($0.asked)), OwnLine(.reason, plain($0.reason))] }
    return [(.basics, [person.told])] + sections + (erasures.isEmpty ? [] : [(.erasures, erasures)])
  }
  fileprivate static func plain(_ text: String) -> Word { Word(zh: text, en: text) }
  fileprivate static func said(_ day: Day) -> Word { Word(zh: day.inChinese, en: day.inEnglish) }
}

extension Registered {
  /// Each field that says something.
  fileprivate var told: [OwnLine] {
    let f = facts, plain = People.plain, said = People.said
    let all: [(PersonField, Word?)] = [
      (.name, plain(f.name)), (.residentNumber, f.residentNumber.map(plain)), (.sex, f.sex.word), (.birth, f.birth.map(said)), (.ethnicity, f.ethnicity.flatMap { ethnicities[$0] }), (.education, f.education.flatMap { educations[$0] }),
      (.status, f.status.word), (.standing, f.standing.word), (.organization, plain(organization.name)), (.group, groupName.map(plain)), (.joined, f.joined.map(said)), (.confirmed, f.confirmed.map(said)), (.workPost, f.workPost?.word),
      (.phone, f.phone.map(plain)), (.address, f.address.map(plain)), (.lostContact, f.lostContact?.word), (.lostSince, f.lostSince.map(said)), (.floatsTo, f.floatsTo.map(plain)), (.floatsSince, f.floatsSince.map(said)),
    ]
    return all.compactMap { field, value in value.map { OwnLine(field.word, $0) } }
  }
}

extension Word {
  fileprivate static let recordFrom = Word(zh: "起", en: "From"), recordUntil = Word(zh: "止", en: "Until")
}
