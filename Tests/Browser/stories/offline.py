"""A phone in a village hall: installed, read without a network, a draft kept, a form sent later and once."""

import json

from world import require, until


def settled(reader):
    """Waits until the keeper of copies looks after this page."""
    reader.page.evaluate("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise(d => navigator.serviceWorker.addEventListener('controllerchange', d)))")


def kept(reader):
    return reader.page.evaluate("caches.open('pages').then(c => c.keys()).then(all => all.map(one => new URL(one.url).pathname))")


def without_network(reader, away):
    reader.context.set_offline(away)
    # The server is still there: what fails now is what the story is about.
    reader.watch.quiet = away


def story_a_phone_installs_the_house_and_reads_on_without_a_network(world):
    reader = world.signed_in("branch.secretary", "phone", "zh")
    page = reader.page
    settled(reader)
    manifest = json.loads(reader.context.request.get(world.base + page.locator("link[rel=manifest]").get_attribute("href")).text())
    require(manifest["name"] == "支部" and {i["sizes"] for i in manifest["icons"]} >= {"192x192", "512x512"}, f"the manifest says {manifest}")
    for icon in manifest["icons"]:
        require(reader.context.request.get(world.base + icon["src"]).ok, f"{icon['src']} is missing")
    errors = reader.context.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
    require([e for e in errors if e["errorId"] != "in-incognito"] == [], f"it cannot be installed: {errors}")
    for place in ["/", "/gatherings", "/people"]:
        reader.goes(place)
    until(page, "caches.open('pages').then(c => c.match('/gatherings')).then(Boolean)")
    require("/people" not in kept(reader), f"a list of persons is kept: {kept(reader)}")

    without_network(reader, True)
    page.goto(world.base + "/gatherings")
    require("离线" in page.locator("[data-offline]").inner_text() and "时的内容" in page.locator("[data-offline]").inner_text(), "the copy does not say that it is one")
    page.goto(world.base + "/people")
    require(reader.heading() == "现在没有网络", f"without a copy the page says {reader.heading()}")
    require(page.locator("[data-kept] a[href='/gatherings']").is_visible(), "the pages that can be read are not listed")
    without_network(reader, False)
    reader.goes("/people")
    require(page.locator("[data-offline]").count() == 0, "back in the network the page is still a copy")


def story_what_one_account_saw_is_gone_when_it_leaves(world):
    reader = world.visitor("phone", "zh")
    world.signs_in(reader, "member")
    settled(reader)
    reader.goes("/gatherings")
    until(reader.page, "caches.open('pages').then(c => c.match('/gatherings')).then(Boolean)")
    reader.page.evaluate("localStorage.setItem('draft ' + document.documentElement.dataset.account + ' /x f', '1 x')")
    reader.page.locator("form[action='/sign-out'] button").click()
    reader.looks()
    require(kept(reader) == [], f"after signing out there are still {kept(reader)}")
    require(reader.page.evaluate("Object.keys(localStorage).filter(n => n.startsWith('draft ')).length") == 0, "a draft stayed after signing out")
    without_network(reader, True)
    reader.page.goto(world.base + "/gatherings")
    require(reader.heading() == "现在没有网络", "the pages of who has left can be read")


def story_an_announcement_sent_without_a_network_goes_out_later_and_once(world):
    reader = world.signed_in("town.clerk", "phone", "zh")
    page = reader.page
    settled(reader)
    reader.goes("/announcements/new")
    reader.writes("标题", "停水通知")
    reader.writes("正文", "明天上午停水。")
    page.locator("input[name=receipt][value=false]").check()
    reader.presses("预览")
    without_network(reader, True)
    page.get_by_role("button", name="发布公告").click()
    page.locator("#waiting").wait_for()
    require("1 项存在这台设备上" in page.locator("#waiting").inner_text(), page.locator("#waiting").inner_text())
    waiting = page.evaluate("localStorage.getItem('waiting ' + document.documentElement.dataset.account)")
    without_network(reader, False)
    # The page that is open sends it as soon as the browser says that it is online.
    page.get_by_text("已发出").first.wait_for()
    reader.goes("/announcements")
    require(page.get_by_role("link", name="停水通知").count() == 1, "it was not sent")
    # The same once more, as after a lost answer or a year later.
    page.evaluate("w => localStorage.setItem('waiting ' + document.documentElement.dataset.account, w)", waiting)
    reader.goes("/announcements")
    page.get_by_text("已发出").first.wait_for()
    reader.goes("/announcements")
    require(page.get_by_role("link", name="停水通知").count() == 1, "sent twice it stands twice")


