# --- sensitive-file-served
flask.send_from_directory(".") # flagged
static_file(name, root=".") # flagged
router.add_static(prefix, ".") # flagged
router.static(prefix, ".") # flagged
Flask(data, static_folder=".") # flagged
STATIC_ROOT = "." # flagged
STATICFILES_DIRS = ["."] # flagged
MEDIA_ROOT = "." # flagged
SimpleHTTPRequestHandler(data, directory=".") # flagged
functools.partial(SimpleHTTPRequestHandler, directory=".") # flagged
(prefix, tornado.web.StaticFileHandler, {"path": "."}) # flagged
(prefix, StaticFileHandler, {"path": "."}) # flagged
def files(name):
    return send_from_directory(
  ".", name) # flagged
http.server.HTTPServer(("", 8000), http.server.SimpleHTTPRequestHandler) # flagged
socketserver.TCPServer(("", 8000), http.server.SimpleHTTPRequestHandler) # flagged
TCPServer(("", 8000), SimpleHTTPRequestHandler) # flagged
router.add_static(data, show_index=True) # flagged
web.static(data, show_index=True) # flagged
autoindex.AutoIndex(app) # flagged
AutoIndex(app) # flagged
shutil.copy(value, "static/backup.sql") # flagged
frame.to_csv("static/backup.sql") # flagged

# --- sensitive-file-served
router.add_static("/invoices") # flagged
app.static("/invoices", folder) # flagged
