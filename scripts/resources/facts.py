"""The API as the generator sees it: its resources and fields, each with its Swift name and type."""
import json
import re

KEYWORDS = {
    "associatedtype", "as", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch",
    "throw", "throws", "true", "try", "typealias", "var", "where", "while",
}
# What a view has of itself, which a field of that name would never be reached behind.
TAKEN = {"json", "uri", "read", "value", "unreadable", "unreadableFields", "embedded", "naturalKey", "write", "requestValue", "queryValue"}
VERBS = {
    "accept": "accepts", "allow": "allows", "authorize": "authorizes", "disable": "disables", "filter": "filters", "find": "finds",
    "force": "forces", "ignore": "ignores", "include": "includes", "match": "matches", "mute": "mutes", "permit": "permits",
    "prefer": "prefers", "process": "processes", "replace": "replaces", "require": "requires", "route": "routes", "show": "shows",
    "sync": "syncs", "treat": "treats", "use": "uses", "validate": "validates", "verify": "verifies", "denoise": "denoises",
}
STATES = {
    "acknowledged", "active", "available", "compatible", "enabled", "initializing", "managed", "muted", "overridable", "primary", "used",
    "trusted", "streaming", "transcoding",
}


def quoted(text):
    return json.dumps(text, ensure_ascii=False).replace("\\u", "\\u{") if "\\u" in text else json.dumps(text, ensure_ascii=False)


class Field:
    def __init__(self, api, resource, name, facts):
        self.api, self.resource, self.api_name, self.facts = api, resource, name, facts
        self.key = f"{resource.key}.{name}"
        self.kind = facts["type"]
        self.name = api.names["fields"].get(self.key) or api.names["fields"].get(f"*.{name}") or api.field_name(name, self.kind)
        self.is_secret = bool(facts.get("sensitive")) or self.key in api.names["secrets"]
        self.is_written_only = bool(facts.get("writeOnly")) or resource.is_command
        self.is_read_only = not self.is_written_only and (
            bool(facts.get("readOnly")) or resource.category in ("status", "history", "response") or not resource.is_written)
        self.is_required = bool(facts.get("required")) and not (facts.get("default") is not None and not resource.is_command)
        self.is_shown_once = facts.get("readBack") == "createOnly"
        self.words = self.choices() if facts.get("choices") else None
        # The facts name the list in which the object stands; where that has no addresses, names.json says where it can be asked for.
        named = api.names["targets"].get(self.key) or f"{facts.get('relatedCategory')}/{facts.get('related')}"
        self.target = api.resources.get(named)

    @property
    def swift(self):
        return f"`{self.name}`" if self.name in KEYWORDS else self.name

    @property
    def is_list(self):
        return self.kind == "list" or self.facts.get("relation") == "to_many"

    @property
    def is_reference(self):
        return self.kind == "related" and self.target is not None and not self.target.is_embedded

    @property
    def element(self):
        """The Swift type of a value, of an element where it is a list."""
        if self.is_secret:
            return "Secret"
        if self.words:
            return self.choice_type
        if self.kind == "related":
            return self.target.swift if self.target and self.target.is_embedded else "ResourceURI"
        return {
            "string": "String", "integer": "Int", "boolean": "Bool", "float": "Double", "datetime": "Date", "date": "CalendarDate",
            "time": "TimeOfDay", "list": "String", "object": "RequestValue", "file": "FileUpload",
        }[self.kind]

    @property
    def present(self):
        """The Swift type of a value that is there."""
        return f"[{self.element}]" if self.is_list else self.element

    @property
    def default(self):
        """The Swift expression of the default; `nil` where absence is no value."""
        value = self.facts.get("default")
        if self.is_list:
            return "[]"
        if self.is_secret or self.kind in ("related", "object", "datetime", "date", "time", "float"):
            return "nil"
        if self.words:
            return f".{escaped(self.words[value])}" if value in self.words else "nil"
        if self.kind == "boolean":
            return str(value).lower() if isinstance(value, bool) else "nil" if self.facts.get("nullable") else "false"
        if self.kind == "integer":
            return str(value) if isinstance(value, int) else "nil"
        if isinstance(value, str) and value:
            return quoted(value)
        return "nil" if self.facts.get("nullable") else '""'

    @property
    def type(self):
        """The Swift type of the field's values."""
        if self.is_written_only:
            return self.present
        return self.present + ("?" if self.default == "nil" else "")

    @property
    def declaration(self):
        return "WriteOnlyField" if self.is_written_only else "ReadOnlyField" if self.is_read_only else "Field"

    @property
    def limits(self):
        facts = self.facts
        if self.kind == "integer" and facts.get("minimum") is not None and facts.get("maximum") is not None:
            return f".range({facts['minimum']}...{facts['maximum']})"
        if self.kind == "string" and facts.get("maxLength") is not None and not self.words:
            shortest = facts.get("minLength", 1 if facts.get("required") else 0)
            return f".length({shortest}...{facts['maxLength']})"
        return None

    @property
    def choice_type(self):
        if self.name in ("type", "protocol", "self"):
            # `X.Type` and `X.Protocol` are Swift's own.
            return {"type": "Variety", "protocol": "CallProtocol", "self": "Itself"}[self.name]
        head = re.match(r"[a-z]+", self.name).group()
        return (head.upper() if head in self.api.names["acronyms"] else "OAuth" if head == "oauth" else head[0].upper() + head[1:]) + self.name[len(head):]

    def choices(self):
        """The Swift names of the words that the API knows here."""
        own = self.api.names["choices"].get(self.key, {})
        found = {word: own.get(word) or self.api.word_name(word) for word in self.facts["choices"] if word}
        if len(set(found.values())) < len(found) or "none" in found.values():
            self.api.fault(f"{self.key}: its words need names of their own: {found}")
        return found


