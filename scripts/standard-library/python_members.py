"""Prints, as JSON, the public members of the modules of the standard library, and of the classes in them.

Without an argument it looks at the Python that runs it; with the folder of a typeshed checkout's `stdlib` it reads the
stubs there, which know every platform and version. Needs Python 3.8 (3.12 for stubs).
"""

import ast
import importlib
import inspect
import json
import os
import pkgutil
import sys
import warnings

SKIPPED = {"test", "tests", "idlelib", "lib2to3", "turtledemo", "antigravity", "this", "ensurepip", "site", "pip"}


def is_public(name):
    return not name.startswith("_")


def is_skipped(module):
    return any(part in SKIPPED or part.startswith("_") for part in module.split("."))


class Table:
    def __init__(self):
        self.modules = {}
        self.classes = {}
        self.open = set()


def inspect_runtime():
    warnings.simplefilter("ignore")
    table = Table()
    stdlib = os.path.dirname(os.__file__)
    places = [stdlib, os.path.join(stdlib, "lib-dynload")]
    names = {name for name in sys.builtin_module_names}
    names |= {info.name for info in pkgutil.iter_modules(places)}
    queue = sorted(name for name in names if not is_skipped(name))
    while queue:
        name = queue.pop(0)
        if name.endswith("__main__"):
            continue
        try:
            module = importlib.import_module(name)
        except BaseException:
            # It is there all the same, for another platform or with what is not installed here.
            table.modules.setdefault(name, set())
            table.open.add(name)
            continue
        table.modules[name] = {member for member in dir(module) if is_public(member)}
        if hasattr(module, "__getattr__"):
            table.open.add(name)
        for member in table.modules[name]:
            value = getattr(module, member, None)
            if inspect.isclass(value):
                table.classes[name + "." + member] = {m for m in dir(value) if is_public(m)}
                if "__getattr__" in dir(value) or "__getattr__" in dir(type(value)):
                    table.open.add(name + "." + member)
        if hasattr(module, "__path__"):
            for info in pkgutil.iter_modules(module.__path__):
                full = name + "." + info.name
                if is_public(info.name) and not is_skipped(full):
                    table.modules[name].add(info.name)
                    queue.append(full)
    return table


