from world import require


def story_the_town_asks_and_the_branch_answers_on_a_phone(world):
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes("/follow-ups")
    secretary.follows("组织生活会的准备情况")
    asked = secretary.path
    require(asked.startswith("/follow-ups/"), f"the first follow-up leads to {asked}")
    with secretary.refused(422):
        secretary.presses("提交答复")
    secretary.writes("答复内容", "书记住院，本周六补开。")
    secretary.presses("提交答复")
    secretary.sees("已答复，待认可")
    clerk = world.signed_in("town.clerk", "desk", "zh")
    clerk.goes(asked)
    clerk.sees("书记住院，本周六补开。")
    clerk.presses("认可，办结")
    clerk.sees("已办结")
