"""What one person settles, another sees without asking again; and who may not see it hears nothing."""

from world import require, until

# Keeps what an event stream says, and how it stands: 1 open, 2 refused.
LISTEN = """address => new Promise(done => {
  window.heard = []
  const stream = new EventSource(address)
  stream.onmessage = event => window.heard.push(event.data)
  stream.onopen = stream.onerror = () => done(stream.readyState)
})"""


def figures(reader):
    return reader.page.locator("[data-live-part=overview]").inner_text()


def told(reader, before):
    """Waits until the overview says something else than `before`."""
    reader.page.wait_for_function("before => document.querySelector('[data-live-part=overview]').innerText !== before", arg=before)


def branches(clerk):
    """The clerk's open duties, and of each the branch: one that the secretary of the stories leads, one that they do not."""
    mine = clerk.world.signed_in("branch.secretary").context.request.get(clerk.world.base + "/duties", headers={"Accept": "application/json"}).json()["items"]
    own = {duty["organization"] for duty in mine}
    open_now = clerk.context.request.get(clerk.world.base + "/duties", headers={"Accept": "application/json"}).json()["items"]
    waivable = [duty for duty in open_now if duty["rule"] == "ZB-08"]
    ours, theirs = [[duty for duty in waivable if (duty["organization"] in own) == wanted] for wanted in (True, False)]
    require(ours and theirs, "the demo has no open members' meeting of each of the two branches")
    return ours[0], theirs[0]


def story_the_overview_follows_what_others_settle_and_strangers_hear_nothing(world):
    clerk = world.signed_in("town.clerk", "desk", "zh")
    ours, theirs = branches(clerk)
    county = world.signed_in("county.admin", "desk", "zh")
    county.goes("/overview")
    county.page.evaluate("window.stayed = true")
    secretary = world.signed_in("branch.secretary", "phone", "zh")
    secretary.goes(f"/organizations/{ours['organization']}/overview")
    require(secretary.page.evaluate(LISTEN, f"/live?at={ours['organization']}") == 1, "the secretary cannot listen to the own branch")
    before = figures(county)
    county.page.locator("[data-live-part=overview] table a").first.focus()
    focused = county.page.evaluate("document.activeElement.getAttribute('href')")

    clerk.goes(f"/duties/{theirs['key']}/waive")
    clerk.page.fill("main [name=reason]", "本季度联合开展")
    clerk.page.click("main form[method=post] button[type=submit]")
    clerk.looks()
    told(county, before)
    require(county.page.evaluate("window.stayed") is True, "the overview was loaded anew instead of following")
    require(county.page.evaluate("document.activeElement.getAttribute('href')") == focused, "the overview took the focus away while it followed")
    waived = figures(county)

    # Put back, so that the stories after this one find what they need; the own branch is touched last.
    def undo(duty):
        clerk.goes(f"/duties/{duty['key']}")
        clerk.page.locator("form[action$='/undo-waive'] button").click()
        clerk.looks()
    undo(theirs)
    told(county, waived)
    require(secretary.page.evaluate("window.heard") == [], "a secretary was told of another branch")
    with secretary.refused(404):
        require(secretary.page.evaluate(LISTEN.replace("window.heard = []", ""), f"/live?at={theirs['organization']}") == 2, "a secretary may listen to another branch")

    own = figures(secretary)
    clerk.goes(f"/duties/{ours['key']}/waive")
    clerk.page.fill("main [name=reason]", "与上级会议合并")
    clerk.page.click("main form[method=post] button[type=submit]")
    clerk.looks()
    until(secretary.page, "window.heard.length > 0")
    told(secretary, own)
    undo(ours)
