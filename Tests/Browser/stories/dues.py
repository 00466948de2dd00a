from world import require


def dues_of(reader):
    """Of the organization that the reader's first page leads to."""
    reader.goes("/")
    link = reader.page.locator("a[href^='/organizations/']").first.get_attribute("href")
    return "/organizations/" + link.split("/")[2] + "/dues"


def story_a_month_goes_from_the_amount_to_the_receipt_and_upward(world):
    secretary = world.signed_in("branch.secretary", "desk", "zh")
    dues = dues_of(secretary)
    member = world.signed_in("member", "phone", "zh")
    member.goes("/dues/mine")
    member.sees("个月未交")
    secretary.goes(dues + "/collect")
    with secretary.refused(422):
        secretary.presses("登记收缴", exact=True)
    secretary.sees("请勾选交纳的党员和月份")
    row = secretary.page.get_by_role("row").filter(has_text="周德满")
    row.get_by_role("checkbox").first.check()
    secretary.page.get_by_label("代交", exact=True).check()
    with secretary.refused(422):
        secretary.presses("登记收缴", exact=True)
    secretary.sees("请填写代交人")
    require(secretary.page.get_by_role("row").filter(has_text="周德满").get_by_role("checkbox").first.is_checked(), "what was ticked is lost")
    secretary.writes("代交人", "周小兰")
    secretary.presses("登记收缴", exact=True)
    secretary.sees("台账记录：收缴")
    member.goes("/dues/mine")
    member.sees("没有未交的月份")
    member.page.get_by_role("link", name="收据").first.click()
    member.sees("人民币贰角整")
    member.sees("周小兰")
    secretary.goes(dues + "/remit")
    with secretary.refused(422):
        secretary.writes("金额", "999999.00")
        secretary.presses("登记上缴", exact=True)
    secretary.sees("超过了现有留存")
    secretary.writes("金额", "12.50")
    secretary.presses("登记上缴", exact=True)
    secretary.sees("12.50")
    clerk = world.signed_in("town.clerk", "phone", "zh")
    town = dues_of(clerk)
    clerk.goes(town)
    clerk.sees("待确认的上缴")
    clerk.sees("12.50")
    with clerk.refused(409):
        clerk.presses("核收这个月", exact=True)
    clerk.sees("没有新的应收")
    clerk.goes(town)
    clerk.page.get_by_role("row").filter(has_text="12.50").get_by_role("button", name="确认收到").click()
    clerk.sees("收到下级上缴")
    clerk.goes(dues + "/ledger")
    clerk.sees("上年结转")
    member.goes(dues + "/disclosure")
    member.sees("还没有公布")


def story_the_branch_asks_for_relief_and_the_committee_decides(world):
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    dues = dues_of(secretary)
    secretary.goes(dues)
    secretary.page.get_by_role("row").filter(has_text="支部已研究").get_by_role("link").first.click()
    secretary.sees("等待批准")
    path = secretary.path
    clerk = world.signed_in("town.clerk", "desk", "zh")
    clerk.goes(path)
    with clerk.refused(422):
        clerk.presses("不批准", exact=True)
    clerk.sees("请写明原因")
    clerk.presses("批准", exact=True)
    clerk.sees("已批准")
    secretary.goes(path)
    secretary.sees("终止少交免交")


def story_whoever_looks_at_the_dues_finds_them_on_every_screen(world):
    for reader in world.everywhere("branch.secretary"):
        dues = dues_of(reader)
        reader.goes(dues)
        reader.sees(reader.says("党员交纳情况", "What members owe"))
        for part in ("amounts", "collect", "ledger", "spend", "remit"):
            reader.goes(f"{dues}/{part}")
        reader.goes("/dues/mine")
        reader.sees(reader.says("每月应交", "Owed a month"))
    for reader in world.everywhere("town.clerk"):
        dues = dues_of(reader)
        reader.goes(dues)
        reader.sees(reader.says("各党组织情况", "By organization"))
        reader.goes(f"{dues}/terms")
        reader.sees(reader.says("数额怎样核定", "When amounts are fixed"))
