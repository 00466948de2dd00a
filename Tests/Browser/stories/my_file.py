from world import require


def story_a_member_keeps_her_file_and_a_clerk_decides_what_she_asks_for(world):
    member = world.signed_in("group.leader", "phone", "zh")
    page = member.page
    member.goes("/me")
    page.click("text=更新我的资料")
    page.fill("[name=address]", "上湾村三组十二号")
    page.click("main form[method=post] button[type=submit]")
    require(member.path == "/me", f"after saving the address is {member.path}")
    member.sees("上湾村三组十二号")
    member.goes("/me/corrections")
    page.fill("[name=name]", "罗秀贞")
    page.fill("[name=reason]", "户口簿上的名字")
    page.click("main form[method=post] button[type=submit]")
    member.sees("等待核对")

    clerk = world.signed_in("town.clerk", "desk", "zh")
    clerk.goes("/")
    clerk.sees("更正姓名")
    clerk.page.click("text=更正姓名")
    clerk.page.click("text=同意并更改 >> nth=-1")
    clerk.sees("已同意")
    member.goes("/me")
    require("罗秀贞" in member.heading(), f"the name is still {member.heading()}")
