import Glibc

@main
struct Main {
  static func main() {
    let world = World.current()
    exit(Program(world: world).run().rawValue)
  }
}
