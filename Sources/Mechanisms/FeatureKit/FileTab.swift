import Acting
import Essentials
import Journal
import Web

/// A room's page about one person: the frame offers it on every page of that person's file.
package struct FileTab: Sendable {
  package var word: Word
  /// Who is offered it of others; the person is offered it where `own` says where one finds the own.
  package var permission: Permission
  /// From the left.
  package var order: Int
  package var own: (@Sendable (ID<Person>) -> Address)?
  package var address: @Sendable (ID<Person>) -> Address
  package init(_ word: Word, _ permission: Permission, order: Int, own: (@Sendable (ID<Person>) -> Address)? = nil, _ address: @escaping @Sendable (ID<Person>) -> Address) {
    self.word = word
    self.permission = permission
    self.order = order
    self.own = own
    self.address = address
  }
}

/// A page of one person's file: the frame puts the file's tabs over it.
package protocol FilePage: Page {
  /// Nil where the page has nobody to show.
  var fileOf: ID<Person>? { get }
}

extension ShellFacts {
  /// The tabs of a person's file, as the reader may open them.
  func fileTabs(of person: ID<Person>) -> [(word: Word, address: Address)] {
    files.compactMap { tab in
      if person == reader, let own = tab.own { return (tab.word, own(person)) }
      return may(tab.permission) ? (tab.word, tab.address(person)) : nil
    }
  }
}
