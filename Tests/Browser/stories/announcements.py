from world import require


def story_a_town_announces_and_its_members_have_read_it(world):
    clerk = world.signed_in("town.clerk", "phone", "zh")
    clerk.goes("/announcements/new")
    clerk.writes("标题", "检查用电安全")
    clerk.writes("正文", "## 怎么查\n\n- 先看**插座**\n- 再看电线\n\n<b>不乱拉电线</b>")
    clerk.presses("预览")
    clerk.sees("将发给")
    require(clerk.page.locator(".doc h2").count() == 1, "the preview does not show the text as it will look")
    clerk.presses("返回修改")
    clerk.presses("预览")
    clerk.presses("发布公告")
    one = clerk.path
    require(one.startswith("/announcements/"), f"after publishing the address is {one}")
    require(clerk.page.locator(".doc h2").count() == 1 and clerk.page.locator(".doc li strong").count() == 1, "the text is not shown as it was written")
    clerk.sees("<b>不乱拉电线</b>")
    member = world.signed_in("member", "phone", "zh")
    member.sees("检查用电安全")
    member.goes(one)
    member.presses("我已阅读")
    require(member.page.get_by_role("button", name="我已阅读").count() == 0, "what was acknowledged is asked for again")
    for reader in world.everywhere("member"):
        reader.goes(one)
        reader.sees(reader.says("已阅", "Read"))
    clerk.goes(one + "/correct")
    clerk.writes("正文", "先看插座，再看电线，最后看开关。")
    clerk.presses("更正")
    member.goes(one)
    member.sees("更正以前的正文")
    for reader in world.everywhere("town.clerk"):
        reader.goes(one + "/readers?unread=1")
        reader.page.locator("main table a").last.click()
        reader.looks()
        reader.sees(reader.says("未阅", "have not read it"))


def story_a_bad_link_is_refused_and_the_text_is_kept(world):
    clerk = world.signed_in("town.clerk", "phone", "zh")
    clerk.goes("/announcements/new")
    clerk.writes("标题", "看这里")
    clerk.writes("正文", "[点开](javascript:alert(1))")
    with clerk.refused(422):
        clerk.presses("预览")
    clerk.sees("不能使用")
    require(clerk.page.locator("textarea").input_value() == "[点开](javascript:alert(1))", "what was typed is gone")
