"""What is kept of a member: read, taken along, and erased by somebody else's hand."""

from world import require


def story_a_member_reads_what_is_kept_and_has_the_address_erased(world):
    for reader in world.everywhere("member"):
        reader.goes("/me/data")
        reader.sees(reader.says("到会记录", "Attendance"))
        require(reader.page.request.get(world.base + "/me/data/copy").json()["parts"], "the copy is empty")
        reader.goes("/me/erasure")
        reader.sees(reader.says("依照规定不能删除的内容", "What is kept whoever asks"))

    asker = world.signed_in("member", "phone", "zh")
    asker.goes("/me/erasure")
    with asker.refused(422):
        asker.presses("提交申请")
    asker.sees("请勾选要删除的内容")
    asker.page.get_by_label("住址").check()
    asker.writes("事由", "已经搬家，不再需要登记")
    asker.presses("提交申请")
    asker.sees("删除住址")

    decider = world.signed_in("county.admin", "desk", "en")
    decider.goes("/approvals")
    decider.follows("Erase: address")
    decider.page.get_by_role("button", name="Approve and change").last.click()

    asker.goes("/me/data")
    asker.sees("已按申请删除的内容")
    asker.sees("已经搬家，不再需要登记")
