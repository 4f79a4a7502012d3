# --- xml-injection
def order():
    item = request.form["item"]
    xml += f"<order><item>{item}</item><price>10</price></order>" # flagged
def order():
    item = request.form["item"]
    return f"<order><item>{item}</item><price>10</price></order>" # flagged
def order():
    item = request.form["item"]
    Template(f"<order><item>{item}</item><price>10</price></order>") # flagged
title = f"about {load()}"
xml = f"<order><item>{item}</item><price>10</price></order>"
