"""A post changes hands: the town's clerk hands it over, the branch's secretary reads what was handed over and prints it."""

from world import require


def branch(world):
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    duties = secretary.context.request.get(world.base + "/duties", headers={"Accept": "application/json"}).json()["items"]
    return duties[0]["organization"]


def story_a_clerk_hands_a_post_over_and_the_branch_reads_the_list(world):
    own = branch(world)
    for reader in world.everywhere("town.clerk"):
        reader.goes("/handovers")
        reader.goes(f"/organizations/{own}/handovers")
        reader.page.locator("main table a[href$='/hand-over']").last.click()
        reader.looks()
    clerk = world.signed_in("town.clerk", "desk", "zh")
    page = clerk.page
    clerk.goes(f"/organizations/{own}/handovers")
    page.locator("main table tr", has_text="副书记").or_(page.locator("main table tr", has_text="组织委员")).locator("a[href$='/hand-over']").first.click()
    clerk.looks()
    page.get_by_label("实物和其他").fill("会议记录本 2 本")
    with clerk.refused(422):
        clerk.presses("办理交接")
    require(page.get_by_label("实物和其他").input_value() == "会议记录本 2 本", "what was typed is gone")
    page.get_by_label("接交人").select_option(index=2)
    clerk.presses("办理交接")
    clerk.sees("之后不再改动")
    one = clerk.path
    for reader in world.everywhere("branch.secretary"):
        reader.goes(one)
        reader.sees("会议记录本 2 本")
        reader.goes(one + "/print")
        require(reader.page.locator(".sheet").count() >= 1, "there is nothing to sign")
    member = world.signed_in("member", "phone", "zh")
    with member.refused(403, 404):
        member.goes(one)
