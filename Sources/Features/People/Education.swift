/// 学历, GB/T 4658.
package let educations = CodeList("""
    10|研究生教育|postgraduate education
    11|博士研究生毕业|doctorate, graduated
    12|博士研究生结业|doctorate, completed without diploma
    13|博士研究生肄业|doctorate, not completed
    14|硕士研究生毕业|master's, graduated
    15|硕士研究生结业|master's, completed without degree certificate
    16|硕士研究生肄业|master's, not completed
    17|研究生班毕业|postgraduate class, graduated
    18|研究生班结业|postgraduate class, completed without diploma
    19|研究生班肄业|postgraduate class, not completed
    20|大学本科教育|undergraduate education
    21|大学本科毕业|undergraduate, graduated
    22|大学本科结业|undergraduate, completed without diploma
    23|大学本科肄业|undergraduate, not completed
    28|大学普通班毕业|university general class, graduated
    30|大学专科教育|junior college education
    31|大学专科毕业|junior college, graduated
    32|大学专科结业|junior college, completed without diploma
    33|大学专科肄业|junior college, not completed
    40|中等职业教育|secondary vocational education
    41|中等专科毕业|secondary technical school, graduated
    42|中等专科结业|secondary technical school, completed without diploma
    43|中等专科肄业|secondary technical school, not completed
    44|职业高中毕业|vocational high school, graduated
    45|职业高中结业|vocational high school, completed without diploma
    46|职业高中肄业|vocational high school, not completed
    47|技工学校毕业|skilled-worker school, graduated
    48|技工学校结业|skilled-worker school, completed without diploma
    49|技工学校肄业|skilled-worker school, not completed
    60|普通高级中学教育|senior high school education
    61|普通高中毕业|senior high school, graduated
    62|普通高中结业|senior high school, completed without diploma
    63|普通高中肄业|senior high school, not completed
    70|初级中学教育|junior high school education
    71|初中毕业|junior high school, graduated
    73|初中肄业|junior high school, not completed
    80|小学教育|primary education
    81|小学毕业|primary school, graduated
    83|小学肄业|primary school, not completed
    90|其他|other
    """)
