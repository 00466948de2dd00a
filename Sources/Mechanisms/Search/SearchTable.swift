import Acting
import Essentials
import Journal
import Persistence
