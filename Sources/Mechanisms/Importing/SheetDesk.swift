import Acting
import Essentials
import Journal
import Web

/// Where sheets come in and go out: for links from the lists themselves.
package enum SheetDesk {
  package static let imports = Route< >("/imports")
  package static let exports = Route< >("/exports")
  /// Opens both; each list asks for its own permission beside it.
  package static let permission: Permission = "imports.run"

  /// Beginning with a list and, where it is known, an organization.
  package static func bringIn(_ list: String, into organization: ID<Organization>?) -> Address { imports().with(["list": list, "organization": organization?.description]) }
  package static func takeOut(_ list: String, from organization: ID<Organization>?) -> Address { exports().with(["list": list, "organization": organization?.description]) }
}
