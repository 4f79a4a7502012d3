# --- log-injection
class AuditLog:
    def note(self):
        with open(path, "a") as file:
            file.write(request.form["name"]) # flagged
    def tell(self):
        with path.open("a") as file:
            file.write(request.form["name"]) # flagged
    def keep(self):
        with open(path, mode="a") as file:
            file.write(request.form["name"]) # flagged
    def show(self):
        with open(path, "a") as file:
            file.write(
                request.form["name"], # flagged
            )
def write_log():
    with open(path, "a") as file:
        file.write(request.form["name"]) # flagged
class Place:
    def keep(self):
        with open(path, "a") as file:
            file.write(request.form["name"])

# --- log-injection
def handle():
    name = request.args["name"]
    logger.info(f"name {name}") # flagged
    count = int(request.args["count"])
    logger.info(f"name {count}")
    if name in ("first", "second"):
        logger.info(f"name {name}")
