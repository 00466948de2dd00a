def story_a_branch_takes_a_free_hour_and_gives_it_back(world):
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes("/venues")
    secretary.page.locator("main table td a.btn").first.click()
    secretary.looks()
    with secretary.refused(422):
        secretary.presses("预约", exact=True)
    secretary.writes("用途", "支部委员会会议")
    secretary.presses("预约", exact=True)
    secretary.sees("支部委员会会议")
    secretary.presses("取消预约")
    secretary.sees("恢复预约")


def story_a_branch_agrees_to_a_pairing_and_a_clerk_finds_where_a_contact_begins(world):
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes("/pairings")
    secretary.follows("联合开展主题党日")
    secretary.presses("同意结对")
    secretary.does_not_see("是否同意结对")
    clerk = world.signed_in("town.clerk", "desk", "zh")
    clerk.goes("/ties")
    clerk.page.locator("summary", has_text="安排联系领导").click()
    clerk.page.locator("details a").first.click()
    clerk.looks()
    clerk.sees("联系领导")
