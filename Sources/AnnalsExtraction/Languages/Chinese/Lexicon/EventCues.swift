/// Small words that decide whether and how a clause tells an event.
enum EventCues {
  /// What follows is content: 指出, 强调, 表示.
  static let attribution = """
    指出 强调 表示 宣布 宣告 了解到 认为 要求 称 说 介绍说 介绍 透露 显示 表明 写道 告诉 提醒 明确 提到 坦言 直言 回忆 解释 解释说 补充说 建议 宣称 声称 报道 报道称
    报道说 发布消息称 消息称 获悉 了解到 据悉 据介绍 叮嘱 嘱咐 寄语 勉励 祝愿 预计 预测 估计 分析 评价 感叹 坚信 深信 谈到 反映 讲述 承认 否认 重申 通报称 证实 说道 表态 认识到
    """
  /// Exhortation and duty: 要, 必须.
  static let modal = """
    努力 奋力 期待 希望 祝愿 相信 祝贺 呼吁 鼓励 要 必须 应 应当 应该 需要 须 不得 务必 切实 可以 能够 不能 不要 不宜 不应 允许 严禁 禁止 有必要 才能 就能 将会 应于 愿 愿意 愿同 要以 要把 如需 若 如果 假如 一旦 倘若 只要 只有
    敢于 善于 理应
    """
  /// The future: 将, 拟, 预计.
  static let future = """
    将 将于 将在 将会 拟 拟于 计划 计划于 预计 有望 即将 将要 预期 预定 定于 原定 打算 准备 力争 确保 争取 有待 将由 将对 将把 将继续 将进一步 将着力 或将 近期将 拟将 有可能 按计划 预报
    """
  /// A goal: 力争, 确保, 目标.
  static let goal = "力争 确保 争取 不低于 不少于"
  /// Completion: 已, 曾, 先后.
  static let perfect = """
    已 已经 曾 曾经 业已 均已 都已 已于 现已 已在 已由 已对 已被 已与 已有 已为 已成 已全部 已正式 先后 陆续 累计 共 共有 了 过 刚刚 日前已 至今已 又 再次 首次 圆满 成功 顺利
    """
  /// Going on: 正在, 持续.
  static let progressive = "正在 正 持续 仍在 仍 仍然 还在 不断 继续 尚在 处于 始终 一直 目前正 在建 仍处于"
  /// Being done at this moment: 正, 正在.
  static let underWay = "正在 正 目前正"
  /// Singling out a part, or saying a figure in other words: 其中, 也就是.
  static let breakdown = "其中 也就是 也就是说 即 相当于 换言之"
  /// What follows a condition: 就能.
  static let consequence = "就能 才能 就会 才会 就可以 才可以"
  /// What opens a purpose: 为.
  static let purpose = "为 为了 为确保"
  /// What prepares for a goal: 奠定.
  static let groundwork = "奠定 打下 打好 夯实 提供 创造 筑牢 积蓄"
  /// How hard is worked: 着力.
  static let effort = "着力 大力 积极 扎实 深入 认真 切实 努力 奋力 全力 主动 加快 不断 持续 进一步 稳步 牢牢 坚决 坚定"
  /// During something: 期间.
  static let during = "期间 过程中 之际 之时"
  /// Being somewhere: 住着.
  static let dwelling = "住着 居住着 生活着 坐落着 分布着 聚集着 生长着"
  /// Negation: 未, 没有.
  static let negation = "未 没有 从没 从来没有 从未 不 并未 尚未 从未 无 无法 不再 未能 未曾 没 并非 不是 非"
  /// Passive: 被, 遭.
  static let passive = "被 遭 受 获 由 遭到 受到 经 予以"
  /// Openings that carry no content: 据悉, 其中.
  static let discourse = """
    本报讯 本台讯 本网讯 本刊讯 本报消息 本台消息 新华社讯
    届时 到时 到那时 据悉 据了解 据介绍 据报道 据统计 据通报 据初步统计 经初步核实 据初步核实 经核实 经查 经调查 据消息 据此 其中 此外 另外 同时 与此同时 目前 截至目前 截止目前 随后 此后 之后 此前 当天 当日 对此 为此
    因此 因而 从而 于是 然后 接着 最后 首先 其次 再次 第一 第二 第三 一是 二是 三是 四是 五是 六是 值得一提的是 特别是 尤其是 例如 比如 包括 但 但是 不过 然而 而 而且 并且 并 且 也 还 又 则 即 如 如期
    图为 记者 本报记者 新华社记者 公开资料显示 事实上 总的来看 总体看 可以说 应该说 至此 原标题 来源 编辑 按照计划 一方面 另一方面 以及 同样 会上 会前 会后 期间 灾害发生后 地震发生后 火灾发生后 爆炸发生后 险情发生后 接报后 接警后 接到报警后 接到报告后 事发后 事故发生后 事发时
    """
  /// Causes, purposes and conditions that open a clause.
  static let connective = """
    因 因为 由于 鉴于 为 为了 为更好 为深入 以便 以 使 使得 令 让 如果 若 虽然 尽管 即使 无论 不管 只有 只要 既 不仅 不但 除了 随着 当 除 若是 为推动 为贯彻落实 为进一步 一旦
    """
  /// Prepositions that open a phrase before the verb.
  static let preposition = """
    继 因为 由于 在 于 对 向 从 与 和 同 就 针对 以 通过 围绕 按照 根据 依据 依照 自 由 把 将 给 为 因 用 使用 利用 沿 经 经过 据 比 较 关于 对于 至于 截至 截止到 截止 到 至 作为 除 随着 在于 位于 凭借 借助 遵照 本着 并同 连同 伴随 面对 面向 结合 立足 有关 参照 联合 会同
    """
  /// Where a phrase opened by 在 ends: 在…中.
  static let locative =
    "上 中 下 内 里 期间 时 后 前 之后 之前 之际 之下 以来 方面 过程中 基础上 背景下 框架下 领导下 陪同下 指导下 帮助下 努力下 推动下 中心 同时 时候 当中 之间 之中 以内 范围内 现场"
  /// Adverbs before a verb that a short label can do without.
  static let adverb = """
    顺利 成功 正式 首次 再次 全面 联合 共同 统一 先后 陆续 相继 专门 隆重 深入 积极 认真 切实 着力 大力 进一步 不断 持续 稳步 扎实 有序 快速 迅速 立即 立刻 及时 紧急 连续 累计 共 总共 一共
    先期 共有 现有 均 都 也 还 又 仅 只 已 已经 分别 主要 基本 初步 圆满 集中 广泛 充分 有效 显著 明显 大幅 逐步 依法 公开 亲切 深刻 精准 组织 同步 自主 全力 奋力 加紧 抓紧 稳妥 平稳 如期 提前 按时 按期 最终 刚刚 曾 因病 因公 因伤 因故 因私
    非法 违规 违法 牢固 热烈 郑重 大举 悄然 蓬勃 高效 精心 自发 擅自 公然 强行 亲自 亲手 单方面 竞相 相互 互相 定期 不定期 轮流 依次 相应 火热 全速 重新 再度 一再 暂时 火速 一同 一道 一并 终于 突然 忽然 随即 当即 旋即 毅然 竟然 直接 重点 着重 牢牢 坚决 坚定 坚定不移 严格 主动 自觉 密切 全部 全程 双双 纷纷 率先 一致 一举 共计 总计 合计 约 近 超 超过 逾 不足 仍 才 就 便 方 再 更 更加 更好 最 很 十分 非常 尤其 特别 当场 现场 独家
    """
  /// Openings that carry a story on: 随后.
  static let sequence =
    "随后 接着 然后 此后 之后 紧接着 最后 当天 当日 会后 事发后 事故发生后 灾害发生后 地震发生后 火灾发生后 爆炸发生后 险情发生后 接报后 接警后 接到报警后 接到报告后"
  /// Openings that go back before what was told: 会前.
  static let earlier = "会前 此前 事前 开会之前 会议之前 在此之前"
  /// Verbs as often used of things as of deeds; by themselves they describe: 带动, 守护.
  static let figurative = """
    带动 吸纳 接力 守护 坚守 服务 保障 参与 投入 承担 打开 创造 汇聚 汇集 云集 点燃 传递 运行 防控 引领 领跑 横扫
    落地 落户 挑战 掌舵 接棒 迎来 加冕 培育 销售 就业 出口 进口 交易 从业
    """
  /// Verbs whose content makes the event: 提出, 介绍.
  static let transitive = "提出 作出 做出 阐述 介绍 讨论 听取 研究 确定 决定 宣布 发出 明确 要求"
  /// Bounds of figures: 以上, 左右.
  static let floor = "以上 以内 左右 不低于 不少于 不超过 控制在"
  /// Verbs that move a date: 推迟.
  static let rescheduling = "推迟 延期 顺延 提前 改期 延长 延迟 推迟到 推迟至 延期到 延期至"
  /// What a document says of itself before its text begins: 通知如下.
  static let selfReference = """
    通知如下 公告如下 通告如下 意见如下 批复如下 报告如下 决定如下 答复如下 函复如下 通报如下 部署如下 提出如下意见 提出以下意见 作出如下决定 制定本办法 制定本条例
    制定本规定 制定本规划 制定本方案 制定本意见 制定本细则 现印发给你们 印发给你们
    """
  /// The time for which a plan holds: 规划期.
  static let validity = "规划期 规划期限 规划期为 实施期限 执行期 执行期限"
  /// Saying that demands or advises: 要求, 叮嘱.
  static let exhorting = "要求 叮嘱 嘱咐 强调 指出 寄语 勉励 呼吁 建议 希望 提醒 号召 督促 倡导"
  /// Saying that takes a position of its own: 称, 表示.
  static let position = "表示 称 说 宣称 声称 重申 否认 承认 认为 坦言 直言 警告称 回应称 批评 指责"
  /// That there is something: 有.
  static let existence = "有 共有 现有 具有 还有 只有"
  /// What something is: 却是.
  static let copula = "这是 这也是 那是 此为 是 就是 都是 却是 正是 则是 仍是 只是 也是"
  /// At some time before: 曾.
  static let experiential = "曾 曾经 此前曾 先前曾"
  /// States, no happenings: 处于, 位于.
  static let state =
    "牢记 铭记 是 就是 都是 却是 正是 则是 仍是 只是 也是 处于 位于 属于 具有 包括 主要包括 主要有 来自 在于 分为 等于 意味着 标志着 需要 值得 立足于 着眼 着眼于 依托 凸显 反映出 体现了 制约着"
  /// What a meeting does; each item is an event of its own: 审议, 部署.
  static let agenda = "审议 审议通过 通过 部署 研究 研究部署 听取 讨论 表决 表决通过 选举 任命 签署 决定 批准 研究通过"
  /// Being at an event told before: 出席, 陪同.
  static let attendance = "出席 参加 陪同 列席 发言 主持会议 发表讲话 发表重要讲话 发表 作汇报 作了汇报 汇报 提交 与会 参加会见 陪同考察 致辞 致词 回答 介绍"
  /// What befalls people, counted by heads: 死亡.
  static let casualty = """
    死亡 身亡 遇难 罹难 丧生 溺亡 坠亡 遇害 牺牲 殉职 受伤 负伤 轻伤 重伤 轻微伤 伤亡 失联 失踪 下落不明 被困 受困 获救 脱险 生还 中毒 感染 确诊 治愈 出院 住院 被捕 落水 受灾 撤离 转移 疏散 送医 失散
    """
  /// What numbers the items of a list.
  static let itemMark = "一是 二是 三是 四是 五是 六是 七是 八是 第一 第二 第三 第四 第五 首先 其次"
  /// What opens the means of a deed: 利用.
  static let means = "利用 凭借 借助"
  /// Being done, said without 已: 编制完成.
  static let completive = """
    全部完成 编制完成 圆满完成 顺利完成 全面完成 基本完成 完成编制 建成通车 建成投产 建成启用 建成开放 建成投用 竣工 落成 完工 通过验收 研制成功 研发成功 成功研制
    查明 告破 破获 侦破 全线贯通 合龙 封顶 获批 获批上市 闭幕 落幕 落下帷幕 圆满落幕 收官 出炉 揭晓 投产 通车 首飞 首航
    """
  /// Bringing something about: 造成.
  static let causing = "造成 导致 致使 引发 酿成 致 引起 波及 殃及 危及"
  /// Pronouns that stand for the last person or body named.
  static let pronoun = "他 她 它 他们 她们 它们 其 该公司 该负责人 该市 该省 该县 该国 该校 该企业 该项目 该工程 这 这一 这是 双方 两国 我 我们 自己 有关方面"
}
