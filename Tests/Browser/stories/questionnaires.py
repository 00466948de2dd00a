from world import require


def story_a_member_answers_and_the_county_sees_sums_only_when_it_is_over(world):
    member = world.signed_in("member", "phone", "zh")
    member.goes("/questionnaires")
    member.follows("主题党日时间征求意见")
    one = member.path
    member.sees("系统只记您答过没有")
    member.follows("开始答")
    member.page.get_by_label("晚上").check()
    with member.refused(422):
        member.presses("提交")
    require(member.page.get_by_label("晚上").is_checked(), "what was chosen is gone")
    member.page.get_by_label("都可以").check()
    member.presses("提交")
    member.sees("您已经答过")
    clerk = world.signed_in("county.admin", "desk", "zh")
    clerk.goes(one)
    clerk.sees("截止后显示合计")
    require(clerk.page.locator("main table").count() == 0, "sums are shown while it runs")
    for reader in world.everywhere("county.admin"):
        reader.goes("/questionnaires")
        reader.follows("今年党员教育培训征求意见")
        reader.sees("对今年的培训总体")
        require(reader.page.locator("main table").count() == 2, "the sums are not shown")
