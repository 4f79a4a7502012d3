# --- csrf-disabled
@csrf_exempt # flagged
class transfer():
    pass
@method_decorator(csrf_exempt) # flagged
def transfer():
    pass
@method_decorator(csrf_exempt) # flagged
class transfer():
    pass
@csrf.exempt # flagged
def transfer():
    pass
csrf_exempt(transfer) # flagged
csrf.exempt(wipe) # flagged
@csrf_protect.exempt # flagged
def transfer():
    pass
WTF_CSRF_ENABLED = False # flagged
app.config.update(WTF_CSRF_ENABLED=False) # flagged
app.config.from_mapping(WTF_CSRF_ENABLED=False) # flagged
app.config.update({"WTF_CSRF_ENABLED": False}) # flagged
app.config["DEBUG"] = False
class Meta:
    csrf = False

# --- csrf-disabled
options = {"xsrf_cookies": False} # flagged
def check_xsrf_cookie(self): # flagged
    pass
def check_xsrf_cookie(self): # flagged
    return
def enforce_csrf(self, request): # flagged
    return
def enforce_csrf(self, request): # flagged
    pass
config.set_default_csrf_options(require_csrf=False) # flagged
view_config(require_csrf=False) # flagged
Form(meta={"csrf": False}) # flagged
Form(csrf_enabled=False) # flagged
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"] # flagged

# --- csrf-disabled
@app.post("/email")
def change_email(): # flagged
        user = User.query.get(session["user_id"])
@app.route("/email", methods=["POST"])
def change_email(): # flagged
    session["user_id"]
@app.route("/email", methods=["POST"])
@login_required
def change_email(): # flagged
    user.email = request.form["email"]
def transfer():
    commit()
    @app.route("/transfer")
    def transfer(): # flagged
        pass
def transfer():
    commit()
    @app.route("/transfer", methods=methods)
    def transfer():
        pass

# --- csrf-disabled
def transfer():
    commit()
    @app.get("/transfer")
    def transfer(): # flagged
        pass
def transfer():
    commit()
    @app.route("/transfer", methods=["GET"])
    def transfer(): # flagged
        pass
def transfer():
    commit()
    @app.route("path")
    def transfer():
        pass
def transfer():
    change()
    @app.route("/transfer")
    def transfer():
        pass
def get(self, request):
    collection.delete_one() # flagged
def get(self, request):
    user.set_password() # flagged

# --- csrf-disabled
def get(self, request):
    user.user_permissions.add() # flagged
def get(self, request):
    user.groups.add() # flagged
def get(self):
    user.delete() # flagged
def get(self, id):
    user.delete() # flagged
def get(self, value):
    user.delete()
@require_GET
def wipe():
    user.delete() # flagged
@require_safe
def wipe():
    user.delete() # flagged
@api_view(["GET"])
def wipe():
    user.delete() # flagged
@app.route("/transfer", methods=methods)
def transfer():
        move(current_user.id, request.args["to"], int(request.args["amount"]))
