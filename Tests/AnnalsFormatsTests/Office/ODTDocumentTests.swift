import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("ODT")
struct ODTDocumentTests {
  private func text(_ document: SampleODT) throws -> String {
    String(decoding: try ODTDocument.read(document.bytes).utf8, as: UTF8.self)
  }

  @Test("Paragraphs, headings, the title and blanks")
  func prose() throws {
    let document = SampleODT(
      """
      <office:forms/><text:p text:style-name="P1">关于修建水库的<text:line-break/>通知</text:p>
      <text:h text:outline-level="1">总则</text:h>
      <text:p>  2024年4月<text:span>23日</text:span>，市水利局
        召开<text:s text:c="2"/>会议。<text:tab/>完</text:p>
      <text:section><text:p>附件<text:a>一览</text:a></text:p></text:section>
      """,
      automaticStyles: """
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
        """,
      styles: #"<style:style style:name="Title" style:family="paragraph"/>"#
    )
    #expect(try text(document) == "# 关于修建水库的通知\n\n## 总则\n\n2024年4月23日，市水利局 召开  会议。\t完\n\n附件一览\n")
  }

  @Test("Levels that no heading has")
  func strangeLevels() throws {
    let document = SampleODT(
      """
      <text:h text:outline-level="0">甲</text:h><text:h text:outline-level="-7">乙</text:h>
      <text:h text:outline-level="99999999999999999999">丙</text:h>
      """,
      styles: """
        <text:outline-style><text:outline-level-style text:level="0" style:num-format="1"/>
        <text:outline-level-style text:level="1" style:num-format="1" text:start-value="-9223372036854775808" \
        text:display-levels="-3"/></text:outline-style>
        """
    )
    let headings = try text(document).split(separator: "\n")
    #expect(headings.count == 3)
    #expect(headings.allSatisfy { $0.hasPrefix("# ") }, "\(headings)")
  }

  @Test("Nothing that does not show")
  func hidden() throws {
    let document = SampleODT(
      """
      <text:tracked-changes><text:p>删去</text:p></text:tracked-changes>
      <text:table-of-content><text:index-body><text:p>目录 1</text:p></text:index-body></text:table-of-content>
      <text:p>开工<office:annotation><text:p>批注</text:p></office:annotation><text:span text:style-name="T1">暗字\
      </text:span><text:ruby><text:ruby-base>竣</text:ruby-base><text:ruby-text>jùn</text:ruby-text></text:ruby>工\
      <draw:frame><svg:title>图片</svg:title><draw:image>说明</draw:image></draw:frame>。</text:p>
      <text:p text:style-name="P1">暗段</text:p>
      """,
      automaticStyles: """
        <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
        <style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/>\
        </style:style>
        """
    )
    #expect(try text(document) == "开工竣工。\n")
  }

  @Test("Automatic numbers of lists and headings")
  func numbers() throws {
    let document = SampleODT(
      """
      <text:h text:outline-level="1">总则</text:h>
      <text:list text:style-name="L1"><text:list-item><text:p>修渠</text:p><text:p>续段</text:p><text:list>
      <text:list-item><text:p>测量</text:p></text:list-item></text:list></text:list-item>
      <text:list-item text:start-value="5"><text:p>筑坝</text:p></text:list-item></text:list>
      <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>种树</text:p>\
      </text:list-item></text:list>
      <text:list text:style-name="L1"><text:list-header><text:p>另起</text:p></text:list-header><text:list-item>\
      <text:p>验收</text:p></text:list-item></text:list>
      <text:list text:style-name="L2"><text:list-item><text:p>项目</text:p></text:list-item></text:list>
      <text:h text:outline-level="1">附则</text:h>
      """,
      automaticStyles: """
        <text:list-style style:name="L1">
        <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
        <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="1" \
        style:num-suffix="."/></text:list-style>
        <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>
        """,
      styles: """
        <text:outline-style><text:outline-level-style text:level="1" style:num-prefix="第" style:num-suffix="章 " \
        style:num-format="一, 二, 三, ..."/></text:outline-style>
        """
    )
    #expect(
      try text(document) == """
        # 第一章 总则

        一、修渠

        续段

        1. 测量

        五、筑坝

        六、种树

        另起

        一、验收

        - 项目

        # 第二章 附则

        """
    )
  }

  @Test("Cells over columns and rows")
  func tables() throws {
    let document = SampleODT(
      """
      <table:table><table:table-column/><table:table-header-rows><table:table-row>
      <table:table-cell table:number-columns-spanned="2"><text:p>时间</text:p></table:table-cell>
      <table:covered-table-cell/><table:table-cell><text:p>事件</text:p></table:table-cell></table:table-row>
      </table:table-header-rows><table:table-row>
      <table:table-cell table:number-rows-spanned="2"><text:p>2024年</text:p></table:table-cell>
      <table:table-cell><text:p>3月</text:p></table:table-cell><table:table-cell><text:p>开工</text:p>\
      </table:table-cell></table:table-row><table:table-row><table:covered-table-cell/>
      <table:table-cell><text:p>9月</text:p></table:table-cell><table:table-cell><text:p>竣工</text:p>\
      </table:table-cell></table:table-row></table:table>
      """
    )
    #expect(try text(document) == "时间\t\t事件\n2024年\t3月\t开工\n2024年\t9月\t竣工\n")
  }

  @Test("Notes at the end, text boxes behind their paragraph")
  func beside() throws {
    let document = SampleODT(
      """
      <text:p>甲<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>\
      <text:p>尾注</text:p></text:note-body></text:note>乙<draw:frame><draw:text-box><text:p>框内</text:p>\
      </draw:text-box></draw:frame><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>\
      <text:note-body><text:p>脚注</text:p></text:note-body></text:note>丙。</text:p>
      """
    )
    #expect(try text(document) == "甲乙丙。\n\n框内\n\n脚注\n\n尾注\n")
  }

  @Test("What the document says about itself")
  func metadata() throws {
    var document = SampleODT("<text:p>正文</text:p>")
    document.meta = """
      <dc:title>水库志</dc:title><dc:creator>保存者</dc:creator><meta:initial-creator>李明</meta:initial-creator>\
      <dc:date>2025-01-01</dc:date><meta:user-defined meta:name="发布日期">2024-04-24</meta:user-defined>
      """
    let metadata = try ODTDocument.read(document.bytes).metadata
    #expect(metadata.title == "水库志" && metadata.authors == ["李明"])
    #expect(metadata.published?.day.iso8601 == "2024-04-24")
  }

  @Test("Locked, empty and damaged documents say so")
  func refused() {
    var locked = SampleODT("<text:p>正文</text:p>")
    locked.manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    #expect(throws: FormatError.encrypted(.odt)) { try ODTDocument.read(locked.bytes) }
    #expect(throws: FormatError.withoutText(.odt)) { try ODTDocument.read(SampleODT("<text:p/>").bytes) }
    #expect(throws: FormatError.self) { try ODTDocument.read(SampleODT("<text:p>").bytes) }
    #expect(throws: FormatError.self) { try ODTDocument.read(Array(locked.bytes.dropLast(40))) }
  }

  @Test("Nesting without end is read without end of the stack")
  func nesting() throws {
    let deep = 20_000
    let lists = String(repeating: "<text:list><text:list-item>", count: deep)
    let ends = String(repeating: "</text:list-item></text:list>", count: deep)
    let document = SampleODT("<text:p>上文</text:p>\(lists)<text:p>深处</text:p>\(ends)")
    // libxml2 may refuse so deep a file; read or refused, it ends.
    if let text = try? text(document) { #expect(text.hasPrefix("上文")) }
  }
}
