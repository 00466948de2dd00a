import ArgumentParser
import Composition
import Essentials
import Foundation
import Logging

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve the pages of a database.")
  @OptionGroup var options: DatabaseOption
  @Option(help: "Port to listen on.") var port = 8080
  @Option(help: "Address to listen on.") var address = "127.0.0.1"

  func run() async throws {
    try LogFolder.configured()?.begin { HouseClock.live }
    let household = try await Household.open(options.address, home: Home.find(), logger: Logger(label: "zhibu"))
    if household.freshKeys { say("journal key (for verify --key): \(household.publicKey)") }
    if let setUp = try await household.setUpAddress(host: address, port: port) { say("set up the first administrators at: \(setUp)") }
    try await household.serve(address: address, port: port) { say("ready: http://\(address):\(port)") }
  }
}
