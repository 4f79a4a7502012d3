# --- any-origin-allowed
def customers():
    response.headers["Access-Control-Allow-Origin"] = request.headers["origin"] # flagged
def customers():
    response.headers["Access-Control-Allow-Origin"] = request.META.get("HTTP_ORIGIN") # flagged
def customers():
    response.headers["Access-Control-Allow-Origin"] = request.META["HTTP_ORIGIN"] # flagged
def customers():
    response.headers["Access-Control-Allow-Origin"] = request.environ.get("HTTP_ORIGIN") # flagged
def customers():
    response.headers["Access-Control-Allow-Origin"] = request.environ["HTTP_ORIGIN"] # flagged
def customers():
    response.headers["Access-Control-Allow-Origin"] = request.origin # flagged
def customers():
    response.headers["Access-Control-Allow-Origin"] = request.get_header("Origin") # flagged
response["Access-Control-Allow-Origin"] = request.headers.get("Origin") # flagged
response.set_header("Access-Control-Allow-Origin", request.headers.get("Origin")) # flagged
headers = {"Access-Control-Allow-Origin": request.headers.get("Origin")} # flagged
def add_headers(response):
    origin = request.headers.get("Origin")
    if check(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
CORS(app, resources=resources)
CORS(app, **options)
cross_origin() # flagged

# --- any-origin-allowed
cross_origin(origins=origins)
cross_origin(origins)
CORS(app, origins="*") # flagged
cross_origin(origins="*") # flagged
cross_origin("*") # flagged
app.add_middleware(CORSMiddleware, allow_origin_regex=".*") # flagged
Middleware(CORSMiddleware, allow_origins="*") # flagged
CORSMiddleware(allow_origins="*") # flagged
socketio.AsyncServer(cors_allowed_origins="*") # flagged
socketio.Server(cors_allowed_origins="*") # flagged
app.config["CORS_ORIGINS"] = "*" # flagged
CORS_ALLOWED_ORIGIN_REGEXES = [".*"] # flagged
CORS_ORIGIN_REGEX_WHITELIST = [".*"] # flagged
CORS_ORIGIN_ALLOW_ALL = True # flagged
aiohttp_cors.setup(app, defaults={"*": options}) # flagged
response.headers["Access-Control-Allow-Origin"] = "*" # flagged
response["Access-Control-Allow-Origin"] = "*" # flagged
response.set_header("Access-Control-Allow-Origin", "*") # flagged
headers = {"Access-Control-Allow-Origin": "*"} # flagged
response.headers[name] = "*"
def customers():
    response = jsonify([c.to_dict() for c in Customer.query.all()])
    response.headers[name] = "*"

# --- any-origin-allowed
def share(response):
    origin = request.headers.get("Origin")
    if origin in ORIGINS:
        response["Access-Control-Allow-Origin"] = origin
    if origin == HOME:
        response["Access-Control-Allow-Origin"] = origin
    response["Access-Control-Allow-Origin"] = origin if origin in ORIGINS else HOME
    response["X-Origin"] = origin

# --- any-origin-allowed
def share(response):
    origin = request.headers.get("Origin")
    if origin not in ORIGINS:
        return
    response["Access-Control-Allow-Origin"] = origin

# --- any-origin-allowed
def share(response):
    response.set_header(
        "Access-Control-Allow-Origin",
        request.headers.get("Origin"), # flagged
    )
