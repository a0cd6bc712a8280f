"""The Swift sources of the target InfinityResources."""
import re

from facts import escaped

FOLDERS = {
    "configuration": "Configuration", "status": "Status", "history": "History", "command": "Commands", "embedded": "Embedded",
    "response": "Embedded",
}
FOUNDATION = """#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
"""


def sources(api):
    files = {}
    for resource in api.resources.values():
        if resource.is_by_hand:
            declared = check_by_hand(api, resource)
            further = [field for field in resource.fields if field.api_name not in declared]
            taken = {name for name, *_ in declared.values()}
            for field in further:
                if field.name in taken:
                    api.fault(f"{field.key}: {resource.swift}.{field.name} is declared by hand for another field")
            if further:
                files[f"Further/{resource.swift}+Fields.swift"] = extension(resource, further)
        elif resource.is_command:
            files[f"Commands/{resource.swift}.swift"] = command(resource)
        else:
            files[f"{FOLDERS[resource.category]}/{resource.swift}.swift"] = view(resource)
    return files


def imports(fields):
    needs = any(field.element == "Date" for field in fields)
    return (FOUNDATION if needs else "") + "public import InfinityAPI\n"


# What a field is.


def phrase(field):
    """What a field is about, in the API's own words as people write them."""
    names = field.api.names
    written = {"dn": "DN", "ids": "IDs", "urls": "URLs", "h323": "H.323", "oauth2": "OAuth 2", "gms": "Google Meet", "mjx": "One-Touch Join",
               "otj": "One-Touch Join", "mssip": "Lync", "vmrs": "VMRs", "signalling": "signaling", "licence": "license"}
    words = [written.get(word) or (word.upper() if word in names["acronyms"] else word) for word in field.api_name.split("_")]
    text = " ".join(words)
    return text[0].upper() + text[1:]


def wrapped(text, indent):
    """A documentation comment, in lines that fit."""
    lines, line = [], ""
    for word in text.split():
        if line and len(indent) + len(line) + len(word) + 5 > 140:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join(f"{indent}/// {line}" for line in lines + [line])


def link(resource):
    """A type's name: a link within the module, else code, since DocC builds each module by itself."""
    return f"`{resource.swift}`" if resource.is_by_hand else f"``{resource.swift}``"


def limits(field):
    facts = field.facts
    if facts.get("allowedValuesNote"):
        return facts["allowedValuesNote"].replace("..", " to ")
    if field.kind == "integer":
        low, high = facts.get("minimum"), facts.get("maximum")
        return (
            f"{low} to {high}" if low is not None and high is not None else f"{low} at least" if low is not None
            else f"{high} at most" if high is not None else None)
    if field.kind == "string" and not field.words and facts.get("maxLength") is not None:
        shortest = facts.get("minLength", 0)
        return f"{shortest} to {facts['maxLength']} characters" if shortest > 1 else f"at most {facts['maxLength']} characters"
    return {"ip": "an IP address", "url": "a URL", "email": "an email address", "domain": "a domain name"}.get(facts.get("format"))


def default(field):
    value = field.facts.get("default")
    if field.is_secret or value in (None, "") or field.kind in ("related", "list", "object") or field.words and value not in field.words:
        return None
    return f"by default `{value if not isinstance(value, bool) else str(value).lower()}`"


