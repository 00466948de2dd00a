import FeatureKit

/// The fields of the collection form, shared by registering and correcting.
struct PersonFields {
  let form: Form
  let t: Reader
  var facts: PersonFacts?
  /// Covered values stand in the hints: what is left empty stays as it is.
  var masks: PersonMasks?

  var identity: HTML {
    let parts: [HTML] = [
      form.text("name", t(PersonField.name.word), value: facts?.name, limit: 40), covered(.residentNumber, masks?.resident, hint: .residentHint),
      form.radios("sex", t(PersonField.sex.word), Sex.allCases.map { Choice($0.rawValue, t($0.word)) }, value: facts?.sex.rawValue, optional: true, across: true),
      form.day("birth", t(PersonField.birth.word), hint: t(.birthHint), value: facts?.birth, optional: true),
      form.select("ethnicity", t(PersonField.ethnicity.word), choices(ethnicities), value: facts?.ethnicity, optional: true),
      form.select("education", t(PersonField.education.word), choices(educations), value: facts?.education, optional: true),
    ]
    return parts.joined()
  }
  var dates: HTML {
    let parts: [HTML] = [
      form.day("joined", t(PersonField.joined.word), hint: t(.joinedHint), value: facts?.joined, optional: true), form.day("confirmed", t(PersonField.confirmed.word), hint: t(.confirmedHint), value: facts?.confirmed, optional: true),
    ]
    return parts.joined()
  }
  var life: HTML {
    let posts = WorkPost.allCases.map { Choice($0.rawValue, t($0.word)) }
    let parts: [HTML] = [
      form.select("workPost", t(PersonField.workPost.word), posts, value: facts?.workPost?.rawValue, optional: true), covered(.phone, masks?.phone, hint: .phoneHint), covered(.address, masks?.address, hint: nil),
    ]
    return parts.joined()
  }
  var whereabouts: HTML {
    let kinds = LostContact.allCases.map { Choice($0.rawValue, t($0.word)) }
    let parts: [HTML] = [
      form.select("lostContact", t(PersonField.lostContact.word), kinds, value: facts?.lostContact?.rawValue, optional: true), form.day("lostSince", t(PersonField.lostSince.word), value: facts?.lostSince, optional: true),
      form.text("floatsTo", t(PersonField.floatsTo.word), hint: t(.floatsHint), value: facts?.floatsTo, optional: true, limit: 100), form.day("floatsSince", t(PersonField.floatsSince.word), value: facts?.floatsSince, optional: true),
    ]
    return parts.joined()
  }
  private func choices(_ list: CodeList) -> [Choice] { list.lines.map { Choice($0.code, t($0.word)) } }
  private func covered(_ field: PersonField, _ mask: String?, hint: Word?) -> HTML {
    let text = masks == nil ? hint.map { t($0) } : mask.map { t(.unchangedIfEmpty($0)) } ?? t(.notRecorded)
    return form.text(field.rawValue, t(field.word), hint: text, optional: true, limit: 200)
  }
}
