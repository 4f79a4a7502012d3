# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    return load(urllib.parse.unquote(path)) # flagged

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    return load(urllib.parse.unquote_plus(path)) # flagged

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    return load(unquote_plus(path)) # flagged

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    return load(base64.b64decode(path)) # flagged

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    return load(codecs.decode(path)) # flagged

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    return load(unidecode(path)) # flagged

# --- checked-before-normalised
def open_file(path):
    if path.startswith("/"):
        return ""
    return load(unicodedata.normalize("NFKC", path)) # flagged

# --- checked-before-normalised
def open_file(path):
    if path in RESERVED:
        return ""
    return load(path.casefold()) # flagged

# --- checked-before-normalised
def open_file(path):
    if path in RESERVED:
        return ""
    return load(path.strip()) # flagged

# --- checked-before-normalised
def open_file(path):
    if path in RESERVED:
        return ""
    return load(path.upper()) # flagged

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        note(path)
    return load(unicodedata.normalize("NFKC", path))
def keep(path):
    if ".." in path:
        return ""
    return load(unicodedata.normalize("NFKC", title))

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    name = unicodedata.normalize("NFKC", path)
    if name in RESERVED:
        raise ValueError("refused")
    return load(name)

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    name = unicodedata.normalize("NFKC", path)
    if name.startswith("/"):
        raise ValueError("refused")
    return load(name)

# --- checked-before-normalised
def open_file(path):
    if ".." in path:
        return ""
    name = unicodedata.normalize("NFKC", path)
    if not name.is_relative_to(ROOT):
        raise ValueError("refused")
    return load(name)
