"""Each account walks through its menu: every page opens, on a phone and at a desk, without a fault or a barrier."""

from world import require

ACCOUNTS = ["county.admin", "town.clerk", "branch.secretary", "group.leader", "member", "auditor", "system.admin", "security.admin"]


def places(reader):
    """Where the reader's menu leads, on whichever screen it stands."""
    return reader.page.eval_on_selector_all("nav.side a, nav.tabbar a", "links => [...new Set(links.map(a => a.getAttribute('href')))]")


def walks(world, account):
    for shape, language in [("desk", "zh"), ("phone", "en")]:
        reader = world.signed_in(account, shape, language)
        found = places(reader)
        require(found, f"{account} has no menu")
        for place in found:
            reader.goes(place)
            require(reader.heading().strip(), f"{place} has no heading")


for account in ACCOUNTS:
    def story(world, account=account):
        walks(world, account)
    story.__name__ = f"story_{account.replace('.', '_')}_opens_every_place_of_the_menu"
    globals()[story.__name__] = story
del story


def story_a_secretary_reads_in_the_dark_and_in_elder_type(world):
    for scheme, shape in [("dark", "desk"), ("dark", "phone"), ("light", "phone")]:
        reader = world.signed_in("branch.secretary", shape, "zh", scheme=scheme)
        if scheme == "light":
            reader.goes("/preferences?elder=1&back=/")
        for place in places(reader):
            reader.goes(place)


def story_a_page_that_is_not_there_says_so_in_both_languages(world):
    for language in ["zh", "en"]:
        reader = world.signed_in("member", "phone", language)
        with reader.refused(404):
            reader.goes("/organizations/999999999")
        require(reader.heading().strip(), "the page of what is not there has no heading")
