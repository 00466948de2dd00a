import Sending
import Essentials

/// What stands in a message. Names of people never do: a mail is read by others too.
enum MessageText {
  static func id(_ id: ID<Delivery>) -> String { "zhibu-\(id)" }

  static func mail(_ id: ID<Delivery>, _ content: SendingTable.Content, _ site: String) -> Mail {
    let t = content.language, count = content.notices.count
    let lines = content.notices.map { "- " + nameless(t($0), t) }
    let place = site.isEmpty ? [] : [t(.readAt(site))]
    return Mail(id: self.id(id), to: content.mail ?? "", subject: t(.mailSubject(count)), text: ([t(.mailLead(count)), ""] + lines + [""] + place + [t(.mailEnd)]).joined(separator: "\r\n") + "\r\n")
  }
  /// At most 70 characters: how many there are, and where, when it fits.
  static func short(_ content: SendingTable.Content, _ site: String) -> String {
    let t = content.language, bare = t(.shortMessage(content.notices.count, "")), placed = t(.shortMessage(content.notices.count, site))
    return placed.utf16.count <= ShortMessages.longest ? placed : bare
  }
  /// A reference is a person, or something that only the pages may show.
  static func nameless(_ text: String, _ language: Language) -> String {
    var out = "", inside = false
    for character in text {
      if character == "⟦" { inside = true; out += language(.nameLeftOut) } else if character == "⟧" { inside = false } else if !inside { out.append(character.isNewline ? " " : character) }
    }
    return out
  }
}

extension Word {
  static func mailSubject(_ n: Int) -> Word { Word(zh: "支部：您有 \(n) 条新通知", en: n == 1 ? "Zhibu: 1 new notice" : "Zhibu: \(n) new notices") }
  static func mailLead(_ n: Int) -> Word { Word(zh: "您有 \(n) 条还没有看的通知：", en: n == 1 ? "There is 1 notice that you have not read:" : "There are \(n) notices that you have not read:") }
  static func readAt(_ site: String) -> Word { Word(zh: "登录后查看全文和姓名：\(site)", en: "Sign in to read them in full, with names: \(site)") }
  static let mailEnd = Word(zh: "每天最多一封，21 时至 7 时不发。不想再收到，请在“我的账号 — 通知方式”中关闭。请勿回复。", en: "One mail a day at most, none between 21:00 and 7:00. To stop, choose “Only here” under “My account – How I am told”. Please do not reply.")
  static func shortMessage(_ n: Int, _ site: String) -> Word {
    Word(zh: "【支部】您有\(n)条新通知，请登录查看。\(site)", en: "[Zhibu] \(n) new notice\(n == 1 ? "" : "s"). Please sign in. \(site)")
  }
  static let nameLeftOut = Word(zh: "（姓名略）", en: "(name left out)")
}
