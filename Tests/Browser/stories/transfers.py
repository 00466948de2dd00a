import re
from datetime import date

from world import require


def story_a_member_goes_from_one_branch_to_another(world):
    """Both branches and the committees between them, start to end, at a phone and a desk."""
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes("/transfers")
    secretary.sees("转出和转入，超期的排在前面")
    organization = secretary.context.request.get(world.base + "/duties", headers={"Accept": "application/json"}).json()["items"][0]["organization"]
    secretary.goes(f"/organizations/{organization}/transfers")
    secretary.follows("办理转出")
    name = secretary.page.locator("main a[href$='/transfer']").last.inner_text().strip()
    secretary.page.get_by_role("link", name=name).last.click()
    secretary.looks()
    secretary.writes("接收支部的名称或上级名称", "没有这样的支部")
    secretary.presses("查找")
    secretary.sees("没有找到这个党支部")
    secretary.writes("接收支部的名称或上级名称", "支部")
    secretary.presses("查找")
    secretary.page.locator("input[name=to]").last.check()
    with secretary.refused(422):
        secretary.presses("提出申请")
    secretary.sees("请填写转接原因")
    secretary.chooses("转接原因", "工作单位变动")
    secretary.page.locator("input[name=to]").last.check()
    secretary.presses("提出申请")
    case = secretary.path
    require(case.startswith("/cases/"), f"the application leads to {case}")
    with secretary.refused(422):
        secretary.writes("党费交至", "上个月")
        secretary.presses("办理这一步")
    secretary.sees("请写成 2026-11 这样的年月")
    secretary.writes("党费交至", date.today().isoformat()[:7])
    secretary.presses("办理这一步")
    secretary.does_not_see("办理这一步")

    # The committee, or the two committees, and the receiving branch.
    clerk = world.signed_in("county.admin", "desk", "zh")
    clerk.goes(case)
    desks = 0
    while clerk.page.get_by_role("button", name="办理这一步").count():
        require(desks < 4, "a transfer passes three desks at most after the out-branch")
        if desks == 0:
            clerk.chooses("办理意见", "退回转出支部")
            with clerk.refused(422):
                clerk.presses("办理这一步")
            clerk.sees("不得无故拒转拒接")
        clerk.chooses("办理意见", "同意")
        clerk.presses("办理这一步")
        desks += 1
    require(desks >= 2, "the out-committee and the in-branch each have a desk")
    clerk.sees("办结")
    clerk.goes("/transfers?which=over")
    clerk.sees(name)

    secretary.goes("/transfers?which=over")
    secretary.sees("已接收")


def story_a_letter_travels_beside_its_paper(world):
    clerk = world.signed_in("county.admin", "desk", "zh")
    clerk.goes("/transfers")
    clerk.sees("介绍信已过期")
    clerk.page.get_by_role("row", name=re.compile("介绍信已过期")).get_by_role("link").first.click()
    clerk.looks()
    clerk.follows("补办介绍信")
    with clerk.refused(422):
        clerk.presses("补办介绍信")
    clerk.sees("补办须有支部证明")
    clerk.page.get_by_label("支部已出具证明").check()
    clerk.page.get_by_label("本人已提出申请").check()
    clerk.presses("补办介绍信")
    clerk.sees("等待回执")
    letter = clerk.path
    text = clerk.page.request.get(f"{world.base}{letter}/letter.txt").text()
    clerk.follows("打印三联介绍信")
    clerk.sees("中国共产党党员组织关系介绍信")

    visitor = world.visitor("phone", "en")
    visitor.goes(f"/verify#{text}")
    visitor.sees("The signature holds")
    visitor.goes("/")
    changed = text[:60] + ("A" if text[60] != "A" else "B") + text[61:]
    visitor.goes(f"/verify#{changed}")
    visitor.page.locator("[data-told]").wait_for(state="visible")
    visitor.does_not_see("The signature holds")

    clerk.goes("/transfer-arrivals/new")
    clerk.writes("介绍信签名内容", text)
    with clerk.refused(422):
        clerk.presses("核对介绍信")
    clerk.sees("系统内请走网上接转")


def story_a_card_is_shown_and_looked_at(world):
    for reader in world.everywhere("member"):
        reader.goes("/me/card")
        reader.sees(reader.says("截图无效", "a screenshot does not hold"))
        reader.follows(reader.says("打印党员卡", "Print the card"))
        reader.sees("沿虚线剪下")
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes("/cards/check-in")
    secretary.sees("正在签到的会议和活动")
    security = world.signed_in("security.admin", "desk", "zh")
    security.goes("/issuers")
    security.sees("中共云岭县委员会")
    security.follows("登记可信签发单位")
    with security.refused(422):
        security.presses("登记可信签发单位")
    security.sees("有 3 处要改")