def documentation(field, indent="    "):
    facts = field.facts
    about = phrase(field)
    unit = field.resource.api.names["units"].get(field.api_name) if field.kind in ("integer", "float") else None
    details = [f"in {unit}" if unit else None, limits(field)]
    if field.kind == "related":
        details.append(f"{'references' if field.is_list else 'a reference'} to {link(field.target)}" if field.is_reference else None)
    if field.is_list and field.is_reference and facts.get("embeddedOnRead"):
        details.append("read as whole objects")
    details.append(default(field))
    if field.is_required:
        details.append("needed" if field.resource.is_command else "needed for a create")
    if field.is_written_only and not field.resource.is_command:
        details.append("never shown" if facts.get("readBack") != "hashed" else "shown as a hash only, so not read")
    if field.default == "nil" and not field.is_written_only:
        details.append("nil if unset")
    if facts.get("since"):
        details.append(f"from {facts['since']}")
    if facts.get("deprecated"):
        details.append("deprecated")
    details = [detail for detail in details if detail]
    text = about + (": " + "; ".join(details) if details else "") + f" (API: `{field.api_name}`)."
    if facts.get("note"):
        note = facts["note"]
        text += f" {note[0].upper()}{note[1:]}."
    return wrapped(text, indent)


def declaration(field, type=None):
    arguments = [f'"{field.api_name}"']
    if not field.is_written_only:
        arguments.append(field.default)
    if field.limits:
        arguments.append(field.limits)
    if field.is_reference and not field.is_written_only and not field.target.is_part:
        arguments.append(f"to: {field.target.swift}.endpoint")
    return (
        f"{documentation(field)}\n"
        f"    @inlinable public var {field.swift}: {field.declaration}<{type or field.type}> {{ .init({', '.join(arguments)}) }}\n")


def words(field, indent="  "):
    """The type of a field's words."""
    name = field.choice_type
    known = ", ".join(f".{escaped(word)}" for word in field.words.values())
    lines = [
        wrapped(f"{phrase(field)}: the words that the API has for it.", ""),
        f"public struct {name}: OpenEnumeration {{",
        "  /// The word as the API spells it.",
        "  public let rawValue: String",
        "  /// A word as the API spells it.",
        "  @inlinable public init(rawValue: String) { self.rawValue = rawValue }",
        "  /// The words that are known.",
        f"  public static var known: [{name}] {{ [{known}] }}",
        "",
    ]
    for word, swift in field.words.items():
        lines += [
            f"  /// API: `{word}`.",
            f"  @inlinable public static var {escaped(swift)}: {name} {{ {name}(rawValue: \"{word}\") }}",
        ]
    return "\n".join(indent + line if line else "" for line in lines + ["}"]) + "\n"


# Kinds of objects.


def sentence(title):
    return title[0].upper() + title[1:] + "."


def protocols(resource):
    if resource.is_part:
        return ["ListedPart"]
    if resource.is_embedded:
        return ["EmbeddedObject"]
    if resource.is_unaddressed:
        return ["UnaddressedObject"]
    if resource.category == "response":
        return ["ObjectView", "CommandResult"]
    found = ["NaturallyKeyed"] if resource.natural_key else []
    if resource.is_singleton:
        found.append("SingletonResource")
    if resource.is_creatable and resource.is_changeable and resource.is_deletable:
        found.append("ManagedResource")
    else:
        found += [
            name for name, holds in (
                ("CreatableResource", resource.is_creatable), ("ChangeableResource", resource.is_changeable),
                ("DeletableResource", resource.is_deletable)) if holds]
    if resource.once:
        found.append("AnsweringResource")
    return found or ["Resource"]


def about(resource):
    lines = [f"/// {sentence(resource.facts['title'])}", "///"]
    if resource.is_part:
        lines.append(f"/// A list of each {link(resource.parent)}: `client.list({resource.swift}.self, of: uri)`.")
        lines.append("///")
    elif resource.is_resource and not resource.is_written:
        lines += ["/// It is only read.", "///"]
    if resource.facts.get("note"):
        lines += [wrapped(resource.facts["note"][0].upper() + resource.facts["note"][1:] + ".", ""), "///"]
    lines.append(f"/// API: `{resource.key}`.")
    return "\n".join(lines)


def field_set(resource, fields):
    readable = ", ".join(field.swift for field in fields if not field.is_written_only)
    return (
        "  /// The fields.\n  public struct Fields: FieldSet {\n    /// The fields.\n    @inlinable public init() {}\n"
        f"    /// Every field that is read.\n    public var readable: [any ReadableField] {{ [{readable}] }}\n\n"
        + "".join(declaration(field) for field in fields) + "  }\n")


