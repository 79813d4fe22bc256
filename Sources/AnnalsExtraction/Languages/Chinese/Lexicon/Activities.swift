/// Words for what lasts, before 期间.
enum Activities {
  /// What a name ends in.
  static let names = WordTable<Void>(
    """
    行动 活动 会议 大会 年会 论坛 峰会 访问 出访 到访 战争 战役 大战 抗战 内战 冲突 运动 革命 运动会 比赛 赛事 联赛 奥运会 冬奥会 \
    亚运会 全运会 世界杯 世博会 进博会 服贸会 广交会 交易会 展会 展览 博览会 音乐节 文化节 艺术节 购物节 整治 治理 检查 督查 巡视 督察 演练 演习 \
    驻留 在轨 飞行 任务 任职 任期 在任 在职 服役 学习 求学 留学 在校 就读 工作 挂职 支教 驻村 施工 建设 改造 修缮 营业 停业 停产 停运 停摆 罢工 \
    疫情 灾情 汛期 春运 暑运 旺季 采暖季 供暖 高考 中考 考试 培训 集训 调研 考察 视察 走访 慰问 值班 值守 隔离 住院 治疗 服刑 羁押 谈判 磋商 \
    停火 休战 审判 庭审 公示 试点 试行 试运行 试营业 封闭 封控 送温暖 援助 维和 护航 救援 搜救 抢险 竞选 选举 过渡 大選 活動 會議 戰爭 訪問
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), ()) }
  )

  /// Verbs whose object the name is: the name begins after them.
  static let verbs = WordTable<Void>(
    ["参加", "出席", "举行", "召开", "开展", "组织", "參加", "舉行", "參與", "参与"].map { ($0, ()) }
  )
}
