import FeatureKit

/// How far its reader is with an announcement.
enum Reading: String, Hashable, Sendable, Codable, CaseIterable {
  case unread
  /// An earlier text was acknowledged; it was corrected since.
  case changed
  case read
  /// For the reader, and nothing to acknowledge.
  case informed
  /// Published below the reader, and not for them.
  case notMine

  /// - Parameter acknowledged: the version that the reader acknowledged.
  init(_ actor: Actor, _ audience: Announcement.Audience, at organization: Place, receipt: Bool, version: Int, acknowledged: Int?) {
    let mine = actor.person != nil && actor.posts.contains { $0.may.contains("announcements.read") && audience.reaches($0.place, from: organization) }
    if !mine { self = .notMine } else if !receipt { self = .informed } else if let acknowledged { self = acknowledged < version ? .changed : .read } else { self = .unread }
  }
  var tag: Tag? {
    switch self {
    case .unread: .info(.unread)
    case .changed: .warn(.changedSince)
    case .read: .ok(.acknowledged)
    case .informed, .notMine: nil
    }
  }
}
