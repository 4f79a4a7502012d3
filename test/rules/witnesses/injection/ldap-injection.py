# --- ldap-injection
def handle():
    name = request.args["name"]
    connection.search("dc=acme", f"(uid={name})") # flagged
    count = int(request.args["count"])
    connection.search("dc=acme", f"(uid={count})")
    if name in ("first", "second"):
        connection.search("dc=acme", f"(uid={name})")
