"""The lives that the tests lead: each resource through what its methods allow, typed."""
import json
import re

from facts import escaped

WHOLE = 250  # characters of a text without a limit


class Values:
    """Values within a field's limits, as Swift expressions: a first one, and a second one to change to."""

    def __init__(self, field, is_second=False):
        self.field, self.is_second = field, is_second

    @property
    def expression(self):
        field = self.field
        chosen = own(field)
        if "skip" in chosen:
            return None
        if chosen := chosen.get("second" if self.is_second else "first"):
            return chosen
        if field.is_reference:
            return self.reference
        if field.kind == "related":
            fill = "; ".join(f"$0.{part.name} = {value}" for part in field.target.fields if (value := Values(part, self.is_second).expression)
                             and part.kind != "related")
            made = f"try {field.element}.make {{ {fill} }}"
            return f"[{made}]" if field.is_list else made
        if field.is_list:
            return f"[{self.text}]"
        if field.words:
            words = list(field.words.values())
            return f".{escaped(words[0] if self.is_second else words[-1])}"
        if field.kind == "boolean":
            is_on = (field.default == "true") == self.is_second
            return str(is_on).lower()
        if field.kind == "integer":
            return str(self.integer)
        if field.kind == "string":
            return f"Secret({self.text})" if field.is_secret else self.text
        return {
            "float": "2.5" if self.is_second else "1.5",
            "datetime": f"Date(timeIntervalSince1970: {1_800_003_600 if self.is_second else 1_800_000_000})",
            "date": f"try world.day({2 if self.is_second else 1})",
            "time": f"try world.time({2 if self.is_second else 1})",
            "object": "[:]",
            "file": 'FileUpload(name: "file.zip", bytes: Array("what is in it".utf8))',
        }[field.kind]

    @property
    def integer(self):
        low, high = self.field.facts.get("minimum"), self.field.facts.get("maximum")
        if self.is_second:
            return low if low is not None else 1
        return high if high is not None else (low or 0) + 2

    @property
    def text(self):
        facts = self.field.facts
        if facts.get("format") in ("ip", "url", "email", "domain"):
            return f"world.{facts['format']}()"
        if self.field.api_name == "url" or self.field.api_name.endswith("_url"):
            return "world.url()"
        longest, shortest = facts.get("maxLength", WHOLE), facts.get("minLength", 1)
        return f"world.text({min(longest, max(shortest, 8)) if self.is_second else min(longest, 4000)})"

    @property
    def reference(self):
        target = self.field.target
        made = f"try await world.{'make' if target.is_creatable else 'any'}({target.swift}.self)"
        if self.field.is_list:
            return f"[{made}]" if target.is_creatable else f"{made}.map {{ [$0] }}"
        return made


def own(field):
    """What lives.json says of a field."""
    return field.api.lives.get(field.key, {})


def clears(field):
    facts = field.facts
    if field.is_required or own(field).keys() & {"skip", "stays", "kept"}:
        return False
    if field.kind in ("boolean", "integer", "float"):
        return bool(facts.get("nullable")) and not isinstance(facts.get("default"), (int, bool))
    return field.kind not in ("file", "object")


def writable(resource):
    return [field for field in resource.fields if not field.is_read_only]


def fill(resource, fields, name, is_second=False, value=lambda text: text):
    lines = []
    for field in fields:
        if expression := Values(field, is_second).expression:
            lines.append(f"    {name}.{field.name} = {value(expression)}")
    return lines


def checks(fields, source):
    return [
        f"    world.check(\\.{field.swift}, of: object, is: {source(field)})"
        for field in fields if not field.is_written_only and Values(field).expression
        and not is_hidden(field)
    ]


def is_hidden(field):
    """Whether what is sent does not come back as it was."""
    return own(field).get("unread")


def by_hand_fields(resource, declared, text):
    """The fields of a kind as they are declared: those of a page written by hand go by the names that it gives them."""
    for field in resource.fields:
        if field.api_name in declared:
            field.name, access, kind, _ = declared[field.api_name]
            field.is_written_only, field.is_read_only = access == "WriteOnly", access == "ReadOnly"
            if field.words:
                # Its words have other names there.
                named = dict(re.findall(rf'static var (\w+): {kind.rstrip("?")} {{ \w+\(rawValue: "([^"]+)"\)', text))
                field.words = {word: name for name, word in named.items()} or None


