#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A value by which a list can be filtered: it may stand in the address of a request, where no secret may.
public protocol FilterableValue: PresentValue {}

/// A value that has an order, so that fields can be compared with it.
public protocol ComparableValue: FilterableValue {}

/// A text, of which a part can be looked for.
public protocol TextValue: FilterableValue {}

extension String: TextValue, ComparableValue {}
extension Int: ComparableValue {}
extension Double: ComparableValue {}
extension Date: ComparableValue {}
extension CalendarDate: ComparableValue {}
extension TimeOfDay: ComparableValue {}
extension Bool: FilterableValue {}
extension ResourceURI: FilterableValue {}
extension Array: FilterableValue where Element: FilterableValue {}
