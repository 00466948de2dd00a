import Acting

/// An action that the watch performs when its day has come, of whatever room. It is found among the house's actions; nobody lists it.
package protocol FallsDue: Storable {
  /// What is due now. Called at every round, so it must cost little where nothing is; what was done must not be due again.
  static func due(in scope: Scope) throws -> [any Action]
}
