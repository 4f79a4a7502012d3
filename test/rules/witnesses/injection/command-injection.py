# --- command-injection
def handle():
    name = request.args["name"]
    os.system(f"ping {name}") # flagged
    count = int(request.args["count"])
    os.system(f"ping {count}")
    if name in ("first", "second"):
        os.system(f"ping {name}")