def story_what_is_refused_later_says_why_and_opens_again(world):
    reader = world.signed_in("town.clerk", "phone", "zh")
    page = reader.page
    settled(reader)
    reader.goes("/announcements")
    one = page.get_by_role("link", name="停水通知").get_attribute("href")
    reader.goes(one + "/correct")
    page.fill("[name=title]", "")
    page.fill("[name=body]", "写了一半")
    reader.goes("/announcements")
    reader.goes(one + "/correct")
    require(page.input_value("[name=body]") == "写了一半", "the draft is gone")
    reader.sees("上次没有提交的内容已恢复")
    without_network(reader, True)
    page.locator("main form[data-waits] button[type=submit]").click()
    page.locator("#waiting").wait_for()
    without_network(reader, False)
    with reader.refused(422):
        reader.goes("/")
        page.get_by_text("没有收").first.wait_for()
        reader.looks()
    page.get_by_role("link", name="打开修改").click()
    page.wait_for_url("**/correct")
    require(page.input_value("[name=body]") == "写了一半", "what was typed is gone")
    require(page.locator("#waiting").count() == 0, "it waits still")
    page.get_by_role("button", name="不要了").click()
    page.wait_for_load_state()
    require(page.input_value("[name=body]") != "写了一半", "what was thrown away is back")


def story_what_was_scanned_is_sent_together_and_refused_in_words(world):
    reader = world.signed_in("member", "phone", "zh")
    page = reader.page
    settled(reader)
    reader.goes("/checkins")
    until(page, "caches.open('pages').then(c => c.match('/checkins')).then(Boolean)")
    without_network(reader, True)
    page.goto(world.base + "/checkins")
    require("离线" in page.locator("[data-offline]").inner_text(), "the page for checking in cannot be read")
    page.fill("[name=code]", "12")
    page.locator("[data-checkin] button[type=submit]").click()
    page.locator("#waiting").wait_for()
    place = "'waiting ' + document.documentElement.dataset.account"
    page.evaluate(f"(() => {{ const one = JSON.parse(localStorage.getItem({place}))[0]; localStorage.setItem({place}, JSON.stringify(Array.from({{ length: 52 }}, (_, n) => Object.assign({{}}, one, {{ id: 'x' + n }})))) }})()")
    posted = []
    page.on("request", lambda request: posted.append(len(json.loads(request.post_data)["items"])) if request.method == "POST" and request.url.endswith("/checkins") else None)
    without_network(reader, False)
    page.get_by_text("没有收").first.wait_for()
    until(page, f"!localStorage.getItem({place})")
    require(posted == [50, 2], f"they were sent as {posted}")
    require("签到码是六位数字" in page.locator("#waiting").inner_text(), page.locator("#waiting").inner_text()[:200])


def story_large_type_stays_and_fits_a_phone(world):
    for account in ["branch.secretary", "member"]:
        reader = world.signed_in(account, "phone", "zh")
        page = reader.page
        size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
        page.get_by_role("link", name="大字").click()
        reader.looks()
        require(page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{float(size[:-2]) * 1.25:g}px", "the type did not grow")
        for place in ["/", "/gatherings", "/duties", "/announcements"]:
            reader.goes(place)
            require(page.evaluate("document.documentElement.className").startswith("elder"), f"{place} is small again")
            small = page.eval_on_selector_all("nav.tabbar > ul > li > *", "all => all.filter(e => e.getBoundingClientRect().height < 60 || e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)")
            require(small == [], f"in the bar {small} are smaller than 60 px or cut")
            bar, last = page.evaluate("[document.querySelector('nav.tabbar').getBoundingClientRect().top, (window.scrollTo(0, 1e6), document.querySelector('.foot').lastElementChild.getBoundingClientRect().bottom)]")
            require(last <= bar + 1, f"the bar covers the foot of {place}")
