#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A value by which a list can be filtered: it may stand in the address of a request, where no secret may.
public protocol FilterableValue: PresentValue {}

/// A number, a date or a time, with which fields can be compared.
///
/// Texts are not among them: their order is the database's own, and a comma in one would end it in a range.
public protocol ComparableValue: FilterableValue {}

/// A text, of which a part can be looked for.
public protocol TextValue: FilterableValue {}

extension String: TextValue {}
extension Int: ComparableValue {}
extension Double: ComparableValue {}
extension Date: ComparableValue {}
extension CalendarDate: ComparableValue {}
extension TimeOfDay: ComparableValue {}
extension Bool: FilterableValue {}
extension ResourceURI: FilterableValue {}
extension Array: FilterableValue where Element: FilterableValue {}
