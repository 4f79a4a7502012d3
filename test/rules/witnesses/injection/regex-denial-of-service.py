# --- regex-denial-of-service
regex.compile(r"^([a-zA-Z0-9]+)*@example\.com$") # flagged
RegexValidator(r"^([a-zA-Z0-9]+)*@example\.com$") # flagged
RegexValidator(regex=r"^([a-zA-Z0-9]+)*@example\.com$") # flagged
Field(pattern=r"^([a-zA-Z0-9]+)*@example\.com$") # flagged
constr(pattern=r"^([a-zA-Z0-9]+)*@example\.com$") # flagged
Query(pattern=r"^([a-zA-Z0-9]+)*@example\.com$") # flagged
column.str.compile(r"^([a-zA-Z0-9]+)*@example\.com$") # flagged

# --- regex-denial-of-service
def handle():
    name = request.args["name"]
    re.compile(name) # flagged
    count = int(request.args["count"])
    re.compile(count)
    if name in ("first", "second"):
        re.compile(name)
