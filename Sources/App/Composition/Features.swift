import Accounts
import Admission
import Announcements
import AskBudgets
import AskForms
import Approvals
import Calendars
import Cases
import Divisions
import Dues
import DutyBoard
import Enrolments
import FeatureKit
import FollowUps
import Gatherings
import Handovers
import Imports
import Inspections
import Issuers
import JournalBook
import MemberCards
import Overview
import People
import Reorganizations
import Structure
import Talks
import Ties
import Today
import Transfers
import Venues
import Warnings
import WeakBranches

private let rooms: [Feature] = [structure, reorganizations, People.room(month: gatherings.cards + enrolments.cards + admission.cards), approvals, cases(over: [WeakBranches.plan, Admission.plan, Transfer.plan]), weakBranches, admission, gatherings, enrolments, announcements, overview, journalBook, divisions, accounts, followUps, askForms, warnings, venues, ties, talks, handovers, inspections, dues, issuers, memberCards, transfers]
/// With what names the lists that the others give out as they are.
private let open: [Feature] = rooms + [askBudgets(over: rooms), backupRoom]
/// What is owed, and where it is settled.
private let duties: Feature = dutyBoard(over: open, beside: [FollowUps.panel])
/// Every room of the house. A room that is not here does not exist. The last ones work with what the others publish: what they tell, settle and list.
package let features: [Feature] = open + [today(over: open), duties, calendars(over: open + [duties]), imports(open), demoClock, tour, villageBoard, ownData]