class Stubs:
    """Reads stub files; classes get the members of their bases."""

    def __init__(self, root):
        self.root = root
        self.names = {}
        self.classes = {}
        self.bases = {}
        self.stars = {}
        self.aliases = {}
        self.open = set()
        for folder, _, files in os.walk(root):
            for file in sorted(files):
                if file.endswith(".pyi"):
                    relative = os.path.relpath(os.path.join(folder, file), root)[:-4].replace(os.sep, ".")
                    name = relative[: -len(".__init__")] if relative.endswith(".__init__") else relative
                    self.read(name, os.path.join(folder, file), relative.endswith("__init__"))

    def read(self, module, file, is_package):
        with open(file, encoding="utf8") as source:
            tree = ast.parse(source.read())
        self.names[module] = set()
        self.stars[module] = []
        self.aliases[module] = {}
        self.body(module, tree.body, is_package)

    def absolute(self, module, node, is_package):
        if not node.level:
            return node.module or ""
        parts = module.split(".")
        cut = node.level - (1 if is_package else 0)
        base = parts[: len(parts) - cut] if cut else parts
        return ".".join(base + ([node.module] if node.module else []))

    def body(self, module, body, is_package):
        names = self.names[module]
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                names.add(node.name)
                if node.name == "__getattr__":
                    self.open.add(module)
            elif isinstance(node, ast.ClassDef):
                names.add(node.name)
                self.read_class(module, node)
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        names.add(target.id)
                        if isinstance(node.value, ast.Name):
                            self.aliases[module][target.id] = (module, node.value.id)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                names.add(node.target.id)
            elif isinstance(node, ast.TypeAlias):
                names.add(node.name.id)
            elif isinstance(node, ast.Import):
                # A stub re-exports what it imports only where it says `import x as x`.
                names.update(alias.asname for alias in node.names if alias.asname == alias.name)
            elif isinstance(node, ast.ImportFrom):
                source = self.absolute(module, node, is_package)
                for alias in node.names:
                    if alias.name == "*":
                        self.stars[module].append(source)
                    else:
                        if alias.asname == alias.name or node.level and is_package and not node.module:
                            names.add(alias.asname or alias.name)
                        self.aliases[module][alias.asname or alias.name] = (source, alias.name)
            elif isinstance(node, (ast.If, ast.Try)):
                self.body(module, node.body, is_package)
                self.body(module, node.orelse, is_package)

    def read_class(self, module, node):
        key = (module, node.name)
        members = self.classes.setdefault(key, set())
        self.bases.setdefault(key, []).extend(node.bases)
        if any(keyword.arg == "metaclass" for keyword in node.keywords):
            self.bases[key].append(None)

        def walk(body):
            for item in body:
                if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                    members.add(item.name)
                    if item.name in ("__getattr__", "__getattribute__"):
                        self.open.add(key)
                elif isinstance(item, ast.Assign):
                    members.update(target.id for target in item.targets if isinstance(target, ast.Name))
                elif isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
                    members.add(item.target.id)
                elif isinstance(item, ast.If):
                    walk(item.body)
                    walk(item.orelse)

        walk(node.body)

    def find(self, module, name, seen=()):
        """The class that a name of a module stands for."""
        if (module, name) in self.classes:
            return (module, name)
        if (module, name) in seen or module not in self.names:
            return None
        seen = seen + ((module, name),)
        if name in self.aliases[module]:
            return self.find(*self.aliases[module][name], seen=seen)
        for star in self.stars[module]:
            found = self.find(star, name, seen)
            if found:
                return found
        return self.find("builtins", name, seen) if module != "builtins" else None

    def members(self, key, seen=()):
        """All members, or None where something above cannot be followed."""
        if key in seen or key in self.open:
            return None
        found = set(self.classes[key])
        for base in self.bases[key]:
            while isinstance(base, ast.Subscript):
                base = base.value
            if isinstance(base, ast.Name) and base.id in ("Generic", "Protocol", "object", "NamedTuple", "TypedDict"):
                if base.id in ("NamedTuple", "TypedDict"):
                    return None
                continue
            above = None
            if isinstance(base, ast.Name):
                above = self.find(key[0], base.id)
            elif isinstance(base, ast.Attribute) and isinstance(base.value, ast.Name):
                above = self.find(base.value.id, base.attr)
            more = self.members(above, seen + (key,)) if above else None
            if more is None:
                # A metaclass, or a base without stubs: only what runs can tell.
                return None
            found |= more
        return found

    def table(self):
        table = Table()
        table.open = {m for m in self.open if isinstance(m, str)}

        def names_of(module, seen=()):
            if module in seen or module not in self.names:
                return set()
            found = set(self.names[module])
            for star in self.stars[module]:
                found |= {name for name in names_of(star, seen + (module,)) if is_public(name)}
            return found

        for module in self.names:
            if is_skipped(module):
                continue
            table.modules[module] = {name for name in names_of(module) if is_public(name)}
            parent, _, last = module.rpartition(".")
            if parent in table.modules:
                table.modules[parent].add(last)
            for name in table.modules[module]:
                key = self.find(module, name)
                if key and key[1] == name or key and (module, name) in self.classes:
                    members = self.members(key)
                    full = module + "." + name
                    if members is None:
                        table.classes[full] = {m for m in self.classes[key] if is_public(m)}
                        table.open.add("stub " + full)
                    else:
                        table.classes[full] = {m for m in members if is_public(m)}
        return table


table = Stubs(sys.argv[1]).table() if len(sys.argv) > 1 else inspect_runtime()
json.dump(
    {
        "modules": {name: sorted(members) for name, members in sorted(table.modules.items())},
        "classes": {name: sorted(members) for name, members in sorted(table.classes.items())},
        "open": sorted(table.open),
    },
    sys.stdout,
)
