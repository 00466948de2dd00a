import FeatureKit

/// By when an answer may be asked for: from tomorrow on, within half a year. The same for forms and questionnaires.
func checkDue(_ due: Day, _ today: Day, _ no: inout Refusal.Collector) {
  no.check(due > today, "due.past", .duePast(today), field: "due")
  no.check(due <= today.adding(months: 6), "due.far", .dueFar, field: "due")
}
/// Whom an office may ask: whoever is below it, as far as its budget of the year reaches.
func checkPlaces(_ below: Organization, of office: Organization, _ asking: Asking, _ no: inout Refusal.Collector) {
  no.check(below.path.hasPrefix(office.path), "below.other", .notBelow(office.name), field: "below")
  no.check(asking.places > 0, "below.none", .nobodyBelow, field: "below")
  asking.check(&no)
}
