// A room's single import.
@_exported import Acting
@_exported import Asks
@_exported import Components
@_exported import Duties
@_exported import Essentials
@_exported import Journal
@_exported import Notices
@_exported import Organizations
@_exported import Persistence
@_exported import Regulations
@_exported import Web
