# --- xpath-injection
def handle():
    name = request.args["name"]
    tree.xpath(f"//user[@name='{name}']") # flagged
    count = int(request.args["count"])
    tree.xpath(f"//user[@name='{count}']")
    if name in ("first", "second"):
        tree.xpath(f"//user[@name='{name}']")
