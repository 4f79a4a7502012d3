# --- command-injection
def ping(host):
    os.system(request.forms) # flagged
def ping(host):
    os.system(bottle.request.query) # flagged
def ping(host):
    os.system(request.get_cookie()) # flagged
def ping(host):
    os.system(bottle.request.get_cookie()) # flagged
def ping(host):
    os.system(request.value())

# --- path-traversal
def upload():
    file.save(file.raw_filename) # flagged
static_file(body["title"], root=file.filename) # flagged
bottle.static_file(body["title"], root=file.filename) # flagged
static_file(body["title"], root=
    file.filename) # flagged

# --- template-injection
def greet(name):
    SimpleTemplate(name) # flagged
def greet(name):
    bottle.SimpleTemplate(name) # flagged
def greet(name):
    bottle.template(name) # flagged
def greet(name):
    SimpleTemplate(
        name) # flagged

# --- open-redirect
bottle.redirect(request.args.get("next")) # flagged
bottle.redirect(
    request.args.get("next")) # flagged

# --- header-injection
response.set_header("X-Page", request.args["name"]) # flagged
response.add_header("X-Page", request.args["name"]) # flagged
response.set_header("X-Page",
    request.args["name"]) # flagged
