"""The table of every kind of object by its API name, for the command `api`: facts as data, read when they are asked for."""
import json

# Of what the facts say of a field, what somebody who reads or writes it by name wants to know.
FIELD = [
    "type", "nullable", "readOnly", "writeOnly", "choices", "default", "minimum", "maximum", "maxLength", "format",
    "deprecated", "since", "note",
]
KIND = ["title", "listMethods", "detailMethods", "singleton", "idField", "naturalKey"]

HEADER = """/// What is known of every kind of object of the API, as JSON: a block a kind, a line a field. ``ResourceBook`` reads it.
///
/// One text, since 160 types would make the command larger and slower to start.
enum ResourceTable {
"""


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True)


def field(field):
    facts = field.facts
    kept = {name: facts[name] for name in FIELD if name in facts}
    if field.is_required:
        kept["required"] = True
    if field.is_secret:
        kept["secret"] = True
    elif field.is_written_only:
        kept["writeOnly"] = True
    if facts.get("related"):
        kept["to"] = f"{facts['relatedCategory']}/{facts['related']}"
        kept["many"] = facts.get("relation") == "to_many"
    if field.is_secret:
        kept.pop("default", None)
    return kept


def kind(resource):
    facts = {"kind": resource.key} | {name: resource.facts[name] for name in KIND if name in resource.facts}
    # What the answer to a create shows and nothing else ever does: a key, the document that a new node starts with.
    if resource.once or resource.facts.get("createAnswer") == "xml":
        facts["createAnswer"] = resource.facts["createAnswer"]
    for name, holds in (
        ("command", resource.is_command), ("nested", resource.is_nested), ("unaddressed", resource.is_unaddressed or resource.is_part)):
        if holds:
            facts[name] = True
    every = {item.api_name: field(item) for item in resource.fields + resource.once}
    # What a type leaves out, since its address says it.
    for name, value in resource.facts["fields"].items():
        every.setdefault(name, {"type": value["type"], "readOnly": True})
    lines = ",\n".join(f"{compact(name)}:{compact(every[name])}" for name in sorted(every))
    return compact(facts)[:-1] + ',"fields":{' + (f"\n{lines}\n" if lines else "") + "}}"


def table(api):
    kinds = [kind(resource) for resource in api.resources.values() if not (resource.is_embedded or resource.category == "response")]
    words = "".join(f'    "{ours}": "{name}",\n' for name, ours in sorted(api.names["phrases"].items()) if name != "serial_no")
    return (
        HEADER + "  /// Our words for what the API calls otherwise.\n  static let words = [\n" + words + "  ]\n\n"
        + '  static let text = #"""\n' + "\n\n".join("\n".join("    " + line if line else line for line in block.split("\n")) for block in kinds)
        + '\n    """#\n}\n')
