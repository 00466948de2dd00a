import FeatureKit

extension Word {
  static let questionnaires = Word(zh: "问卷", en: "Questionnaires"), newQuestionnaire = Word(zh: "发问卷", en: "Send a questionnaire"), questionnairesToAnswer = Word(zh: "请您答的问卷", en: "Questionnaires for you")
  static func newQuestionnaireOf(_ name: String) -> Word { Word(zh: "\(name)发问卷", en: "Send a questionnaire as \(name)") }
  static let questionnairesLead = Word(zh: "上级向党员征求意见，只看合计。", en: "What an office asks members; it sees sums only."), noQuestionnaires = Word(zh: "没有问卷", en: "No questionnaires"), noQuestionnairesWhy = Word(zh: "这个范围内没有征求意见的问卷。", en: "Members were asked nothing here.")
  static let overWord = Word(zh: "已截止", en: "Over"), runsWord = Word(zh: "进行中", en: "Runs")
  static func askedBy(_ office: String, _ due: String) -> Word { Word(zh: "\(office)征求意见，\(due)截止", en: "Asked by \(office), until \(due)") }

  // MARK: what is declared

  static let declareWord = Word(zh: "是否匿名", en: "Anonymous or not"), declaredAnonymous = Word(zh: "匿名问卷", en: "Anonymous"), declaredNamed = Word(zh: "显示谁还没有答", en: "Shows who has not answered")
  static let anonymousHint = Word(zh: "问卷页上只有人数，不显示谁答了、谁没有答", en: "The page shows how many have answered, and nobody's name"), namedHint = Word(zh: "支部可以提醒没有答的人；答了什么同样不留", en: "Branches can remind whoever has not; what was answered is not kept either")
  static func anonymousMeans(_ least: Int) -> Word {
    Word(zh: "系统只记您答过没有（台账里有一笔），不记您选了什么；问卷页上不显示谁答过。截止后、满 \(least) 人答过，才显示合计。", en: "That you have answered is noted, in the journal too; what you chose is not. The page names nobody. Sums are shown when it is over and at least \(least) have answered.")
  }
  static func namedMeans(_ least: Int) -> Word {
    Word(zh: "系统只记您答过没有，不记您选了什么；支部能看到谁还没有答。截止后、满 \(least) 人答过，才显示合计。", en: "It is noted that you have answered, not what you chose; your branch sees who has not. Sums are shown when it is over and at least \(least) have answered.")
  }

  // MARK: answering

  static let answerGo = Word(zh: "开始答", en: "Answer"), sendAnswers = Word(zh: "提交", en: "Send"), answerOnce = Word(zh: "只能答一次；不留您选了什么，所以提交后不能更改。", en: "You answer once; what you chose is not kept, so it cannot be changed."), severalHint = Word(zh: "可以选几项", en: "Choose any that apply")
  static let youAnswered = Word(zh: "您已经答过", en: "You have answered"), answeredMeans = Word(zh: "您选了什么没有留下记录。", en: "What you chose is not on record.")

  // MARK: the office

  static let turnout = Word(zh: "答卷人数", en: "Turnout"), choiceWord = Word(zh: "选项", en: "Choice"), timesWord = Word(zh: "人数", en: "People"), shareWord = Word(zh: "占答卷人数", en: "Of those who answered")
  static func turnoutText(_ n: Int, _ all: Int) -> Word { Word(zh: "应答 \(all) 人，已答 \(n) 人", en: "\(n) of \(all) have answered") }
  static func shownWhenOver(_ day: String) -> Word { Word(zh: "\(day)截止后显示合计。", en: "Sums are shown after \(day).") }
  static func tooFew(_ least: Int) -> Word { Word(zh: "答卷不满 \(least) 人，不显示合计，以免看出是谁选的。", en: "Fewer than \(least) have answered; no sums are shown, so that nobody can be made out.") }
  static func notAnsweredYet(_ n: Int) -> Word { Word(zh: "还没有答的（\(n) 人）", en: "Not answered yet (\(n))") }
  static let withdrawQuestionnaire = Word(zh: "撤回问卷", en: "Withdraw the questionnaire"), withdrawQuestionnaireHint = Word(zh: "撤回后不显示任何结果；24 小时内撤回的不计入今年限额。", en: "Nothing of it is shown then; withdrawn within 24 hours it does not count for the year.")
  static func questionnaireWithdrawnAt(_ time: String) -> Word { Word(zh: "已于\(time)撤回，不必再答", en: "Withdrawn on \(time); nothing has to be answered") }

