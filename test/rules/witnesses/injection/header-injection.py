# --- header-injection
def handle():
    name = request.args["name"]
    response.headers["X-Name"] = name # flagged
    count = int(request.args["count"])
    response.headers["X-Name"] = count
    if name in ("first", "second"):
        response.headers["X-Name"] = name
