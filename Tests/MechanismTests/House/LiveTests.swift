import FeatureKit
import Testing

@Suite struct LiveTests {
  @Test func onlyThoseAtOrAboveAChangeAreTold() async {
    let live = Live()
    let all = ["/1/", "/1/2/", "/1/2/3/", "/1/2/30/", "/1/4/"].map { (path: $0, changes: live.changes(below: $0)) }
    live.tell("/1/2/3/")
    live.close()
    var told: [String] = []
    for (path, changes) in all { for await change in changes { told.append("\(path) \(change)") } }
    #expect(told == ["/1/ /1/2/3/", "/1/2/ /1/2/3/", "/1/2/3/ /1/2/3/"])
  }
  @Test func manyChangesInAMomentAreOne() async {
    let live = Live(), changes = live.changes(below: "/1/")
    for n in 0..<1000 { live.tell("/1/\(n)/") }
    live.close()
    var told: [String] = []
    for await change in changes { told.append(change) }
    #expect(told == ["/1/999/"])
  }
}
