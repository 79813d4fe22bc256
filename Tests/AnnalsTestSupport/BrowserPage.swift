import Foundation

/// A page that is open in a browser: real input goes in, and what the page shows comes out.
public struct BrowserPage: Sendable {
  let browser: Browser
  let session: String

  /// Sends a command of the DevTools protocol to the page.
  @discardableResult
  public func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    try browser.send(method, parameters, session: session)
  }

  /// The value of an expression in the page; a promise is waited for.
  public func evaluate(_ expression: String) throws -> Any? {
    let result = try send(
      "Runtime.evaluate",
      ["expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true]
    )
    if let exception = result["exceptionDetails"] {
      throw Browser.Failure(description: "\(expression): \(exception)")
    }
    return (result["result"] as? [String: Any])?["value"]
  }

  /// The value of an expression as text; empty where it is none.
  public func text(_ expression: String) throws -> String {
    switch try evaluate(expression) {
    case let text as String: text
    case let value?: "\(value)"
    case nil: ""
    }
  }

  /// The value of an expression as a number; not a number where it is none.
  public func number(_ expression: String) throws -> Double {
    (try evaluate(expression) as? NSNumber)?.doubleValue ?? .nan
  }

  /// Whether an expression is true.
  public func holds(_ condition: String) throws -> Bool {
    try evaluate("Boolean(\(condition))") as? Bool ?? false
  }

  /// Waits until a condition holds.
  ///
  /// - Throws: `Failure` when it does not come true in half a minute: no page takes that long, on any machine.
  public func wait(for condition: String) throws {
    var refusal = ""
    for _ in 0..<3000 {
      do {
        if try holds(condition) { return }
        refusal = ""
      } catch let failure as Browser.Failure where failure.isOfThePage {
        // The page that was asked may be on its way out: a question in the middle of a navigation has no answer.
        refusal = ": \(failure)"
      }
      usleep(10_000)
    }
    throw Browser.Failure(description: "did not come true: \(condition)\(refusal)")
  }

  /// Clicks the middle of the first element that a CSS selector chooses.
  public func click(_ selector: String) throws {
    let place = try middle(of: selector)
    try mouse("mouseMoved", place)
    try mouse("mousePressed", place, ["button": "left", "buttons": 1, "clickCount": 1])
    try mouse("mouseReleased", place, ["button": "left", "clickCount": 1])
  }

  /// Moves the mouse onto an element.
  public func point(at selector: String) throws {
    try mouse("mouseMoved", try middle(of: selector))
  }

  /// Presses the mouse at a place, moves it in steps, and lets it go.
  public func drag(from start: (x: Double, y: Double), by distance: (x: Double, y: Double)) throws {
    try mouse("mouseMoved", start)
    try mouse("mousePressed", start, ["button": "left", "buttons": 1, "clickCount": 1])
    var place = start
    for step in 1...5 {
      place = (start.x + distance.x * Double(step) / 5, start.y + distance.y * Double(step) / 5)
      try mouse("mouseMoved", place, ["button": "left", "buttons": 1])
    }
    try mouse("mouseReleased", place, ["button": "left", "clickCount": 1])
  }

  /// Turns the wheel at a place, down with positive numbers.
  public func wheel(at place: (x: Double, y: Double), by distance: Double) throws {
    try mouse("mouseWheel", place, ["deltaX": 0, "deltaY": distance])
  }

  /// Two fingers that move apart, or together, about a place.
  public func pinch(at place: (x: Double, y: Double), from start: Double, to end: Double) throws {
    func fingers(_ distance: Double) -> [[String: Any]] {
      [
        ["x": place.x - distance / 2, "y": place.y, "id": 1],
        ["x": place.x + distance / 2, "y": place.y, "id": 2],
      ]
    }
    try send("Input.dispatchTouchEvent", ["type": "touchStart", "touchPoints": fingers(start)])
    for step in 1...5 {
      let distance = start + (end - start) * Double(step) / 5
      try send("Input.dispatchTouchEvent", ["type": "touchMove", "touchPoints": fingers(distance)])
    }
    try send("Input.dispatchTouchEvent", ["type": "touchEnd", "touchPoints": []])
  }

  /// Touches the middle of an element.
  public func tap(_ selector: String) throws {
    let place = try middle(of: selector)
    let finger: [String: Any] = ["x": place.x, "y": place.y]
    try send("Input.dispatchTouchEvent", ["type": "touchStart", "touchPoints": [finger]])
    try send("Input.dispatchTouchEvent", ["type": "touchEnd", "touchPoints": []])
  }

  /// Types text into what has the focus.
  public func type(_ text: String) throws {
    try send("Input.insertText", ["text": text])
  }

  /// Presses a key by its name, such as `Enter`, `ArrowRight` or `/`.
  public func press(_ key: String, isShifted: Bool = false) throws {
    let codes = [
      "Enter": 13, "Escape": 27, "Tab": 9, " ": 32, "Home": 36, "End": 35, "ArrowLeft": 37, "ArrowUp": 38,
      "ArrowRight": 39, "ArrowDown": 40,
    ]
    var event: [String: Any] = [
      "key": key, "windowsVirtualKeyCode": codes[key] ?? 0, "modifiers": isShifted ? 8 : 0,
    ]
    let text = key == "Enter" ? "\r" : key
    if key.count == 1 || key == "Enter" { event["text"] = text }
    event["type"] = "keyDown"
    try send("Input.dispatchKeyEvent", event)
    event["type"] = "keyUp"
    event["text"] = nil
    try send("Input.dispatchKeyEvent", event)
  }

  /// What the page shows, as PNG; written to the folder that `ANNALS_SCREENSHOTS` names, if any.
  @discardableResult
  public func screenshot(_ name: String) throws -> [UInt8] {
    let result = try send("Page.captureScreenshot", ["format": "png"])
    let data = Data(base64Encoded: result["data"] as? String ?? "") ?? Data()
    if let folder = ProcessInfo.processInfo.environment["ANNALS_SCREENSHOTS"] {
      try data.write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
    }
    return Array(data)
  }

  /// The page as PDF, as it is printed.
  public func printed() throws -> [UInt8] {
    let result = try send("Page.printToPDF", ["printBackground": true, "preferCSSPageSize": true])
    return Array(Data(base64Encoded: result["data"] as? String ?? "") ?? Data())
  }

  /// What went wrong in the page: exceptions, errors on its console, what its policy refused.
  public func problems() -> [String] {
    browser.reports(of: session, ["Runtime.exceptionThrown", "Log.entryAdded"]).map { "\($0)" }
  }

  /// The addresses that the page asked for.
  public func requests() -> [String] {
    browser.reports(of: session, ["Network.requestWillBeSent"])
      .compactMap { ($0["request"] as? [String: Any])?["url"] as? String }
  }

  private func middle(of selector: String) throws -> (x: Double, y: Double) {
    let quoted = "\"" + selector.split(separator: "\"").joined(separator: "\\\"") + "\""
    let box = try evaluate(
      "(() => { const b = document.querySelector(\(quoted))?.getBoundingClientRect();"
        + " return b && b.width ? [b.x + b.width / 2, b.y + b.height / 2] : null })()"
    )
    guard let place = box as? [NSNumber], place.count == 2 else {
      throw Browser.Failure(description: "\(selector) is not on the page")
    }
    return (place[0].doubleValue, place[1].doubleValue)
  }

  private func mouse(_ type: String, _ place: (x: Double, y: Double), _ more: [String: Any] = [:]) throws {
    try send(
      "Input.dispatchMouseEvent",
      ["type": type, "x": place.x, "y": place.y].merging(more) { first, _ in first }
    )
  }
}