def life(resource):
    swift = resource.swift
    lines = []
    fields = writable(resource)
    if resource.is_command:
        return command(resource)
    if resource.is_embedded or resource.category == "response":
        return inner(resource)
    if resource.is_part:
        return part(resource)
    if not resource.is_creatable:
        lines += seen(resource)
    if resource.is_creatable:
        lines += [
            f"    let small = try await world.client.create({swift}.smallest(in: world))",
            f"    _ = try await world.client.get({swift}.self, at: small)",
        ]
        if "GET" in resource.list_methods:
            lines += [f"    try await world.checkListed({swift}.self, at: small)"]
        asked = [] if resource.api.lives.get(resource.key, {}).get("draft") else resource.required
        further = [field for field in fields if field not in asked and not own(field).get("later")]
        lines += [f"    {'var' if any(Values(field).expression for field in further) else 'let'} draft = try await {swift}.smallest(in: world)"]
        lines += fill(resource, further, "draft")
        lines += ["    let uri = try await world.client.create(draft)"]
        shown = checks([field for field in fields if not own(field).get("later")], lambda field: f"draft.{field.name}")
        if shown:
            lines += [f"    {'var' if resource.is_changeable else 'let'} object = try await world.client.get({swift}.self, at: uri)"] + shown
    elif resource.is_changeable:
        lines += [f"    let uri = try await world.first({swift}.self)", f"    var object = try await world.client.get({swift}.self, at: uri)"]
    if resource.is_changeable:
        only = resource.api.lives.get(resource.key, {}).get("changes only")
        changed = [field for field in fields if not own(field).get("stays") and (only is None or field.api_name in only)]
        lines += [f"    var change = Changes<{swift}>()"]
        lines += fill(resource, changed, "change", True, lambda text: f"world.set({text})" if "any(" in text else f".set({text})")
        opened = any("var object" in line for line in lines)
        lines += [
            "    try await world.client.update(change, at: uri)",
            f"    {'' if opened else 'let '}object = try await world.client.get({swift}.self, at: uri)"]
        lines += checks(changed, lambda field: f"change.{field.name}.value")
        cleared = [field for field in changed if clears(field)] if only is None else []
        if cleared:
            lines += [f"    change = Changes<{swift}>()"]
            lines += [f"    change.{field.name} = .clear" for field in cleared]
            # What an update has to hold stays in it.
            lines += [f"    change.{name} = {value}" for name, value in resource.api.lives.get(resource.key, {}).get("always", {}).items()]
            lines += ["    try await world.client.update(change, at: uri)", f"    object = try await world.client.get({swift}.self, at: uri)"]
            lines += [f"    world.checkCleared(\\.{field.swift}, of: object)" for field in cleared
                      if not field.is_written_only and not is_hidden(field)]
    if resource.is_deletable:
        if not resource.is_creatable and not resource.is_changeable:
            lines += [f"    let uri = try await world.first({swift}.self)"]
        lines += [f"    try await world.delete({swift}.self, at: uri)"]
    text = "\n".join(lines)
    if "object" in text and text.count("object") == 1:
        text = text.replace("var object = ", "_ = ").replace("let object = ", "_ = ")
    if len(re.findall(r"\buri\b", text)) == 1:
        text = text.replace("let uri = ", "_ = ")
    return text


def seen(resource):
    """An object that is only shown: in the list and alone, and what it shows."""
    lines = []
    if seed(resource) is None:
        return [f"    _ = try await world.client.get({resource.swift}.self, at: world.first({resource.swift}.self))"]
    key = seed_key(resource)
    lines = [f"    let shown = try await world.seeded({resource.swift}.self{f', key: {json.dumps(str(key))}' if key else ''})"]
    if resource.is_unaddressed:
        lines = [f"    guard let shown = world.only(try await world.client.list({resource.swift}.self)) else {{ return }}"]
    return lines + [
        f"    world.check(\\.{field.swift}, of: shown, is: {shown[1]})" for field in resource.fields
        if not field.is_written_only and (shown := example(field))
    ]


def part(resource):
    lines = [
        f"    let uri = try await world.first({resource.parent.swift}.self)",
        f"    let list = try await world.client.list({resource.swift}.self, of: uri)",
        "    guard let shown = world.only(list) else { return }",
        "    #expect(shown.unreadableFields.isEmpty)",
    ]
    return "\n".join(lines + [
        f"    world.check(\\.{field.swift}, of: shown, is: {shown[1]})" for field in resource.fields if (shown := example(field))])


def inner(resource):
    """An object that lives inside another: made, and read as it would be from an answer."""
    members = {field.api_name: shown[0] for field in resource.fields if (shown := example(field))}
    text = json.dumps(members, sort_keys=True)
    lines = [f"    let shown = {resource.swift}(json: try JSONView(parsing: Array(#\"{text}\"#.utf8)))", "    #expect(shown.unreadableFields.isEmpty)"]
    if resource.is_embedded:
        lines += [f"    #expect({resource.swift}.read(shown.json, to: nil) == .value(shown))"]
    return "\n".join(lines + [
        f"    world.check(\\.{field.swift}, of: shown, is: {shown[1]})" for field in resource.fields if (shown := example(field))])


