# --- nosql-injection
def handle():
    name = request.args["name"]
    users.find({"$where": name}) # flagged
    count = int(request.args["count"])
    users.find({"$where": count})
    if name in ("first", "second"):
        users.find({"$where": name})
