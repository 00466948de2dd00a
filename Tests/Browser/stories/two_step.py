import base64
import hashlib
import hmac
import re
import struct
import time

from world import PASSWORD, require


def code(secret, ahead=0):
    """What an authenticator shows now, or so many steps later."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">q", int(time.time()) // 30 + ahead), hashlib.sha1).digest()
    return f"{(struct.unpack_from('>I', mac, mac[19] & 15)[0] & 0x7FFFFFFF) % 1_000_000:06}"


def texts(reader):
    return [text.replace(" ", "") for text in reader.page.locator("code").all_text_contents()]


def story_an_auditor_signs_in_in_two_steps_without_scripts(world):
    owner = world.visitor("phone", "zh", scripts=False)
    world.signs_in(owner, "auditor")
    # Turning it on ends the sessions of other stories.
    for language in ("zh", "en"):
        world.sessions.pop(("auditor", language), None)
    owner.goes("/account/two-step")
    owner.writes("密码", PASSWORD)
    owner.presses("开始设置")
    owner.page.get_by_text("不能扫码").click()
    secret = next(text for text in texts(owner) if re.fullmatch("[A-Z2-7]{32}", text))
    with owner.refused(422):
        owner.writes("验证码", "000000")
        owner.presses("开启两步验证")
    owner.sees("验证码不对")
    owner.writes("验证码", code(secret))
    owner.presses("开启两步验证")
    codes = [text for text in texts(owner) if re.fullmatch("[0-9]{12}", text)]
    require(len(codes) == 10, f"{len(codes)} recovery codes were shown")

    for number, (shape, language, scripts) in enumerate([("phone", "en", False), ("desk", "zh", True)]):
        reader = world.visitor(shape, language, scripts=scripts)
        world.signs_in(reader, "auditor")
        require(reader.path == "/sign-in/code", f"after the password the address is {reader.path}")
        with reader.refused(401):
            reader.writes(reader.says("验证码", "Code"), "000000")
            reader.presses(reader.says("登录", "Sign in"))
        reader.writes(reader.says("验证码", "Code"), code(secret, 1) if number == 0 else codes[0])
        reader.presses(reader.says("登录", "Sign in"))
        require(reader.path == "/", f"after both steps the address is {reader.path}")
        reader.goes("/account")
        reader.sees(reader.says("结束其他所有登录", "Sign out everywhere else"))

    owner.goes("/account/two-step/end")
    owner.writes("密码", PASSWORD)
    owner.writes("验证码", codes[1])
    owner.presses("关闭两步验证")
    again = world.visitor("desk", "en")
    world.signs_in(again, "auditor")
    require(again.path == "/", f"with the password alone the address is {again.path}")


def story_the_security_administrator_sets_the_access_rules(world):
    for reader in world.everywhere("security.admin"):
        reader.goes("/accounts")
        reader.follows(reader.says("登录规则", "Access rules"))
        with reader.refused(422):
            reader.page.get_by_role("radio").nth(1).check()
            reader.presses(reader.says("保存", "Save"))
        reader.sees(reader.says("请先在“我的账号”为自己设置两步验证", "Set up two-step sign-in for yourself"))
        reader.goes("/accounts/rules")
        reader.presses(reader.says("保存", "Save"))


def authenticator(reader):
    """A telephone's authenticator in software, as Chromium has one for tests; its owner always confirms."""
    session = reader.context.new_cdp_session(reader.page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    return session, session.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]


def story_a_passkey_opens_the_second_door(world):
    owner = world.visitor("phone", "zh")
    session, device = authenticator(owner)
    world.signs_in(owner, "auditor")
    for language in ("zh", "en"):
        world.sessions.pop(("auditor", language), None)
    owner.goes("/account/two-step")
    owner.writes("密码", PASSWORD)
    owner.presses("开始设置")
    owner.page.get_by_text("不能扫码").click()
    owner.writes("验证码", code(next(text for text in texts(owner) if len(text) == 32)))
    owner.presses("开启两步验证")
    codes = [text for text in texts(owner) if len(text) == 12]

    owner.goes("/account/passkeys")
    owner.writes("名称", "我的手机")
    owner.writes("密码", PASSWORD)
    owner.page.get_by_role("button", name="添加通行密钥").click()
    owner.page.get_by_role("button", name="移除").wait_for()
    owner.looks()
    require(len(session.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]) == 1, "the authenticator holds no passkey")

    owner.goes("/account")
    owner.presses("退出")
    world.signs_in(owner, "auditor")
    require(owner.path == "/sign-in/code", f"after the password the address is {owner.path}")
    owner.page.get_by_role("button", name="用通行密钥登录").click()
    owner.page.wait_for_url(world.base + "/")
    owner.looks()

    # Elsewhere nothing answers, and a code still does.
    other = world.visitor("desk", "en")
    elsewhere, empty = authenticator(other)
    world.signs_in(other, "auditor")
    other.page.get_by_role("button", name="Sign in with a passkey").click()
    other.sees("It was not completed")
    other.looks()
    other.writes("Code", codes[0])
    other.presses("Sign in", exact=True)
    require(other.path == "/", f"after the code the address is {other.path}")

    owner.goes("/account/two-step/end")
    owner.writes("密码", PASSWORD)
    owner.writes("验证码", codes[1])
    owner.presses("关闭两步验证")
