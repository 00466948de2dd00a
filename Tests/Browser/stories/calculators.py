def story_a_member_works_out_the_dues_of_a_month(world):
    for reader in world.everywhere("member"):
        reader.goes("/dues/calculator")
        reader.chooses(reader.says("收入类别", "Kind of income"), reader.says("按月领取工资", "Paid monthly"))
        reader.writes(reader.says("每月交纳基数", "Base a month"), "5000.001")
        with reader.refused(422):
            reader.presses(reader.says("计算", "Work out"), exact=True)
        reader.sees(reader.says("最多两位小数", "At most two decimals"))
        reader.writes(reader.says("每月交纳基数", "Base a month"), "5000.01")
        reader.presses(reader.says("计算", "Work out"), exact=True)
        reader.sees("75.00")


def story_anybody_counts_working_days_over_a_holiday(world):
    for shape, language in (("phone", "zh"), ("desk", "en")):
        reader = world.visitor(shape, language)
        reader.goes("/calendar/deadline")
        reader.writes(reader.says("张贴（起始）日期", "Posted on"), "2026-02-12")
        reader.presses(reader.says("推算", "Count"), exact=True)
        reader.sees(reader.says("2026年2月26日", "26 February 2026"))
        reader.sees(reader.says("春节放假", "Spring Festival"))