def escaped(name):
    return f"`{name}`" if name in KEYWORDS else name


class Resource:
    def __init__(self, api, facts):
        self.api, self.facts = api, facts
        self.category, self.api_name = facts["category"], facts["name"]
        self.key = f"{self.category}/{self.api_name}"
        self.is_by_hand = self.key in api.names["by hand"]
        self.swift = api.names["by hand"].get(self.key) or api.names["types"].get(self.key)
        if not self.swift:
            api.fault(f"{self.key} has no name in names.json")
        self.list_methods, self.detail_methods = facts.get("listMethods", []), facts.get("detailMethods", [])
        self.is_nested = "<id>" in facts["path"]
        self.is_embedded = self.category == "embedded"
        self.is_command = (
            self.category == "command" or self.category == "configuration" and self.is_nested
            or self.list_methods == ["POST"] and not self.detail_methods)
        self.is_object_command = self.is_command and self.is_nested
        self.is_part = self.is_nested and not self.is_command
        self.is_resource = not (self.is_command or self.is_part or self.is_embedded or self.category == "response")
        # Nothing leads to a single one: there is one in a list, always.
        self.is_unaddressed = self.is_resource and not facts.get("idField") and "resource_uri" not in facts["fields"]
        self.is_creatable = self.is_resource and "POST" in self.list_methods
        self.is_changeable = self.is_resource and "PATCH" in self.detail_methods
        self.is_deletable = self.is_resource and "DELETE" in self.detail_methods
        self.is_singleton = bool(facts.get("singleton"))
        self.is_written = self.is_command or self.is_embedded or self.is_creatable or self.is_changeable

    def load(self):
        identifier = {"resource_uri"} | ({"id", self.facts.get("idField")} if self.is_resource else set())
        # The uuid of an address is its key; a name that is a key as well stays a field.
        keep = {"filename", "sequence_number", "cloud_instance_id", "fulfillment_id"}
        everything = [
            Field(self.api, self, name, facts) for name, facts in self.facts["fields"].items() if name not in identifier - keep
        ]
        self.once = [field for field in everything if field.is_shown_once]
        self.fields = [field for field in everything if not field.is_shown_once]
        names = [field.name for field in self.fields]
        for name in sorted({name for name in names if names.count(name) > 1} | set(names) & TAKEN):
            self.api.fault(f"{self.key}: the field name {name} is taken; give another one in names.json")

    @property
    def natural_key(self):
        key = self.facts.get("naturalKey")
        return next((field for field in self.fields if field.api_name == key and field.type == "String"), None)

    @property
    def required(self):
        return [field for field in self.fields if field.is_required and not field.is_read_only]

    @property
    def parent(self):
        """Where the objects are listed of which this is a part."""
        return self.api.resources[f"{self.category}/{self.api_name.split('/')[0]}"]


