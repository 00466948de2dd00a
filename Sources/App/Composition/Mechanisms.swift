import Accounts
import FeatureKit
import Search

// What the rooms and mechanisms give that only the whole house can put together.

let mechanismMigrations: [Migration] = []
let identify: Desk.Identify = { session, bearer, now, house, reader in nil }

func followers(_ rules: RuleBook, _ home: Home) throws -> [any Follower] { [] }
func pinyin(_ home: Home) throws -> Pinyin { .none }
