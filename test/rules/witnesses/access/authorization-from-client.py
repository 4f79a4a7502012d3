# --- authorization-from-client
class Gate:
    def on_get(self, request, response):
        if request.args["role"] != "admin": # flagged
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if self.request.args.get('http_role') != "admin": # flagged
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if flask.request.args.get("role") != "admin": # flagged
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.get_json().get("role") != "admin": # flagged
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.get_json()["role"] != "admin": # flagged
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.get_cookie("role") != "admin": # flagged
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.get_header("role") != "admin": # flagged
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if self.get_cookie("role") != "admin": # flagged
            raise falcon.HTTPForbidden()

# --- authorization-from-client
class Gate:
    def on_get(self, request, response):
        if self.get_argument("role") != "admin": # flagged
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.session["role"] != "admin":
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.user["role"] != "admin":
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.scope["role"] != "admin":
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.app["role"] != "admin":
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.config["role"] != "admin":
            raise falcon.HTTPForbidden()
class Gate:
    def on_get(self, request, response):
        if request.args.get("user_id") != "admin":
            raise falcon.HTTPForbidden()
request.cookies.get("role") is "true" # flagged
request.cookies.get("role") in ["admin"] # flagged
request.cookies.get("role") not in ["admin"] # flagged

# --- authorization-from-client
if request.cookies.get("role"):
    raise ValueError("refused")
def admin():
    if request.cookies["user_id"] == "admin": # flagged
        return render_template("admin.html")
def admin():
    if flask.request.cookies.get("user_id") == "admin": # flagged
        return render_template("admin.html")
def admin():
    if request.args.get("user_id") == "admin":
        return render_template("admin.html")
def admin():
    if request.cookies.get(key) == "admin":
        return render_template("admin.html")
User.query.get_or_404(request.cookies.get("user_id")) # flagged
User.query.filter_by(id=request.cookies.get("user_id")) # flagged
User.objects.get(id=request.cookies.get("user_id")) # flagged
User.objects.filter(id=request.cookies.get("user_id")) # flagged
get_object_or_404(User, id=request.cookies.get("user_id")) # flagged
get_user(request.cookies.get("user_id")) # flagged
load_user(request.cookies.get("user_id")) # flagged
find_user(request.cookies.get("user_id")) # flagged
get_user_by_id(request.cookies.get("user_id")) # flagged
users[request.cookies.get("user_id")] # flagged

# --- authorization-from-client
users.get(request.cookies.get("user_id")) # flagged
USERS[request.cookies.get("user_id")] # flagged
USERS.get(request.cookies.get("user_id")) # flagged
collection.find_one({id: request.cookies.get("user_id")}) # flagged
cursor.execute(sql, [request.cookies.get("user_id")]) # flagged
request.cookies.get("user_id") == "admin" # flagged
def me():
    user = User.query.get(name.unsign(request.cookies.get("user_id")))
request.headers["X-Admin-Code"] == "4711-letmein" # flagged
request.args.get("X-Admin-Code") == "4711-letmein" # flagged
request.headers.get("X-Admin-Code") != "4711-letmein" # flagged
request.headers["X-Admin-Code"] != "4711-letmein" # flagged
request.args.get("X-Admin-Code") != "4711-letmein" # flagged
request.headers.get("name") == "4711-letmein"
request.headers.get("X-Admin-Code") == "1"
def handle():
    user.email == "@"
req.cookies.get("role") == "admin" # flagged
req.cookies["role"] == "admin" # flagged
req.cookies["role"] != "admin" # flagged
req.cookies.get("role") in "admin" # flagged
req.cookies.get("role") not in "admin" # flagged
value.cookies.get("role") == "admin"
req.part.get("role") == "admin"

# --- authorization-from-client
request.cookies.get("role") in ("admin",) # flagged
request.cookies.get("role") not in ("admin",) # flagged
cursor.execute(sql, (request.cookies.get("user_id"),)) # flagged
