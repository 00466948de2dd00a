import Accounts
import Attachments
import FeatureKit
import Foundation
import Outbox
import Search

// What the rooms and mechanisms give that only the whole house can put together.

let mechanismMigrations = SearchTable.migrations + NoticeTable.migrations + AskTable.migrations + DutyTable.migrations + AttachmentTable.migrations + OutboxTable.migrations
let identify: Desk.Identify = { session, bearer, now, house, reader in try AccountTable.identify(session, bearer, now, house, reader) }

/// In this order within an action's transaction.
let followers: [any Follower] = [Duties(), Notices()]