class API:
    def __init__(self, folder, by_hand):
        self.faults = []
        self.names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        self.lives = json.loads((folder / "lives.json").read_text(encoding="utf-8"))
        facts = json.loads((folder / "facts.json").read_text(encoding="utf-8"))["resources"]
        self.resources = {}
        for item in facts:
            resource = Resource(self, item)
            self.resources[resource.key] = resource
        for resource in self.resources.values():
            resource.load()
        self.by_hand = {resource.key: by_hand / f"{resource.swift}.swift" for resource in self.resources.values() if resource.is_by_hand}

    def fault(self, text):
        self.faults.append(text)

    def parts(self, name):
        """The words of an API name, as Swift writes them within a name."""
        acronyms = set(self.names["acronyms"])
        for part in name.split("_"):
            part = self.names["words"].get(part, part)
            # An acronym in the plural or with a number stays one.
            yield part.upper() if part in acronyms and not part.endswith("s") else (
                part[:-1].upper() + "s" if part in acronyms and part[:-1] in acronyms else part.upper() if part in acronyms else part)

    def camel(self, parts):
        parts = [part for part in parts if part]
        head, tail = parts[0], parts[1:]
        head = head.lower() if head.isupper() or head in ("OAuth", "OAuth2", "IPv6") or head[:-1].isupper() and head.endswith("s") else head[0].lower() + head[1:]
        return head + "".join(part[0].upper() + part[1:] for part in tail)

    def field_name(self, name, kind):
        for phrase, ours in self.names["phrases"].items():
            name = re.sub(rf"(?<![a-z0-9]){phrase}(?![a-z])", ours, name)
        words = name.split("_")
        if kind == "boolean":
            words = self.assertion(words)
        elif len(words) > 1:
            # A choice of more than yes and no: what it is about is its name.
            words = words[1:] if words[0] == "enable" else words[:-1] if words[-1] == "enabled" else words
        return self.camel(list(self.parts("_".join(words))))

    @staticmethod
    def assertion(words):
        """The words of a flag, so that they read as something that holds or does not."""
        if words[0] in ("is", "has", "supports"):
            return words
        if words == ["enable"] or words == ["enabled"]:
            return ["is", "enabled"]
        if words[-1] == "enabled":
            return ["is"] + words
        for mark, end in (("enable", "enabled"), ("disable", "disabled")):
            if words[0] == mark:
                return ["is"] + words[1:] + [end]
        if "enable" in words:
            return ["is"] + [word for word in words if word != "enable"] + ["enabled"]
        if words[0] in VERBS and len(words) > 1:
            return [VERBS[words[0]]] + words[1:]
        if words[-1] in STATES:
            return ["are" if len(words) > 1 and words[0].endswith("s") and len(words) == 2 else "is"] + words
        if words[-1] == "mode":
            return ["is", "in"] + words
        return words

    def word_name(self, word):
        word = word.split("#")[-1] if word.startswith("http") and "#" in word else word
        if re.match(r"\d+_", word):
            word = word.split("_", 1)[1]
        words = [part for part in re.split(r"[^A-Za-z0-9]+", word.replace("+", " and ")) if part]
        if not any(part.islower() for part in words) or "+" in word:
            words = [part.lower() for part in words]
        return self.camel(list(self.parts("_".join(part if not part.isupper() else part.lower() for part in words))))