  // MARK: asking

  static let whoAnswers = Word(zh: "请谁答", en: "Who answers"), answerBy = Word(zh: "截止日期", en: "Until"), questionsTitle = Word(zh: "题目", en: "Questions"), questionsLead = Word(zh: "空着的行不算；选项之间用顿号隔开，满意度的选项不用写。", en: "Empty rows do not count; choices are parted by commas, a scale needs none."), questionWord = Word(zh: "题目", en: "Question")
  static func allMembersBelow(_ name: String) -> Word { Word(zh: "\(name)下全部党支部的党员", en: "Members of every branch below \(name)") }
  static func questionNumber(_ n: Int) -> Word { Word(zh: "第 \(n) 题", en: "Question \(n)") }
  static let questionnaireLeadHint = Word(zh: "写清为什么问、结果用在哪里", en: "Why it is asked, and what the result is for"), leastWord = Word(zh: "满多少人答过才显示合计", en: "How many must have answered before sums are shown")
  static func leastHint(_ n: Int) -> Word { Word(zh: "至少 \(n) 人", en: "At least \(n)") }

  // MARK: why not; what the journal and the notices say

  static func leastFew(_ n: Int, _ most: Int) -> Word { Word(zh: "请填 \(n) 至 \(most) 之间的数", en: "Please enter a number from \(n) to \(most)") }
  static let noQuestions = Word(zh: "请至少写一道题", en: "Please ask at least one question"), noSuchQuestion = Word(zh: "这份问卷没有这道题", en: "There is no such question"), pleaseChooseOne = Word(zh: "请选择", en: "Please choose"), onlyOne = Word(zh: "这道题只能选一项", en: "Only one can be chosen here")
  static let notAskedHere = Word(zh: "这份问卷不是请您答的", en: "You are not asked to answer this"), answeredOnce = Word(zh: "您已经答过，每人只答一次", en: "You have answered; everybody answers once"), questionnaireOver = Word(zh: "这份问卷已经截止", en: "This is over"), questionnaireWithdrawn = Word(zh: "这份问卷已经撤回，不必再答", en: "This was withdrawn; nothing has to be answered")
  static func sentQuestionnaire(_ places: Int, _ n: Int, _ due: Day) -> Word {
    Word(zh: "向 \(places) 个党支部的党员发问卷，\(n) 题，\(due.inChinese)截止", en: "sent a questionnaire of \(n) questions to the members of \(places) branches, until \(due.inEnglish)")
  }
  static let answeredQuestionnaire = Word(zh: "答了问卷", en: "answered a questionnaire"), withdrewQuestionnaire = Word(zh: "撤回问卷", en: "withdrew a questionnaire"), mayAnswerQuestionnaires = Word(zh: "答问卷", en: "answer questionnaires")
  static func pleaseAnswer(_ office: String, _ due: Day, anonymous: Bool) -> Word {
    Word(zh: "\(office)请您答一份\(anonymous ? "匿名" : "")问卷，\(due.inChinese)截止", en: "\(office) asks you to answer \(anonymous ? "an anonymous" : "a") questionnaire until \(due.inEnglish)")
  }
  static func pleaseFillIn(_ office: String, _ due: Day) -> Word { Word(zh: "\(office)布置了填报，请在\(due.inChinese)前报送", en: "\(office) asks for a form, due by \(due.inEnglish)") }
  static func needNotFillIn(_ office: String) -> Word { Word(zh: "\(office)撤回了填报，不必再填", en: "\(office) withdrew a form; nothing has to be filled in") }
}

extension Questionnaire.Question.Kind {
  var word: Word {
    switch self {
    case .one: Word(zh: "选一项", en: "choose one")
    case .several: Word(zh: "可选几项", en: "choose several")
    case .scale: Word(zh: "满意度", en: "satisfaction")
    }
  }
}
