# --- csv-injection
writer.writerow(request.args["name"]) # flagged
writer.writerows(request.args["name"]) # flagged
value.writerow(request.args["name"])
writer.writerow(
    request.args["name"]) # flagged
ws.append(request.args["name"]) # flagged
ws.write(i, 0, request.args["name"]) # flagged
ws.cell(value=request.args["name"]) # flagged
value.append(request.args["name"])
def export():
    writer.writerow(escape(request.args["name"]))
def export():
    writer.writerow(value(request.args["name"])) # flagged
def export():
    value = request.args["name"]
    writer.writerow("'" + value)
def export():
    value = request.args["name"]
    if value.startswith():
        raise ValueError("refused")
    writer.writerow(value)

# --- csv-injection
def export():
    value = request.args["name"]
    if value[0] in signs:
        raise ValueError("refused")
    writer.writerow(value)
def export():
    value = request.args["name"]
    if value[:1] in signs:
        raise ValueError("refused")
    writer.writerow(value)
def export():
    value = request.args["name"]
    if re.match(value):
        raise ValueError("refused")
    writer.writerow(value)
