import FeatureKit
import People

/// What Zhibu knows of every organization without asking: filled in wherever a form would ask for it.
package struct KnownFact: Hashable, Sendable, Encodable {
  enum Source: Hashable, Sendable {
    case count(String), post(Role), founded, termEnds, address
    /// How many were held this year, by the kind of gathering.
    case held(String)
  }
  /// What the API calls it.
  package var name: String
  package var word: Word
  /// Other names of it, without the words around them that say nothing.
  var stems: [String]
  var source: Source
  enum CodingKeys: CodingKey { case name, word }

  private init(_ name: String, _ zh: String, _ en: String, _ stems: [String], _ source: Source) {
    self.name = name
    word = Word(zh: zh, en: en)
    self.stems = stems
    self.source = source
  }
  package static let all: [KnownFact] = [
    KnownFact("members", "党员人数", "Members", ["党员", "党员总"], .count(People.Count.members)),
    KnownFact("fullMembers", "正式党员人数", "Full members", ["正式党员"], .count(People.Count.fullMembers)),
    KnownFact("probationary", "预备党员人数", "Probationary members", ["预备党员"], .count(People.Count.probationary)),
    KnownFact("applicants", "入党申请人数", "Applicants", ["入党申请人", "申请人", "入党申请"], .count(People.Count.applicants)),
    KnownFact("activists", "入党积极分子人数", "Activists", ["入党积极分子", "积极分子"], .count(People.Count.activists)),
    KnownFact("prospects", "发展对象人数", "Prospects", ["发展对象"], .count(People.Count.prospects)),
    KnownFact("floating", "流动党员人数", "Floating members", ["流动党员"], .count(People.Count.floating)),
    KnownFact("groups", "党小组个数", "Party groups", ["党小组"], .count("groups")),
    KnownFact("secretary", "书记", "Secretary", ["书记", "支部书记", "党支部书记"], .post(.secretary)),
    KnownFact("deputySecretary", "副书记", "Deputy secretary", ["副书记", "支部副书记"], .post(.deputySecretary)),
    KnownFact("founded", "成立日期", "Founded", ["成立", "建立"], .founded),
    KnownFact("termEnds", "任期届满日期", "End of term", ["任期届满", "届满", "换届", "任期"], .termEnds),
    KnownFact("address", "地址", "Address", ["地址", "党组织地址"], .address),
    KnownFact("branchAssembly", "本年支部党员大会次数", "Members' meetings this year", ["支部党员大会", "党员大会"], .held("branchAssembly")),
    KnownFact("committeeMeeting", "本年支部委员会会议次数", "Committee meetings this year", ["支部委员会会议", "支部委员会", "支委会"], .held("committeeMeeting")),
    KnownFact("groupMeeting", "本年党小组会次数", "Party-group meetings this year", ["党小组会"], .held("groupMeeting")),
    KnownFact("partyLecture", "本年党课次数", "Party lectures this year", ["党课"], .held("partyLecture")),
    KnownFact("themeDay", "本年主题党日次数", "Theme days this year", ["主题党日"], .held("themeDay")),
  ]
  static func named(_ name: String) -> KnownFact? { all.first { $0.name == name } }

  /// Words around a name that do not change what is asked for.
  private static let around = [
    "number of", "this year", "total", "name of the", "本支部", "现有", "目前", "截至目前", "全体", "今年", "本年度", "本年", "全年", "年度", "开展", "召开", "次数", "个数", "人数", "总数", "数量", "姓名", "名字", "日期", "时间", "情况", "的",
    "（人）", "(人)", "（次）", "(次)", "（个）", "(个)", "数",
  ]
  /// The fact that a label asks for; nil where it asks for something else. In words one may well ask about a day: how it went.
  static func asked(by label: String, _ kind: FormField.Kind) -> KnownFact? {
    if kind == .choice { return nil }
    let plain = label.lowercased().filter { !$0.isWhitespace && $0 != ":" && $0 != "：" }
    let stem = around.reduce(plain) { $0.replacing($1.filter { $0 != " " }, with: "") }
    return all.first { fact in
      let names = [fact.word.zh, fact.word.en.lowercased().filter { $0 != " " }] + fact.stems
      if kind == .text, fact.source == .founded || fact.source == .termEnds { return false }
      return names.contains(plain) || !stem.isEmpty && names.contains(stem)
    }
  }
}
