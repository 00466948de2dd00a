from world import require


def story_the_seventh_form_is_refused(world):
    clerk = world.signed_in("county.admin", "desk", "zh")
    forms = clerk.context.request.get(world.base + "/forms?per=200", headers={"Accept": "application/json"}).json()["items"]
    office = next(form["asker"] for form in forms if form["title"] == "党员活动室现状")
    clerk.goes(f"/organizations/{office}/forms/new")
    clerk.sees("已达 6 项上限")
    clerk.writes("标题", "党建展板数量")
    clerk.writes("第 1 栏", "展板块数")
    with clerk.refused(422):
        clerk.presses("布置填报")
    clerk.sees("不能再布置")
    clerk.sees("直接导出现成的人员名册")
    require(clerk.page.get_by_label("第 1 栏").first.input_value() == "展板块数", "what was typed is gone")


def story_a_branch_fills_in_what_is_not_known(world):
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes("/forms")
    secretary.follows("冬季走访困难党员")
    secretary.page.locator("main table").get_by_role("link", name="填报").click()
    secretary.looks()
    secretary.sees("已替您填好")
    secretary.writes("已走访户数", "十二")
    with secretary.refused(422):
        secretary.presses("报送")
    secretary.sees("请填数字")
    secretary.writes("已走访户数", "12")
    secretary.writes("需要县里帮助的户数", "1")
    secretary.writes("主要困难", "独居老党员取暖")
    secretary.presses("报送")
    secretary.sees("已报")
