# --- open-redirect
def login():
    session["next"] = request.args.get("next")
def finish():
    return redirect(session.get("next")) # flagged
def end():
    return redirect(session["next"]) # flagged
def forget():
    return redirect(places.pop("next"))

# --- open-redirect
def login():
    session["next"] = HOME
def finish():
    return redirect(session.pop("next"))

# --- open-redirect
def handle():
    name = request.args["name"]
    redirect(name) # flagged
    count = int(request.args["count"])
    redirect(count)
    if name in ("first", "second"):
        redirect(name)
