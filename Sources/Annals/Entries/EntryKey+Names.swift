extension EntryKey {
  /// The key of a name, English in either letter case or Chinese.
  init?(name: String) {
    let name = name.lowercased()
    guard let key = EntryKey(rawValue: name) ?? EntryKey.chinese[name] else { return nil }
    self = key
  }

  private static let chinese: [String: EntryKey] = [
    "标识": .id, "编号": .id, "日期": .date, "时间": .date, "精度": .granularity, "约数": .approximate, "事件": .label,
    "标题": .label, "类别": .kind, "状态": .status, "地点": .place, "人物": .participants, "参与者": .participants,
    "泳道": .lane, "数字": .figures, "重要性": .salience, "来源": .source, "出处": .source, "原文": .evidence,
    "关系": .relations, "隐藏": .hide, "合并": .merge,
  ]
}
