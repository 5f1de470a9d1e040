import Charts
import Testing

@Suite struct LabelStackTests {
  @Test func leavesLabelsWhereTheyFit() {
    #expect(LabelStack.place([10, 30, 50], lengths: [8, 8, 8], within: 0...60) == [10, 30, 50])
  }

  @Test func movesTwoTouchingLabelsApartByTheSameAmount() {
    #expect(LabelStack.place([20, 22], lengths: [10, 10], within: 0...60) == [16, 26])
  }

  @Test func keepsLabelsInsideTheBounds() {
    #expect(LabelStack.place([-5, 99], lengths: [10, 10], within: 0...60) == [5, 55])
  }

  @Test(arguments: 0..<200) func neverOverlapsWhereThereIsRoom(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    let count = 2 + numbers.index(below: 9)
    let wanted = (0..<count).map { _ in numbers.next(-20...120) }
    let lengths = (0..<count).map { _ in numbers.next(4...9) }
    let places = LabelStack.place(wanted, lengths: lengths, gap: 1, within: 0...100)
    let order = (0..<count).sorted { places[$0] < places[$1] }
    for (first, second) in zip(order, order.dropFirst()) {
      let free = places[second] - places[first] - (lengths[first] + lengths[second]) / 2
      #expect(free >= 1 - 1e-9)
      // The order of what is named stays.
      #expect(wanted[first] <= wanted[second])
    }
    for (place, length) in zip(places, lengths) {
      #expect(place - length / 2 >= -1e-9 && place + length / 2 <= 100 + 1e-9)
    }
  }

  @Test func packsLabelsThatDoNotFit() {
    let places = LabelStack.place(
      [1, 2, 3, 4], lengths: [10, 10, 10, 10], within: 0...20)
    #expect(places == [2.5, 7.5, 12.5, 17.5])
  }
}
