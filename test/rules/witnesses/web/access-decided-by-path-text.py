# --- access-decided-by-path-text
def shield():
    if request.environ["RAW_URI"].startswith(PROTECTED) and not is_admin(session): # flagged
        abort(403)
def shield():
    if request.environ.get("REMOTE_ADDR").startswith(PROTECTED) and not is_admin(session):
        abort(403)
def shield():
    raw = request.environ.get("RAW_URI", request.path)
    if request.path == "/admin": # flagged
        re.match(PROTECTED, raw) # flagged
        abort(403)
is_open = any(path in raw for path in OPEN_PATHS)
