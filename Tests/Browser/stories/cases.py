from datetime import date, timedelta

from world import require


def story_a_weak_branch_goes_from_the_town_to_the_county_and_back(world):
    clerk = world.signed_in("town.clerk", "desk", "zh")
    clerk.goes("/cases?state=closed")
    clerk.follows("上湾村党支部")
    clerk.sees("办结")
    clerk.follows("上湾村党支部", exact=True)
    clerk.follows("启动：整顿软弱涣散党组织")
    with clerk.refused(422):
        clerk.presses("提出")
    clerk.sees("请至少勾选一种情形")
    clerk.page.get_by_label("长期不开展组织生活").check()
    clerk.writes("具体表现", "两个季度没有召开党员大会。")
    clerk.presses("提出")
    case = clerk.path
    require(case.startswith("/cases/"), f"the proposal leads to {case}")
    clerk.sees("您在这里：中共青禾县委员会")
    clerk.sees("这一步由中共青禾县委员会办理")

    county = world.signed_in("county.admin", "phone", "en")
    county.goes("/")
    county.sees("Cases that wait for us")
    county.goes(case)
    county.writes("Day of the decision", date.today().isoformat())
    county.presses("Take this step")
    county.sees("Make a plan with four helpers")

    clerk.goes(case)
    for label, name in (("联村县级领导", "县委宣传部部长"), ("包村乡镇领导", "县委宣传部部长"), ("第一书记", "选派干部"), ("结对单位", "县水利局"), ("整顿措施", "补开大会，公开村务。")):
        clerk.writes(label, name)
    clerk.writes("整顿完成的日期", (date.today() + timedelta(days=200)).isoformat())
    with clerk.refused(422):
        clerk.presses("办理这一步")
    clerk.sees("应是不同的人")
    clerk.writes("包村乡镇领导", "镇党委副书记")
    clerk.presses("办理这一步")
    clerk.sees("您在这里：上湾村党支部")

    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes(case)
    secretary.sees("最早可于")
    secretary.does_not_see("办理这一步")
    secretary.page.get_by_text("补记办理情况").first.click()
    secretary.writes("办理情况", "已走访全部农户。")
    secretary.presses("补记办理情况")
    secretary.sees("已走访全部农户。")

    clerk.goes(case)
    clerk.page.get_by_text("撤回本件").first.click()
    with clerk.refused(422):
        clerk.presses("撤回本件")
    clerk.page.locator("#withdraw-text").fill("经复核不属于软弱涣散。")
    clerk.presses("撤回本件")
    clerk.sees("撤回")
