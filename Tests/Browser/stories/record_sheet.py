from world import require


def story_a_photographed_sheet_settles_an_evening(world):
    desk = world.signed_in("branch.secretary", "desk", "zh")
    desk.goes("/gatherings?state=planned")
    one = desk.page.locator("main table a", has_text="支部党员大会").first.get_attribute("href")
    desk.goes(one + "/sheet")
    photo = desk.page.locator("article.sheet").first.screenshot(type="jpeg", quality=60)
    phone = world.signed_in("branch.secretary", "phone", "zh")
    phone.goes("/gatherings/paper")
    phone.page.set_input_files("input[type=file]", {"name": "IMG_2041.jpg", "mimeType": "image/jpeg", "buffer": photo})
    phone.presses("下一步")
    phone.sees("照片已收到")
    phone.writes("召开日期", "2099-01-01")
    with phone.refused(422):
        phone.presses("归档", exact=True)
    phone.sees("照片已收到")
    phone.goes(one + "/paper")
    phone.page.set_input_files("input[type=file]", {"name": "IMG_2041.jpg", "mimeType": "image/jpeg", "buffer": photo})
    phone.presses("归档", exact=True)
    require(phone.path == one, f"after filing the address is {phone.path}")
    phone.sees("会议记录见手写记录纸照片")
