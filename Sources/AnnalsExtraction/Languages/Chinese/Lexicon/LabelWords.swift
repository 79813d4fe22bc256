/// Small words that decide what of a clause a label keeps.
enum LabelWords {
  /// What ties a clause to the one before; never part of a label.
  static let joining = WordSet(
    "届时 到时 所以 结果 毕竟 于是乎 幸亏 幸好 不料 原来 由此 总之 就连 甚至 终于 竟 竟然 突然 忽然 随即 当即 旋即 早 因而 并且 而且 同时 此外 其间 其中 另外 因此 从而 于是 并 又 也 还 却 则 都 均 才 便 更 再 而 且 但 即 先"
  )

  /// Those that also stand between subject and verb; 并 may join nouns there.
  static let joiningInside = WordSet("又 也 还 却 则 都 均 才 便 更 再 先 同时 早 终于 竟 竟然 突然 忽然 随即 当即 旋即 毅然 终 也就")

  /// Left over at the beginning once a time is gone: 起正式投产, 的《报告》.
  static let leading = WordSet("有 以来 以后 以前 之后 之前 期间 的 了 并 起 而 也 却 则 还 又 都 前 后 间 内 时 止 与 和 及 或 称 要 也就是")

  /// Left over at the end: 的, 了, and words that want something after them.
  static let trailing = WordSet("以及 为了 并且 的 了 和 与 对 在 并 及 或 将 把 于 从 向 以 就 由 为 到 称 说")

  /// Prepositions that lead a time and go with it.
  static let beforeTime = WordSet("直到 直至 一直到 迟至 早至 截止至 时至 晚至 截至 截止到 截止 定于 自从 早在 自 于 从 到 至 在 比 较 继")

  /// What follows a time and goes with it.
  static let afterTime = WordSet("的时候 时候 赛季 以来 之后 以后 之前 以前 前后 左右 期间 开始 起 后 前 间 内 止 的")

  /// Phrases that tell what the verb is done to: dropped only when nothing else helps.
  static let essentialPrepositions = WordSet("对 把 将 向 与 和 同 给 被 由 获 比 从 就 针对")

  /// Phrases that run up to the verb, whatever prepositions they hold.
  static let runningPrepositions = WordSet("对 就 把 围绕 针对 关于 为")

  /// Verbs that state a figure of something named before them: 达到, 占.
  static let states = WordSet(
    """
    达 达到 为 增长 增长到 增长至 增加到 增至 增到 上升 上升到 升至 上涨 涨至 提高到 提升到 提升至 提高至 下降 下降到 降至 降到 减少到 减至 下跌 跌至 回落 回落至 回升 回升至
    突破 超 超过 超出 逾 近 接近 不足 高于 低于 占 占比 约占 占到 高达 多达 翻一番 翻番 翻两番 翻倍 跃升至 攀升至 扩大到 扩大至 维持在 保持在 稳定在 控制在 位居 位列 排名
    累计达 同比增长 同比下降 环比增长 环比下降 同比 环比 同比上涨 环比上涨 要达到
    """
  )

  /// Verbs that say how much something has changed: 同比增长.
  static let changes = WordSet(
    """
    同比 环比 同比增长 同比下降 环比增长 环比下降 同比上涨 环比上涨 增长 下降 上涨 下跌 上升 回落 回升 增至 降至 升至 跌至
    """
  )

  /// Verbs that say nothing of an agent without an object: 人社部发布.
  static let transitive = WordSet(
    """
    发布 公布 印发 颁布 颁发 出台 下发 召开 主持召开 主持 主办 提出 作出 做出 出席 参加 介绍 通报 通知 发出 制定 制订 要求 宣布 签署 完成 实现 取得 获得 发表 研究 部署 讨论
    听取 审议 迎来 开展 组织 举办 编制 发放 下达 批准 推出 设立 确定 会见 发现 汇报 落地 发生 造成 公开
    """
  )

  /// Verbs of what a document does itself: 施行.
  static let takingEffect = WordSet("施行 实施 生效 正式实施 正式施行 正式生效 执行 失效 废止")

  /// Nouns that stand for who acts: 公司.
  static let agents = WordSet("公司 集团 企业 该公司 该企业 我国 我市 我省 我县 当地")

  /// Objects that tell nothing: 发布消息.
  static let emptyObjects = WordSet("消息 信息 情况 工作情况 建议 要求 记者 通报 情况通报")

  /// What figures measure; it ends a noun phrase: 参保人数.
  static let measured = WordSet(
    """
    总金额 金额 合同额 签约额 总投资额 协议金额 净利润 利润 营业收入 营收 股价 价格 指数 汇率 油价 房价 金价 成交量 客流量 发电量 用电量 货运量 客运量 旅客量 吞吐量 排放量 保有量 消费量 生产量 播放量 交易额 成交额 进出口额 出口额 增速
    参保人数 持卡人数 就业人数 死亡人数 受益人数 常住人口 总量 总额 总数 总值 总产值 人数 比重 比例 占比 数量 规模 面积 产量 产值 增加值 总产量 收入 支出 结余 余额 里程 销量 销售额 失业率 就业率 贡献率 覆盖率 普及率 率 额 量
    """
  )

  /// Sizes of things, which hold at any time: 全长.
  static let dimensions = WordSet(
    """
    全长 总长 总长度 长度 宽度 高度 总高 总高度 直径 跨度 主跨 深度 最大深度 水深 海拔 占地 占地面积 建筑面积 总建筑面积 用地面积 总库容 库容 载重 总重 自重 总投资 计划投资 概算投资 总造价 设计时速 设计年产能 设计年产量
    """
  )

  /// What stands between a noun and its figure: 全长约5.6公里.
  static let beforeFigure = WordSet("约 达 为 近 超 超过 达到 达到了 只有 仅 约为 约达 不足 逾")

  /// What a figure is compared with: 同比, 年均.
  static let comparisons = WordSet("完成目标 完成年度 完成计划 完成任务的 同比 环比 年均 比上年 比去年 较上年 增幅 增速")

  /// Left over at the end of a clause that only says when: 启动以来.
  static let adjunctEnds = WordSet("以来 之后 之际 期间 的同时 过程中 后 时")

  /// Words after which a label has only begun: 主要有.
  static let openEnds = WordSet("有 是 为 约 包括 分别为 分别是 至 达")

  /// Where the predicate of a phrase with 对 or 就 begins: 对…作了部署.
  static let lightOpenings = WordSet("作了 作出 做了 做出 进行 予以 给予 提出 开展 展开 达成 形成")

  /// Nouns that look like verbs of saying at the end of a clause: 提出了要求.
  static let sayingNouns = WordSet("要求 建议 分析 评价 估计 预测 介绍 报道 反映 批示")

  /// What may follow a verb as part of it: 确定为, 发生在.
  static let complements = WordSet("为 成 到 至 在 于 了 出 过 给")
}
