import AnnalsCore
import Foundation
import Testing

@testable import AnnalsRendering

@Suite struct SceneJSONTests {
  @Test(arguments: PictureOptions.Layout.allCases)
  func everyPlaceIsThatOfTheScene(_ layout: PictureOptions.Layout) throws {
    let options = PictureOptions(title: "“甲”\n", layout: layout)
    let scene = try TimelineScene(Samples.frontPage, options: options)
    let text = try SceneJSONRenderer(options: options).render(Samples.frontPage)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "annals-scene/1")
    #expect(json["layout"] as? String == layout.rawValue)
    #expect(json["width"] as? Double == scene.width && json["height"] as? Double == scene.height)
    let events = try #require(json["events"] as? [[String: Any]])
    #expect(events.count == scene.items.count)
    for (event, item) in zip(events, scene.items) {
      #expect(event["event"] as? String == Samples.frontPage.events[item.event].id)
      let box = try #require(event["box"] as? [Double])
      #expect(abs(box[0] - item.frame.left) < 0.01 && abs(box[3] - item.frame.bottom) < 0.01)
    }
    #expect((json["arrows"] as? [Any])?.count == scene.arrows.count)
  }

  @Test func withoutDatesThereIsNoScene() {
    #expect(throws: TimelineError.noEvents) { try SceneJSONRenderer().render(Chronicle()) }
  }
}