ARGUMENTS = {
    ("conference_id", "string"): "try await world.conference()", ("conference_id", "integer"): "try await world.configuredConference()",
    ("participant_id", "string"): "try await world.participant()",
}


def command(resource):
    needed = [field for field in resource.fields if field.is_required]

    def argument(field):
        return ARGUMENTS.get((field.api_name, field.kind)) or Values(field).expression

    given = ", ".join(f"{field.swift}: {argument(field)}" for field in needed)
    further = [field for field in resource.fields if not field.is_required and argument(field)]
    lines = [f"    {'var' if further else 'let'} call = {'try await ' if 'await' in given else ''}{resource.swift}.call({given})".replace(": try await ", ": ")]
    lines += [f"    call.{field.name} = {argument(field)}" for field in further]
    where = f", on: world.first({resource.parent.swift}.self)" if resource.is_object_command else ""
    return "\n".join(lines + [f"    _ = try await world.client.perform(call{where})"])


# What a Management Node shows that nobody creates.


def example(field):
    """A value as an answer holds it, and as Swift has it; nil for what is not tried."""
    if "skip" in own(field):
        return None
    if field.words:
        word, swift = next(iter(field.words.items()))
        return word, f".{escaped(swift)}"
    if field.is_list or field.kind in ("related", "file", "object"):
        return None
    if field.kind == "string":
        text = {"ip": "10.20.30.40", "url": "https://shown.example.com/"}.get(field.facts.get("format"), f"the-{field.api_name}")
        return text, f"Secret(\"{text}\")" if field.is_secret else f"\"{text}\""
    return {
        "integer": (7, "7"), "boolean": (True, "true"), "float": (1.5, "1.5"),
        "datetime": ("2027-01-15T08:00:00", "Date(timeIntervalSince1970: 1_800_000_000)"),
        "date": ("2027-01-01", "try world.day(1)"), "time": ("06:00:00", "try world.time(1)"),
    }[field.kind]


def seed(resource):
    if not (resource.is_resource or resource.is_part) or resource.is_creatable or resource.is_singleton:
        return None
    if resource.api.lives.get(resource.key, {}).get("built in"):
        return None
    seeded = {field.api_name: shown[0] for field in resource.fields if (shown := example(field))}
    if resource.is_resource and resource.facts.get("idField"):
        seeded.setdefault(resource.facts["idField"], seed_key(resource))
    return seeded


def seed_key(resource):
    """What the address of the seeded object ends in; nil where the server makes it."""
    if resource.facts.get("idType") == "integer":
        return 9001
    name = resource.facts.get("idField")
    return f"the-{name}" if name else None


def lives(api):
    from sources import check_by_hand

    for resource in api.resources.values():
        if resource.is_by_hand:
            by_hand_fields(resource, check_by_hand(api, resource), api.by_hand[resource.key].read_text(encoding="utf-8"))
    files, names = {}, []
    # Commands first, while what they are about is there.
    for resource in sorted(api.resources.values(), key=lambda item: (not item.is_command, item.swift)):
        names.append((resource.key, resource.swift))
        text = (
            "import Foundation\nimport InfinityAPI\nimport InfinityResources\nimport Testing\n\n"
            f"extension Lives {{\n  /// {resource.facts['title']} (API: `{resource.key}`).\n"
            f"  static func live{resource.swift}(_ world: World) async throws {{\n{life(resource)}\n  }}\n}}\n")
        if "Date(" not in text:
            text = text.replace("import Foundation\n", "", 1)
        if "#expect" not in text:
            text = text.replace("import Testing\n", "", 1)
        if resource.is_creatable:
            text += smallest(resource)
        files[f"{resource.swift}.swift"] = text
    listed = "\n".join(f"    Life(\"{key}\", live{swift})," for key, swift in names)
    files["Lives.swift"] = (
        "/// Every resource of the API with the life that its methods allow.\nenum Lives {\n"
        f"  static var all: [Life] {{ [\n{listed}\n  ] }}\n}}\n")
    seeds = {resource.key.removeprefix("configuration/"): [found] for resource in api.resources.values() if (found := seed(resource))}
    files["Seed.json"] = json.dumps(seeds, indent=1, sort_keys=False) + "\n"
    return files


def smallest(resource):
    given = ", ".join(f"{field.name}: {Values(field).expression}" for field in resource.required)
    own = resource.api.lives.get(resource.key, {}).get("draft")
    made = own or f"draft({given})"
    if "await" in made:
        made = "try await " + made.replace("try await ", "")
    if "try" in made and "await" not in made:
        made = "try " + made.replace("try ", "")
    return (
        f"\nextension {resource.swift}: Made {{\n"
        f"  static func smallest(in world: World) async throws -> Draft<{resource.swift}> {{ {made} }}\n}}\n")
