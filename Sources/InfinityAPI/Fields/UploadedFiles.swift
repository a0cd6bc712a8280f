extension FileUpload: PresentValue {
  /// Nothing: a file is never shown.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<FileUpload> { .unset }

  /// The file, which only a form can hold.
  public var requestValue: RequestValue { .file(self) }

  /// A blank text.
  public static var cleared: RequestValue { "" }
}
