import re

from world import require

NAME = "莫春燕"
VOTE = {"teller": 0, "secondTeller": 1}


def filled(reader, values):
    """Fills the fields of the step by their names; a number chooses from the list by its place."""
    for name, value in values.items():
        field = reader.page.locator(f"[name='values.{name}']").first
        if isinstance(value, int):
            field.select_option(index=value + 1)
        elif field.evaluate("f => f.tagName") == "SELECT":
            field.select_option(value=value)
        else:
            field.fill(value)


def taken(reader, case, **values):
    reader.goes(case)
    filled(reader, values)
    reader.presses(reader.says("办理这一步", "Take this step"))


def story_an_admission_goes_from_the_application_to_the_archive(world):
    secretary = world.signed_in("branch.secretary", "desk", "zh")
    secretary.goes("/people/new")
    secretary.writes("姓名", NAME)
    secretary.page.locator("select[name=organization]").select_option(label="上湾村党支部")
    secretary.page.locator("select[name=status]").select_option(value="none")
    secretary.page.locator("input[name=birth]").fill("1990-03-08")
    secretary.page.locator("form:has(input[name=name]) button[type=submit].go").first.click()
    secretary.looks()
    secretary.goes("/admission")
    secretary.sees("发展党员")
    secretary.page.locator("table a").first.click()
    secretary.looks()
    secretary.sees("您在这里")
    branch = re.search(r"/organizations/(\d+)", secretary.page.content()).group(1)
    secretary.goes(f"/organizations/{branch}/admission")
    secretary.follows("登记入党申请")
    with secretary.refused(422):
        secretary.presses("提出")
    secretary.sees("请选择是谁的事")
    secretary.chooses("姓名", NAME)
    filled(secretary, {"on": "2024-01-10"})
    secretary.presses("提出")
    case = secretary.path
    require(case.startswith("/cases/"), f"the application leads to {case}")
    secretary.sees("版本 2014.06")

    clerk = world.signed_in("town.clerk", "phone", "zh")
    taken(secretary, case, on="2024-01-20", who=0, record="谈了动机。")
    taken(secretary, case, on="2024-06-03", by="members", record="一致同意。")
    taken(clerk, case, on="2024-06-10")
    taken(secretary, case, on="2024-06-12", first=0, second=1)
    for day in ("2024-12-03", "2025-06-03"):
        taken(secretary, case, on=day, reports="2", record="踏实。")
    taken(secretary, case, on="2025-06-10", asked="12", opinions="都同意。", result="yes")
    taken(clerk, case, on="2025-06-12")
    taken(secretary, case, on="2025-06-13", first=0, second=1)
    taken(secretary, case, on="2025-06-20", self="清楚。", relatives="没有问题。", result="yes")
    with clerk.refused(422):
        taken(clerk, case, on="2025-06-25", days="2", hours="8", result="yes")
    clerk.sees("集中培训不少于 3 天或者 24 学时")
    taken(clerk, case, on="2025-06-25", days="3", hours="24", result="yes")
    taken(secretary, case, on="2025-06-28", record="合格。", result="yes")
    taken(clerk, case, on="2025-06-30", result="yes")
    taken(secretary, case, on="2025-07-01", number="0012")

    secretary.goes(case)
    vote = {"on": "2025-07-05", "entitled": "3", "present": "2", "agree": "2", "against": "0", "abstain": "0", "agreeAgain": "1", "againstAgain": "1", "abstainAgain": "0", "resolution": "同意接收。"} | VOTE
    secretary.page.locator("[name=text]").first.fill("按当日名册。")
    filled(secretary, vote)
    with secretary.refused(422):
        secretary.presses("办理这一步")
    secretary.sees("计票人和监票人的数字不一致")
    filled(secretary, {"agreeAgain": "2", "againstAgain": "0"})
    secretary.presses("办理这一步")
    secretary.sees("上级党委派人谈话")
    secretary.follows("接收预备党员支部大会决议")
    secretary.sees("应到会有表决权的正式党员3人，到会2人")

    taken(clerk, case, on="2025-07-20", who="镇党委委员", record="同意。")
    taken(clerk, case, on="2025-08-01")
    taken(clerk, case, on="2025-08-02")
    taken(secretary, case, on="2025-08-03")
    taken(secretary, case, on="2025-08-20", place="党群服务中心")
    taken(secretary, case, on="2026-01-05", record="好。")
    taken(secretary, case, on="2026-06-30", record="好。")
    with secretary.refused(422):
        taken(secretary, case, on="2026-07-04")
    secretary.sees("预备期满，由本人提出书面转正申请")
    taken(secretary, case, on="2026-07-05")
    secretary.page.locator("[name=text]").first.fill("按当日名册。")
    vote.pop("resolution")
    filled(secretary, vote | {"on": "2026-07-10", "agreeAgain": "2", "againstAgain": "0", "opinions": "同意。", "decision": "confirm"} )
    secretary.presses("办理这一步")
    taken(clerk, case, on="2026-08-01", confirmedOn="2026-07-05")
    taken(clerk, case, on="2026-08-10", where="镇党委党员档案")
    clerk.sees("办结")
    secretary.goes("/people?q=" + NAME)
    secretary.sees("正式党员")


def story_the_board_of_admission_is_read_and_the_way_of_oneself(world):
    for reader in world.everywhere("town.clerk"):
        reader.goes("/admission")
        reader.sees(reader.says("下载 CSV", "Download CSV"))
        reader.goes("/admission?stage=1")
        reader.sees(reader.says("入党积极分子", "Activist"))
    for reader in world.everywhere("member"):
        reader.goes("/me/admission")
        reader.sees(reader.says("没有我的入党材料", "Nothing of yours here"))
