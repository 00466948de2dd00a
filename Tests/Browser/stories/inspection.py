"""Somebody comes to look: the town opens the inspection, the branch prepares nothing."""

from world import require


def story_an_inspection_is_opened_and_the_branch_has_nothing_to_prepare(world):
    duties = world.signed_in("branch.secretary").context.request.get(world.base + "/duties", headers={"Accept": "application/json"}).json()["items"]
    own = duties[0]["organization"]
    clerk = world.signed_in("town.clerk", "desk", "zh")
    page = clerk.page
    clerk.goes(f"/organizations/{own}/inspections")
    clerk.follows("安排检查")
    with clerk.refused(422):
        page.locator("main form[method=post] button[type=submit]").click()
        clerk.looks()
    page.locator("main select[name=inspector]").select_option(index=1)
    page.locator("main textarea[name=looks]").fill("党费收缴记录")
    page.locator("main form[method=post] button[type=submit]").click()
    clerk.looks()
    clerk.sees("党费收缴记录")
    one = clerk.path
    for reader in world.everywhere("branch.secretary"):
        reader.goes("/inspections")
        reader.sees("党费收缴记录")
        reader.goes(one)
        reader.page.locator("main a[href*='/evidence-book']").first.click()
        reader.looks()
        book = reader.page.url.split("/evidence-book")
        reader.goes("/organizations/" + book[0].rsplit("/", 1)[1] + "/evidence-book/print" + book[1])
        require(reader.page.locator(".sheet").count() >= 1, "the book does not print")
    member = world.signed_in("member", "phone", "zh")
    with member.refused(403, 404):
        member.goes(one)
    clerk.goes(one)
    page.locator("main details summary").last.click()
    page.locator("main [name=reason]").fill("改期")
    clerk.presses("提前结束")
    clerk.sees("改期")
