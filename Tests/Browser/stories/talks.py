from world import require


def story_the_eldest_confirms_a_talk_that_only_the_two_can_read(world):
    member = world.signed_in("member", "phone", "zh")
    member.goes("/")
    member.follows("请确认与")
    one = member.path
    member.sees("谈过心吗")
    require("代取药品" in member.page.get_by_label("谈了什么").input_value(), "the two cannot read what was said")
    member.presses("谈过", exact=True)
    member.sees("双方已确认")
    for name in ("town.clerk", "county.admin"):
        clerk = world.signed_in(name, "desk", "zh")
        clerk.goes(one)
        clerk.sees("双方已确认")
        clerk.does_not_see("代取药品")
        clerk.does_not_see("生活困难")


def story_the_matrix_shows_what_a_year_still_asks_for(world):
    for reader in world.everywhere("branch.secretary"):
        reader.goes("/talks")
        reader.follows(reader.says("谈话矩阵", "Talks at"))
        reader.sees(reader.says("还有谈心谈话没有谈到", "still to be held"))
        reader.sees(reader.says("缺支委谈话", "Not yet with the committee"))
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes("/talks")
    secretary.follows("登记谈话")
    with secretary.refused(422):
        secretary.presses("登记", exact=True)
    secretary.sees("请选择与谁谈")