def members(resource):
    text = ""
    if resource.is_part:
        text += (
            "  /// Where the objects are listed that have such a list.\n"
            f"  public static var parent: Endpoint {{ {resource.parent.swift}.endpoint }}\n"
            f"  /// The last component of the list's path.\n  public static var list: String {{ \"{resource.api_name.split('/')[1]}\" }}\n")
    elif resource.is_resource:
        text += (
            "  /// Where the API lists them.\n"
            f"  public static let endpoint = Endpoint(.{resource.category}, \"{resource.api_name}\")\n")
        if key := resource.natural_key:
            text += (
                "  /// The field that holds the natural key.\n"
                f"  public static var naturalKeyField: {key.declaration}<String> {{ Fields().{key.swift} }}\n")
    return text + (
        "\n  /// What the Management Node answered.\n  public let json: JSONView\n"
        "  /// A view of an object in an answer.\n  public init(json: JSONView) { self.json = json }\n\n")


def draft(resource):
    """The function that asks for what a create must have."""
    needed = resource.required
    parameters = ", ".join(f"{field.swift}: {field.present}" for field in needed)
    lines = ["  /// An object to create, with what it must have."]
    lines += [f"  public static func draft({parameters}) -> Draft<{resource.swift}> {{"]
    if needed:
        lines += [f"    var draft = Draft<{resource.swift}>()"]
        lines += [f"    draft.{field.name} = {field.swift}" for field in needed] + ["    return draft"]
    else:
        lines += [f"    Draft<{resource.swift}>()"]
    return "\n".join(lines + ["  }"]) + "\n"


def once(resource):
    readable = ", ".join(field.swift for field in resource.once)
    fields = "".join(
        declaration(field).replace(f"{field.declaration}<", "ReadOnlyField<") for field in resource.once)
    return (
        "  /// What the answer to the create shows, and nothing else ever does.\n"
        "  public struct CreateAnswer: ObjectView, OneTimeAnswer {\n"
        "    /// What the Management Node answered.\n    public let json: JSONView\n"
        "    /// A view of the answer.\n    public init(json: JSONView) { self.json = json }\n\n"
        "    /// The fields.\n    public struct Fields: FieldSet {\n      /// The fields.\n      @inlinable public init() {}\n"
        f"      /// Every field that is read.\n      public var readable: [any ReadableField] {{ [{readable}] }}\n\n{fields}    }}\n  }}\n")


def view(resource):
    parts = [field_set(resource, resource.fields)]
    parts += [words(field) for field in resource.fields if field.words]
    if resource.once:
        parts.append(once(resource))
    if resource.is_creatable:
        parts.append(draft(resource))
    return (
        f"{imports(resource.fields + resource.once)}\n{about(resource)}\npublic struct {resource.swift}: {', '.join(protocols(resource))} {{\n"
        f"{members(resource).lstrip(chr(10))}" + "\n".join(parts) + "}\n")


def qualified(field):
    """The type as another type's extension has to write it."""
    return f"{field.resource.swift}.{field.type}" if field.words else field.type


def extension(resource, fields):
    """The fields of a kind that is written by hand elsewhere."""
    text = (
        f"{imports(fields)}\n/// The fields of a `{resource.swift}` that provisioning has no use for.\nextension {resource.swift}.Fields {{\n"
        + "".join(declaration(field, qualified(field)) for field in fields).replace("\n    ", "\n  ").replace("    ", "  ", 1) + "}\n")
    further = [words(field) for field in fields if field.words]
    if resource.is_creatable and "static func draft(" not in resource.api.by_hand[resource.key].read_text(encoding="utf-8"):
        further.append(draft(resource))
    if further:
        text += f"\nextension {resource.swift} {{\n" + "\n".join(further) + "}\n"
    return text


