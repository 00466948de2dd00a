import FeatureKit

extension SetUpOrganization {
  /// Where it would act and what it would decide under a parent that is only supposed to be there (nil: as the root of an empty house), as the dry run of an import does.
  package func supposed(under parent: Organization?) -> (place: Place, decide: @Sendable (Occasion) throws -> [Claim]) {
    let place = parent?.place ?? Place(id: ID(1), path: "/")
    let situation = Situation(place: place, parent: parent, hasRoot: parent != nil, taken: false, units: [], division: DivisionChoice(code: division))
    return (place, { occasion in try decide(situation, occasion).claims })
  }
}
