import Composition
import FeatureKit
import HTTPTypes
import Testing

/// Whatever rooms the house has: a post that looks does nothing.
@Suite struct InspectorTests {
  private static let grants = Grants(features.flatMap(\.grants)), held = grants.permissions(of: .inspector)

  @Test func noRoomGrantsAnInspectorWhatAnActionAsksFor() {
    let actions = features.flatMap(\.actions)
    #expect(actions.filter { Self.held.contains($0.permission) && Self.grants[$0.permission]?.ofOneself != true }.map { $0.name } == [])
  }
  @Test func everyWriteAsksForSomethingThatAnInspectorHasNot() {
    for endpoint in features.flatMap(\.endpoints) where endpoint.method == .post {
      if let action = endpoint.action {
        #expect(!Self.held.contains(action.permission) || Self.grants[action.permission]?.ofOneself == true, "\(endpoint.pattern)")
      } else if case .permission(let needed) = endpoint.needs {
        #expect(!Self.held.contains(needed), "\(endpoint.pattern)")
      }
    }
  }
  @Test func noPersonalFieldIsOpenedToOne() {
    for closed: Permission in ["people.open", "people.self", "approvals.decide", "accounts.read", "imports.run"] { #expect(!Self.held.contains(closed), "\(closed)") }
  }
}
