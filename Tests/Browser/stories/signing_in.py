from world import require


def story_the_branch_secretary_signs_in_and_sees_what_is_owed(world):
    for reader in world.everywhere("branch.secretary"):
        require(reader.path == "/", f"after signing in the address is {reader.path}")
        heading = reader.heading()
        require(heading.strip(), "the first page after signing in has no heading")
        reader.sees(reader.says("下一件要办的事", "the next thing to do"))


def story_a_wrong_password_is_refused_in_words_and_keeps_the_name(world):
    reader = world.visitor("phone", "zh")
    with reader.refused(401):
        world.signs_in(reader, "branch.secretary", "not-the-password")
    require(reader.page.locator("input[name=username]").input_value() == "branch.secretary", "the name that was typed is gone")
    require(reader.page.locator("input[name=password]").input_value() == "", "the password came back in the page")


def story_signing_in_works_without_scripts(world):
    reader = world.visitor("phone", "zh", scripts=False)
    world.signs_in(reader, "branch.secretary")
    require(reader.path == "/", f"after signing in the address is {reader.path}")
