import Settings

/// The role of every column of a file, and why.
public struct Detection: Codable, Sendable, Equatable {
  /// In the order of the file.
  public var columns: [DetectedColumn]

  public init(columns: [DetectedColumn]) {
    self.columns = columns
  }

  /// The columns with a role, in the order of the file.
  public func names(of role: Role) -> [String] {
    columns.filter { $0.role == role }.map(\.name)
  }

  /// The role of the column of this name; `nil` where there is none.
  public func role(of name: String) -> Role? {
    columns.first { $0.name == name }?.role
  }

  /// What one unit of the outcome is, by its name and whether conversions have a value; `nil` without an outcome.
  public var outcomeKind: OutcomeKind? {
    names(of: .outcome).first.map {
      ColumnName($0).outcomeKind(isValued: !names(of: .valuePerConversion).isEmpty)
    }
  }

  /// The channels with a column of spend, each once, in the order of the file.
  public var channels: [String] {
    var channels: [String] = []
    for case .spend(let channel) in columns.map(\.role) where !channels.contains(channel) {
      channels.append(channel)
    }
    return channels
  }
}

/// One column's role, and why it has it.
public struct DetectedColumn: Codable, Sendable, Equatable {
  public var name: String
  public var role: Role
  /// Such as `named in the configuration` or `0 and 1 only`.
  public var reason: String
  /// Whether the configuration named it.
  public var isConfigured: Bool

  public init(name: String, role: Role, reason: String, isConfigured: Bool = false) {
    self.name = name
    self.role = role
    self.reason = reason
    self.isConfigured = isConfigured
  }
}
