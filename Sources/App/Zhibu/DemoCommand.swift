import ArgumentParser
import Composition
import Demo
import Essentials
import Foundation
import Logging

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "demo", abstract: "Make the demo county where there is none yet, and serve it.")
  @Option(help: "sqlite:/path/zhibu.db or postgres://user@host/database") var database = "sqlite:.demo/zhibu.db"
  @Option(help: "small (3 branches, 40 people), county, or city (100,000 people, for measuring).") var size = "county"
  @Option(help: "Port to listen on.") var port = 8080
  @Option(help: "Address to listen on.") var address = "127.0.0.1"
  @Flag(help: "Make it and stop.") var makeOnly = false

  func run() async throws {
    guard let size = DemoCounty.Size(rawValue: size) else { throw Unstartable(Word(zh: "--size 只能是 small、county 或 city", en: "--size is small, county or city")) }
    let home = try Home.find(), place = try DatabaseAddress(database)
    let household = try await Household.openDemo(place, home: home, logger: Logger(label: "zhibu"))
    if try await !household.isMadeDemo() { try await make(size, household) }
    if household.freshKeys { say("journal key (for verify --key): \(household.publicKey)") }
    if makeOnly { return }
    try await household.serve(address: address, port: port) {
      say("演示县已就绪 / the demo county is ready: http://\(address):\(port)")
      say("accounts: \(DemoCounty.accounts.joined(separator: " "))")
      say("password: \(DemoCounty.password)")
    }
  }

  private func make(_ size: DemoCounty.Size, _ household: Household) async throws {
    let clock = ContinuousClock(), began = clock.now
    let county = DemoCounty(household.performer, material: home(household), size: size)
    let count = try await county.make { what, share in say("\(Int(share * 100)) %  \(what)") }
    try await household.finishDemo()
    say("100 %  \(count) actions in \((clock.now - began).components.seconds) s")
  }
  private func home(_ household: Household) -> URL { household.home.data.appending(path: "demo") }
}
