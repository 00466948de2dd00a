import Accounts
import Announcements
import AskBudgets
import AskForms
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
import Ties
import Today
import Venues
import Warnings

private let rooms: [Feature] = [structure, reorganizations, People.room(month: gatherings.cards), approvals, gatherings, announcements, overview, journalBook, divisions, accounts, followUps, askForms, warnings, venues, ties]
/// With what names the lists that the others give out as they are.
private let open: [Feature] = rooms + [askBudgets(over: rooms)]
/// Every room of the house. A room that is not here does not exist. The last three work with what the others publish: what they tell, settle and list.
package let features: [Feature] = open + [today(over: open), dutyBoard(over: open, beside: [FollowUps.panel]), imports(open), demoClock, tour, villageBoard]
