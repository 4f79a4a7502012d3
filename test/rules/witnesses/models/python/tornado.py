# --- command-injection
def ping(host):
    os.system(self.get_argument()) # flagged
def ping(host):
    os.system(self.read())
def ping(host):
    os.system(self.request.arguments) # flagged
def ping(host):
    os.system(self.request.args)
def ping(host):
    os.system(self.path_args) # flagged
def ping(host):
    os.system(self.path_kwargs) # flagged
def ping(host):
    def on_message(self, message):
        subprocess.run(["ping", "-c", "1", host], check=True)

# --- path-traversal
def on_message(self, message):
    file.save(message) # flagged

# --- cross-site-scripting
self.write(request.POST) # flagged
self.finish(request.POST) # flagged
self.write(dict(request.POST))
self.finish(dict(request.POST))
self.set_header("Content-Type", "json")
self.write(request.POST)

# --- cross-site-scripting
self.write(
    request.POST) # flagged
def trusted(text):
    return mark_safe(tornado.escape.xhtml_escape(text))
def trusted(text):
    return mark_safe(xhtml_escape(text))
def trusted(text):
    return mark_safe(tornado.escape.url_escape(text))
def trusted(text):
    return mark_safe(tornado.escape.json_encode(text))
def trusted(text):
    return mark_safe(self.render_string(text))

# --- open-redirect
self.redirect(request.args.get("next")) # flagged
self.redirect(
    request.args.get("next")) # flagged

# --- header-injection
self.set_header("X-Page", request.args["name"]) # flagged
self.add_header("X-Page", request.args["name"]) # flagged
self.set_header("X-Page",
    request.args["name"]) # flagged

# --- template-injection
def greet(name):
    tornado.template.Template(name) # flagged
def greet(name):
    template.Template(name) # flagged
def greet(name):
    tornado.template.Template(
        name) # flagged

# --- cross-site-scripting
self.write({"name": "<p>" + request.GET["bio"] + "</p>"})
self.finish({"name": "<p>" + request.GET["bio"] + "</p>"})
