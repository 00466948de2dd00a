"""Working without a mouse, and getting about on a phone without a script."""

from world import require


def story_the_keys_of_a_clerk_work(world):
    reader = world.signed_in("branch.secretary", "desk", "zh")
    page = reader.page
    reader.goes("/duties")
    page.keyboard.press("Tab")
    require("skip" in page.evaluate("document.activeElement.className"), "the first stop is not the link past the navigation")
    require(page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid", "the focus is not visible")
    page.evaluate("window.kept = true")
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    page.wait_for_timeout(300)
    require(page.evaluate("window.kept === true"), "a link within the page loads it again and loses what was typed")
    page.keyboard.press("Tab")
    require(page.evaluate("document.getElementById('main').contains(document.activeElement)"), "the skip link does not lead into the content")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    require(page.evaluate("document.activeElement.id") == "find-q", "the slash does not go to the search")


def story_a_phone_reaches_every_place_without_a_script(world):
    reader = world.signed_in("branch.secretary", "phone", "zh", scripts=False)
    page = reader.page
    require(page.locator("nav.tabbar > ul > li").count() == 5, "the bar has not five places")
    require(not page.locator("nav.side").is_visible(), "the places stand below the page too")
    page.locator("nav.tabbar summary").click()
    page.locator("nav.tabbar details a[href='/overview']").click()
    reader.looks()
    require(page.locator("nav.tabbar summary.here").count() == 1, "the place is not marked as the present one")
    labels = page.eval_on_selector_all("nav", "all => all.map(n => n.getAttribute('aria-label'))")
    require(len(labels) == len(set(labels)), f"two navigations have one name: {labels}")


def story_only_who_looks_after_the_county_is_offered_its_clock(world):
    branch = world.signed_in("branch.secretary", "desk", "zh")
    require(branch.page.locator("aside.demo form").count() == 0, "a branch is offered the county's clock")
    county = world.signed_in("county.admin", "desk", "zh")
    county.page.locator("aside.demo summary").click()
    day = county.page.evaluate("document.getElementById('clock-to').min")
    county.page.evaluate("document.getElementById('clock-to').removeAttribute('min')")
    county.page.fill("#clock-to", "2020-01-01")
    with county.refused(422):
        county.page.locator("aside.demo button").click()
        county.looks()
    county.sees("日期只能往后调整")
    require(day > "2020", "the clock could go back")


def story_a_plan_for_a_duty_proposes_a_day_on_which_it_counts(world):
    reader = world.signed_in("branch.secretary", "phone", "zh")
    page = reader.page
    reader.goes("/duties?state=pending")
    page.locator("main a[href^='/duties/ZB-']").first.click()
    reader.looks()
    page.locator("main a[href*='/gatherings/new']").first.click()
    reader.looks()
    starts, today = page.locator("[name=starts]").input_value()[:10], page.evaluate("new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10)")
    require(starts >= today, f"{starts} is over")
    reader.sees("归档后自动办结")
