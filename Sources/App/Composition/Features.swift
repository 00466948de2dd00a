import Accounts
import Divisions
import FeatureKit
import JournalBook
import People
import Structure

/// Every room of the house. A room that is not here does not exist.
package let features: [Feature] = [structure, people, divisions, accounts, journalBook]
