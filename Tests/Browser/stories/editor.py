"""The editor at a desk, Markdown on a phone; a file in pieces that survives a lost connection."""

import os
import tempfile

from world import require


def story_a_clerk_writes_in_the_editor_and_it_is_the_same_document(world):
    reader = world.signed_in("town.clerk", "desk", "zh")
    page = reader.page
    reader.goes("/announcements/new")
    sheet = page.locator(".ProseMirror")
    sheet.wait_for()
    reader.looks()
    require(not page.locator("textarea[name=body]").is_visible(), "the text stands twice")
    page.fill("[name=title]", "冬季安排")
    page.locator("input[name=receipt][value=false]").check()
    sheet.click()
    page.keyboard.type("请各支部")
    page.keyboard.press("Control+b")
    page.keyboard.type("认真")
    page.keyboard.press("Control+b")
    page.keyboard.type("安排。")
    page.keyboard.press("Enter")
    page.get_by_role("toolbar").get_by_role("button", name="列表").click()
    page.keyboard.type("十二月前")
    page.keyboard.press("Enter")
    page.keyboard.type("<script>")
    # By keyboard alone: one stop for the bar, the arrows inside it.
    page.keyboard.press("Shift+Tab")
    require(page.evaluate("document.activeElement.textContent") == "标题", "the bar is not the stop before the text")
    page.keyboard.press("ArrowRight")
    require(page.evaluate("document.activeElement.textContent") == "加粗", "the arrow does not go on in the bar")
    reader.presses("预览")
    reader.presses("返回修改")
    page.locator(".ProseMirror strong").wait_for()
    reader.presses("预览")
    reader.presses("发布公告")
    text = page.locator(".doc").first
    require(text.locator("strong").inner_text() == "认真" and text.locator("li").all_inner_texts() == ["十二月前", "<script>"], text.inner_html())
    reader.follows("更正")
    page.locator(".ProseMirror strong").wait_for()
    require("**认真**" in page.input_value("textarea[name=body]"), "whoever has no editor does not find the Markdown")


def story_minutes_are_written_in_the_editor_and_a_draft_of_them_comes_back(world):
    reader = world.signed_in("branch.secretary", "desk", "zh")
    page = reader.page
    planned = reader.context.request.get(world.base + "/gatherings?state=planned", headers={"Accept": "application/json"}).json()["gatherings"]["items"]
    minutes = f"/gatherings/{planned[-1]['id']}/minutes"
    reader.goes(minutes)
    sheet = page.locator(".ProseMirror")
    sheet.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("学习")
    page.get_by_role("toolbar").get_by_role("button", name="标题").click()
    page.keyboard.press("Enter")
    page.keyboard.type("逐条讨论")
    reader.goes("/gatherings")
    reader.goes(minutes)
    reader.sees("上次没有提交的内容已恢复")
    page.locator(".ProseMirror h2").wait_for()
    require(page.locator(".ProseMirror h2").inner_text() == "学习" and "逐条讨论" in sheet.inner_text(), sheet.inner_html())
    page.get_by_role("button", name="不要了").click()


def story_on_a_phone_the_text_is_a_field_and_the_editor_is_not_fetched(world):
    reader = world.signed_in("town.clerk", "phone", "zh")
    fetched = []
    reader.page.on("request", lambda request: fetched.append(request.url))
    reader.goes("/announcements/new")
    reader.page.wait_for_timeout(500)
    require(reader.page.locator("textarea[name=body]").is_visible() and reader.page.locator(".ProseMirror").count() == 0, "the field is not there")
    require(not any("prose-editor" in url for url in fetched), "the editor was fetched")


def story_a_file_goes_on_where_the_connection_was_lost(world):
    reader = world.signed_in("branch.secretary", "phone", "zh")
    page = reader.page
    reader.goes("/gatherings")
    page.locator("main a[href^='/gatherings/']").filter(has_not_text="安排").first.click()
    reader.looks()
    reader.goes("/gatherings/" + reader.path.split("/")[2].split("?")[0] + "/attachments")
    pieces = []
    page.on("request", lambda request: pieces.append(request.url) if "offset=" in request.url else None)

    def cut(route):
        route.abort() if len(pieces) == 2 else route.continue_()
    page.route("**/uploads/*offset=*", cut)
    reader.watch.quiet = True
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "会议材料.pdf")
        with open(path, "wb") as file:
            file.write(b"%PDF-1.7\n" + os.urandom(3 << 20))
        page.set_input_files("input[type=file]", path)
        page.locator("main form button[type=submit]").click()
        page.wait_for_url(lambda url: not url.endswith("/attachments"), timeout=30_000)
    reader.watch.quiet = False
    reader.looks()
    reader.sees("会议材料.pdf")
    require(len({p.split("offset=")[1] for p in pieces}) == 4 and len(pieces) == 5, f"{len(pieces)} pieces: {pieces}")

    reader.goes("/gatherings/" + reader.path.split("/")[2].split("?")[0] + "/attachments")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "会议录像.mp4")
        with open(path, "wb") as file:
            file.truncate(3 << 30)
        page.set_input_files("input[type=file]", path)
    reader.sees("不能超过 20.0 MB")
