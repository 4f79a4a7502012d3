# --- argument-injection
def handle(form):
    done = subprocess.run(["git", "-C", form["branch"], "fetch", "origin", branch], timeout=60) # flagged
def handle(form):
    done = subprocess.run(["git", "-C", form.get("branch"), "fetch", "origin", branch], timeout=60) # flagged
subprocess.run(request.args["url"].split()) # flagged
shlex.split(
    "curl -sI " + url) # flagged
os.popen("chown www-data *") # flagged
subprocess.getoutput("chown www-data *") # flagged
subprocess.getstatusoutput("chown www-data *") # flagged

# --- argument-injection
def handle():
    name = request.args["name"]
    subprocess.run(["git", "log", name]) # flagged
    count = int(request.args["count"])
    subprocess.run(["git", "log", count])
    if name in ("first", "second"):
        subprocess.run(["git", "log", name])
