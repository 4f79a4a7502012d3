# --- log-injection
value.info(request.form["name"])
log.level(request.form["name"])

# --- header-injection
def download():
    response.headers["Content-Disposition"] = repr(request.args["name"])
def download():
    response.headers["Content-Disposition"] = ascii(request.args["name"])
def download():
    response.headers["Content-Disposition"] = urllib.parse.quote(request.args["name"])
def download():
    response.headers["Content-Disposition"] = quote(request.args["name"])
def download():
    response.headers["Content-Disposition"] = quote_plus(request.args["name"])
def download():
    response.headers["Content-Disposition"] = html.escape(request.args["name"])
def download():
    value = request.args["name"]
    response.headers["Content-Disposition"] = value.encode("unicode_escape")
def download():
    value = request.args["name"]
    response.headers["Content-Disposition"] = value.replace("\n", "")
def download():
    value = request.args["name"]
    response.headers["Content-Disposition"] = value.splitlines()
def download():
    response.headers["Content-Disposition"] = x.translate(request.args["name"])

# --- email-header-injection
def contact():
    value = request.form["email"]
    msg["Reply-To"] = "".join(c for c in value if test)
def contact():
    subject = request.form["subject"]
    if any(c in subject for c in "\n"):
        abort(400)
    msg["Subject"] = subject

# --- header-injection
def download():
    value = request.args["name"]
    response.headers["Content-Disposition"] = " ".join(value.split())
def download():
    value = request.args["name"]
    response.headers["Content-Disposition"] = x.replace(value) # flagged
def download():
    value = request.args["name"]
    response.headers["Content-Disposition"] = re.sub(value) # flagged
def download():
    response.headers["Content-Disposition"] = sanitizelog(request.args["name"])
def download():
    value = request.args["name"]
    if value in value:
        raise ValueError("refused")
    response.headers["Content-Disposition"] = value # flagged
