do { try PlanBenchmark.run() } catch { print("{\"error\": \"\(error)\"}") }
