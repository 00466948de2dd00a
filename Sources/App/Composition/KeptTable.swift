import Backups
import Persistence

/// Which files the rows of all rooms name: what a backup takes along.
enum KeptTable {
  static let named: [Holdings.Named] = [
    { after, session in
      let last = digest(after)
      return try session.rows("SELECT DISTINCT a.digest FROM attachment a WHERE a.digest > \(last) ORDER BY a.digest LIMIT 1000") { "kept/\($0.text(0).prefix(2))/\($0.text(0))" }
    },
    { after, session in
      let last = digest(after)
      return try session.rows("SELECT DISTINCT d.digest FROM person_paper d WHERE d.digest > \(last) ORDER BY d.digest LIMIT 1000") { "kept/sealed/\($0.text(0).prefix(2))/\($0.text(0))" }
    },
  ]
  private static func digest(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }
}