def command(resource):
    kind = "ObjectCommand" if resource.is_object_command else "Command"
    result = resource.api.names["results"].get(resource.key, "AnyCommandResult")
    needed = [field for field in resource.fields if field.is_required]
    parameters = ", ".join(f"{field.swift}: {field.present}" for field in needed)
    where = resource.parent.swift + ".endpoint" if resource.is_object_command else (
        f"Endpoint(.{resource.category}, \"{resource.api_name}\")")
    text = f"{imports(resource.fields)}\n{about(resource)}\npublic enum {resource.swift}: {kind} {{\n"
    text += f"  /// What it returns.\n  public typealias Result = {result}\n"
    if resource.is_object_command:
        text += (
            f"  /// Where the objects are listed that it is about.\n  public static var endpoint: Endpoint {{ {where} }}\n"
            f"  /// The last component of its path.\n  public static var name: String {{ \"{resource.api_name.split('/')[1]}\" }}\n\n")
    else:
        text += f"  /// Where it is sent.\n  public static let endpoint = {where}\n\n"
    text += "  /// What it can be given.\n  public struct Parameters: ParameterSet {\n    /// The parameters.\n    @inlinable public init() {}\n"
    text += ("\n" if resource.fields else "") + "".join(declaration(field) for field in resource.fields) + "  }\n\n"
    text += "".join(words(field) + "\n" for field in resource.fields if field.words)
    text += f"  /// The command, with what it needs.\n  public static func call({parameters}) -> Call<{resource.swift}> {{\n"
    if needed:
        text += f"    var call = Call<{resource.swift}>()\n"
        text += "".join(f"    call.{field.name} = {field.swift}\n" for field in needed) + "    return call\n"
    else:
        text += f"    Call<{resource.swift}>()\n"
    return text + "  }\n}\n"


# What is written by hand.

BY_HAND = re.compile(r'public var (`?\w+`?): (ReadOnly|WriteOnly)?Field<([\w\[\]?]+)>\s*\{\s*\.init\(\s*"(\w+)"([^}]*)\}')


def check_by_hand(api, resource):
    """What is declared by hand, by API name; a fault for each declaration that the facts contradict."""
    text = api.by_hand[resource.key].read_text(encoding="utf-8")
    declared = {match[4]: (match[1].strip("`"), match[2] or "", match[3], match[5]) for match in BY_HAND.finditer(text)}
    fields = {field.api_name: field for field in resource.fields}
    for name, (swift, access, kind, rest) in declared.items():
        place = f"{resource.swift}.{swift}"
        if name not in fields:
            api.fault(f"{place}: there is no field {name}")
            continue
        field = fields[name]
        wrong = []
        if access + "Field" != field.declaration:
            wrong.append(f"is a {access}Field, but the facts say {field.declaration}")
        base = kind.rstrip("?")
        if base != field.present and not (field.words and base not in ("String", "Int", "Bool")):
            wrong.append(f"is of the type {kind}, but the facts say {field.type}")
        if access != "ReadOnly" and field.limits and field.limits not in rest:
            wrong.append(f"lacks the limits {field.limits}")
        if access != "ReadOnly" and not field.limits and (found := re.search(r"\.(length|range)\([^)]*\)", rest)):
            wrong.append(f"has the limits {found.group()}, of which the facts do not know")
        reason = api.names["exceptions"].get(place)
        if wrong and not reason:
            api.fault(f"{place} " + ", and ".join(wrong))
        if reason and not wrong:
            api.fault(f"{place} needs no exception")
    for protocol, holds in (("CreatableResource", resource.is_creatable), ("ChangeableResource", resource.is_changeable),
                            ("DeletableResource", resource.is_deletable)):
        conforms = bool(re.search(rf"struct \w+: [^{{]*(ManagedResource|{protocol})", text))
        if conforms != holds:
            api.fault(f"{resource.swift} {'conforms' if conforms else 'does not conform'} to {protocol}, against the facts")
    return declared
