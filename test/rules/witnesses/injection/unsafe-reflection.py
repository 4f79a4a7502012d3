# --- unsafe-reflection
def load(module):
    return globals()[module] # flagged
def load(module):
    return globals().get(module) # flagged
def load(module):
    return locals()[module] # flagged
def load(module):
    getattr(dst, module)() # flagged
def load(module):
    return importlib.import_module(module) # flagged
def load(module):
    return getattr(sys.modules[name], module) # flagged
def load(plugin_name):
    return pydoc.locate(plugin_name) # flagged
def load(plugin_name):
    return globals()[
        plugin_name # flagged
    ]()
def merge(src, dst):
    for key, value in src.items():
        if is_known(key):
            setattr(dst, key, value)
def set_path(obj, path, value):
    for part in path.split("."): # flagged
        obj = getattr(obj, part)
    setattr(obj, path, value)

# --- unsafe-reflection
def handle():
    name = request.args["name"]
    getattr(module, name)() # flagged
    count = int(request.args["count"])
    getattr(module, count)()
    if name in ("first", "second"):
        getattr(module, name)()
