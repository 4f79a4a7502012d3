# --- path-traversal
def read(sheet):
    file.save(os.path.join(BASE, sheet))
def read(_filename):
    file.save(os.path.join(BASE, _filename)) # flagged
def read(_filename):
    file.save(os.path.join(BASE, f"{_filename}.md")) # flagged
def read(_filename):
    file.save(os.path.join(BASE, "%s.md" % _filename)) # flagged
def read(_filename):
    file.save(os.path.join(BASE, "{}.md".format(_filename))) # flagged
def read(_filename):
    file.save(BASE / _filename) # flagged
def read(_filename):
    file.save(BASE / f"{_filename}.md") # flagged
def read(name):
    file.save(BASE.joinpath(name)) # flagged
def read(_filename):
    file.save(Path(BASE, _filename)) # flagged
def read(_filename):
    file.save(os.path.join("notes/{}.md", _filename))
def read(_filename):
    file.save(BASE + _filename) # flagged
def read(sheet):
    file.save(BASE + sheet)

# --- path-traversal
def read(_filename):
    file.save(BASE + "/" + _filename) # flagged
def read(_filename):
    file.save(BASE + os.sep + _filename) # flagged
def read(name):
    file.save(BASE % name) # flagged
def read(name):
    file.save(BASE.format(name)) # flagged
def read(_filename):
    file.save("notes" + _filename)
def read(user_path):
    file.save(os.path.join(BASE, user_path)) # flagged
def read(user_path):
    file.save(BASE / user_path) # flagged
def read(user_path):
    file.save(Path(BASE, user_path)) # flagged
def read(name):
    file.save(f"about {name}")
def read(user_path):
    file.save(DOWNLOADS + user_path) # flagged
def save_note(user, body):
    name = body["title"].replace("..\\", "") + ".md" # flagged
    with open(os.path.join(NOTES, user.username, name), "w") as file:
        file.write(body["text"])

# --- path-traversal
def save_note(user, body):
    name = body["title"].replace("./", "") + ".md" # flagged
    with open(os.path.join(NOTES, user.username, name), "w") as file:
        file.write(body["text"])
def save_note(user, body):
    name = body["title"].lstrip("../") + ".md" # flagged
    with open(os.path.join(NOTES, user.username, name), "w") as file:
        file.write(body["text"])

# --- path-traversal
def handle():
    name = request.args["name"]
    open(name) # flagged
    count = int(request.args["count"])
    open(count)
    if name in ("first", "second"):
        open(name)

# --- path-traversal
def read(name):
    file.save(os.path.join(BASE, name + ".md")) # flagged
def write(name):
    file.save(os.path.join(BASE, "%s.md" % name)) # flagged
def append(name):
    file.save(os.path.join(BASE, "{}.md".format(name))) # flagged
def show(name):
    target = f"notes/{name}.md"
    file.save(target) # flagged
def main(name):
    file.save(os.path.join(BASE, name))

# --- path-traversal
def read(name):
    number = int(name)
    file.save(os.path.join(BASE, number))
def write(name):
    if name not in KNOWN:
        return
    file.save(os.path.join(BASE, name))
    file.save(BASE + name)
