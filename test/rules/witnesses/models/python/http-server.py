# --- command-injection
def ping(host):
    os.system(self.rfile.read()) # flagged
def ping(host):
    os.system(self.rfile.readline()) # flagged
def ping(host):
    os.system(cgi.FieldStorage()) # flagged
def handle(self):
    class server(RequestHandler):
        os.system(self.path) # flagged
def value(self):
    class server(RequestHandler):
        os.system(self.path)
def handle(self):
    class server(RequestHandler):
        os.system(self.requestline) # flagged
def handle(self):
    class server(base):
        os.system(self.path)
def do_A(self):
    os.system(self.path) # flagged

# --- command-injection
def ping(host):
    os.system(self.request[0]) # flagged
def ping(host):
    os.system(environ['QUERY_STRING']) # flagged
def ping(host):
    os.system(environ.get('QUERY_STRING')) # flagged
def ping(host):
    os.system(value['QUERY_STRING'])
def ping(host):
    os.system(os.getenv('QUERY_STRING')) # flagged
def ping(host):
    os.system(os.getenv(name))

# --- cross-site-scripting
self.wfile.write(request.POST) # flagged
class page(base):
    self.wfile.write(request.POST) # flagged
self.wfile.write(
    request.POST) # flagged
form = cgi.FieldStorage()
print(request.POST) # flagged
form = cgi.FieldStorage()
print(
    request.POST) # flagged
def app(environ, start_response):
    return [request.POST] # flagged
def app(environ, start_response):
        start_response(status, [("content-type", "json")])
        return [request.POST]
def app(environ, start_response):
    return [
        request.POST] # flagged

# --- open-redirect
self.send_header("location", request.args.get("next")) # flagged
start_response(status, [("location", request.args.get("next"))]) # flagged
self.send_header("location",
    request.args.get("next")) # flagged

# --- header-injection
start_response(status, [("X-Page", request.args["name"])]) # flagged
self.send_header("X-Page",
    request.args["name"]) # flagged
response = f"a {request.args['name']} b"
def app(environ, start_response):
    ("X-Page", request.args["name"]) # flagged
def app(environ, start_response):
    (name, request.args["name"])
def app(environ, start_response):
    ("X-Page",
        request.args["name"]) # flagged
