# --- path-traversal
@cherrypy.expose
def download(self, name):
    file.save(name) # flagged
@cherrypy.expose()
def download(self, name):
    file.save(name) # flagged
cherrypy.lib.static.serve_file(file.filename) # flagged
cherrypy.lib.static.serve_file(
    file.filename) # flagged

# --- command-injection
def ping(host):
    os.system(cherrypy.request.params) # flagged
def ping(host):
    os.system(cherrypy.request.args)

# --- cross-site-scripting
@cherrypy.expose
def page(self):
    return request.POST # flagged
@cherrypy.expose
def page(self):
    @cherrypy.tools.json_out()
    def page():
        return request.POST

# --- open-redirect
cherrypy.HTTPRedirect(request.args.get("next")) # flagged
cherrypy.HTTPRedirect(
    request.args.get("next")) # flagged

# --- header-injection
cherrypy.response.headers["X-Page"] = request.args["name"] # flagged
