import re

from world import require


def printed(world):
    """The code of a new slip for the eldest member, from the sheet that is printed."""
    secretary = world.signed_in("branch.secretary", "desk", "zh")
    secretary.goes("/slips")
    secretary.page.locator("main table a").first.click()
    one = secretary.path
    secretary.page.locator("main form button.go").first.click()
    secretary.looks()
    require(secretary.page.locator(".slip svg.qr").count() == 1, "the slip has no square to scan")
    return re.sub(r"\D", "", secretary.page.locator(".slip .code").inner_text()), secretary, one


def story_a_member_comes_in_by_a_slip_and_is_asked_again(world):
    code, secretary, one = printed(world)
    phone = world.visitor("phone", "zh")
    # As the square leads: the digits stand behind the #, and go into the field and out of the address.
    phone.goes("/slip#" + code)
    require(phone.page.locator("input[name=code]").input_value() == code, "the scanned code is not in its field")
    require("#" not in phone.page.url, "the code still stands in the address")
    # Pressed twice, as people do: the slip is spent once, and its owner is in.
    phone.page.get_by_role("button", name="登录", exact=True).dblclick()
    phone.page.wait_for_url(world.base + "/")
    phone.looks()
    phone.goes("/account")
    phone.sees("只以党员身份使用")
    phone.goes("/account/messages")
    again = world.visitor("phone", "zh")
    again.goes("/slip")
    again.writes("登录条上的数字", code)
    with again.refused(401):
        again.presses("登录", exact=True)
    secretary.goes(one)
    secretary.sees("已认识的设备")
    secretary.presses("不再认识")
    phone.goes("/me")
    require(phone.path.startswith("/sign-in"), "a device that was forgotten is still in")


def story_a_slip_works_without_scripts(world):
    code, _, _ = printed(world)
    phone = world.visitor("phone", "zh", scripts=False)
    phone.goes("/slip")
    phone.writes("登录条上的数字", f"{code[:4]} {code[4:8]} {code[8:]}")
    phone.presses("登录", exact=True)
    require(phone.path == "/", f"after the slip the address is {phone.path}")
