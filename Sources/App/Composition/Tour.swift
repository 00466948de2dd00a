import Accounts
import AskForms
import FeatureKit
import Gatherings
import Imports
import JournalBook
import Overview

/// What a demo has to show, scene by scene, each in its role.
package let tour = Feature(
  "Tour",
  endpoints: [open(Tour.page) { scope, _ in try TourPage.load(in: scope) }],
  pages: [Preview(TourPage.self)])

package enum Tour {
  package static let page = Route< >("/tour")

  /// One scene: who signs in, where it begins, what to do and what is to be seen.
  package struct Scene: Sendable, Encodable {
    package var title: Word
    /// An account of the demo.
    package var account: String
    package var begins: Address
    package var steps: [Word]
  }
  package static let scenes = [
    Scene(title: Word(zh: "一张纸，办结三项", en: "One sheet settles three duties"), account: "branch.secretary", begins: Gatherings.all(), steps: [
      Word(zh: "打开昨天的“支部党员大会、党小组会、党课”，打印记录纸。", en: "Open yesterday's members' meeting, group meeting and lecture, and print its sheet."),
      Word(zh: "在纸上填好，拍照，从“拍照归档”上传；系统按二维码找到这场活动。", en: "Fill it in by hand, take a photo and send it from “File a photo”; the square code names the gathering."),
      Word(zh: "填日期、主持人、到会、决议四栏，归档。三项应尽事项一起办结，照片就是会议记录。", en: "Enter day, presider, who came and the resolution, and file it. Three duties are met; the photo is the minutes."),
    ]),
    Scene(title: Word(zh: "县里的总览随即更新", en: "The county's overview follows at once"), account: "county.admin", begins: Overview.start(), steps: [
      Word(zh: "在另一个浏览器打开县委组织部的总览，不要关。", en: "Open the county's overview in another browser and leave it open."),
      Word(zh: "支部归档一次会议，总览上的完成数随即变化，不用刷新。", en: "When a branch files a meeting, the figures there change by themselves."),
    ]),
    Scene(title: Word(zh: "为什么不能办", en: "Why not?"), account: "branch.secretary", begins: Gatherings.all(), steps: [
      Word(zh: "给一场党员大会登记表决，把赞成票填得不到应到会有表决权人数的一半。", en: "Record a vote of a members' meeting with fewer in favour than half of those entitled."),
      Word(zh: "页面说明差几票、依据哪一条。没有权限的事，说明谁可以办。", en: "The page says how many are missing and under which clause. What a post does not allow names who may."),
    ]),
    Scene(title: Word(zh: "名册和系统导出表对照", en: "The register beside the national export"), account: "town.clerk", begins: Imports.exports(), steps: [
      Word(zh: "导出“全国系统花名册”，用表格软件改几处：换支部、加一人、删一行、日期写成文字。", en: "Take out the national roster and change it in a spreadsheet: another branch, one more person, a row less, a date as text."),
      Word(zh: "再导入。试算列出修好了什么、哪些行有问题、谁是新的、谁少了；确认以后才写入。", en: "Bring it in again. The trial lists what was put right, what is wrong, who is new and who is missing; nothing is written before you say so."),
      Word(zh: "写入后可以撤销这次导入。", en: "After writing, the import can be undone."),
    ]),
    Scene(title: Word(zh: "第七项布置办不成", en: "The seventh task is refused"), account: "county.admin", begins: AskForms.list(), steps: [
      Word(zh: "打开“党员活动室现状”，它的布置单位今年已用完六项。", en: "Open the form on activity rooms: the office that asked has used its six tasks of the year."),
      Word(zh: "用这个单位再布置填报：系统不予办理，列出今年布置过什么、哪些数据已经掌握。", en: "Ask in its name once more: it is refused, with what was asked this year and what is known already."),
    ]),
    Scene(title: Word(zh: "七十多岁的党员凭登录条登录", en: "A member past seventy signs in by a slip"), account: "branch.secretary", begins: Accounts.slips(), steps: [
      Word(zh: "勾选一位老党员，制作登录条，打印。演示里最年长的党员已有一张，号码 2026 1122 0072。", en: "Tick an old member, make a slip and print it. The eldest of the demo has one already: 2026 1122 0072."),
      Word(zh: "用另一部手机扫码或输入 12 位数字：不用密码，看到自己这个月的活动。", en: "Scan it with another phone or type its 12 digits: no password, and there is what this month holds."),
      Word(zh: "书记写明事由查看他的身份号码；本人在“我的”里看到是谁、何时、为什么看的。", en: "The secretary uncovers his resident number with a reason; under “Me” he sees who looked, when and why."),
    ]),
    Scene(title: Word(zh: "改动一行就会被发现", en: "One altered row is named"), account: "auditor", begins: JournalBook.list(), steps: [
      Word(zh: "停下演示，用数据库工具改动台账里的一行：数据库先拒绝，删去触发器 journal_refuses_update 以后才改得动。", en: "Stop the demo and alter one row of the journal with a database tool: the database refuses until its trigger journal_refuses_update is dropped."),
      Word(zh: "运行 zhibu verify：它说出改动的是哪一条。", en: "Run zhibu verify: it names the entry."),
    ]),
  ]
}

struct TourPage: Page {
  var scenes: [Tour.Scene]
  var frame: PageFrame { .door }
  static func load(in scope: Scope) throws -> TourPage {
    guard scope.house.demo else { throw OutOfReach() }
    return TourPage(scenes: Tour.scenes)
  }
  static let samples = [TourPage(scenes: Tour.scenes)]
  func title(_ t: Reader) -> String { t(.tourTitle) }
  func view(_ t: Reader) -> HTML {
    let boxes: [HTML] = scenes.enumerated().map { n, scene in
      let steps: [HTML] = scene.steps.map { "<li>\(t($0))</li>" }
      return box(
        "\(n + 1). \(t(scene.title))", "<div class=\"doc\"><ol>\(steps)</ol></div>",
        row(button(t(.signInAs(scene.account)), House.signIn().with(["username": scene.account, "next": scene.begins.path]))))
    }
    return "\(pageHead(t(.tourTitle), t(.tourLead)))\(stack(.normal, boxes.joined()))"
  }
}

extension Word {
  fileprivate static let tourTitle = Word(zh: "演示导览", en: "Tour of the demo")
  fileprivate static let tourLead = Word(zh: "七个场景，各用各的账号登录。每个账号的密码都是 zhibu-demo-2026。", en: "Seven scenes, each in its role. The password of every account is zhibu-demo-2026.")
  fileprivate static func signInAs(_ account: String) -> Word { Word(zh: "用 \(account) 登录", en: "Sign in as \(account)") }
}
