from world import require


def story_a_meeting_is_planned_held_and_minuted_and_its_duty_is_met(world):
    reader = world.signed_in("branch.secretary", "phone", "zh")
    page = reader.page
    owed = page.locator("main h2").first.inner_text()
    page.click("text=去安排")
    page.fill("[name=starts]", page.evaluate("new Date(Date.now() - 8 * 3600e3).toISOString().slice(0, 11) + '00:05'"))
    page.fill("[name=location]", "党群服务中心")
    page.click("main form[method=post] button[type=submit]")
    gathering = reader.path
    require(gathering.startswith("/gatherings/"), f"after planning the address is {gathering}")
    reader.goes(gathering + "/attendance")
    for name in {radio.get_attribute("name") for radio in page.locator("main input[type=radio]").all()}:
        page.check(f'input[name="{name}"][value=came]')
    page.click("main form[method=post] button[type=submit]")
    reader.goes(gathering + "/minutes")
    page.fill("[name=text]", "## 本月工作\n讨论了本月工作。\n\n- 分工")
    page.click("main form[method=post] button[type=submit]")
    text = page.locator(".doc").first
    require(text.locator("h3").inner_text() == "本月工作" and text.locator("li").inner_text() == "分工", text.inner_html())
    reader.goes(gathering + "/print")
    require(page.locator(".sheet .doc h2").inner_text() == "本月工作", "the paper has no heading")
    reader.goes("/")
    require(page.locator("main h2").first.inner_text() != owed, f"“{owed}” is still the next thing to do")
    auditor = world.signed_in("auditor", "desk", "zh")
    auditor.goes("/journal")
    auditor.sees("支部委员会会议")
