import Accounts
import Announcements
import Approvals
import Divisions
import DutyBoard
import FeatureKit
import FollowUps
import Gatherings
import Imports
import JournalBook
import Overview
import People
import Reorganizations
import Structure
import Today
import Warnings

private let rooms: [Feature] = [structure, reorganizations, People.room(month: gatherings.cards), approvals, gatherings, announcements, overview, journalBook, divisions, accounts, followUps, warnings]
/// Every room of the house. A room that is not here does not exist. The last three work with what the others publish: what they tell, settle and list.
package let features: [Feature] = rooms + [today(over: rooms), dutyBoard(over: rooms, beside: [FollowUps.panel]), imports(rooms), demoClock, villageBoard]
