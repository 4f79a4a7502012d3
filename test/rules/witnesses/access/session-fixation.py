# --- session-fixation
def resume():
    response.set_cookie("session_id", value=request.args.get("sid")) # flagged
def login():
    user = check(request.form["name"], request.form["password"])
    session.sid = user.id # flagged
def login():
    user = check(request.form["name"], request.form["password"])
    req.sessionID = user.id # flagged
def login():
    user = check(request.form["name"], request.form["password"])
    g.sid = user.id # flagged
async def sign_in(request):
    sid = request.cookies.get("sid")
    SESSIONS[sid] = user.id # flagged
async def sign_in(request):
    sid = request.cookies.get("sid")
    SESSIONS[sid].field = user.id # flagged
async def sign_in(request):
    sid = request.cookies.get("sid")
    SESSIONS[sid][field] = user.id # flagged
async def sign_in(request):
    sid = request.cookies.get("sid")
    SESSIONS.set(sid, user.id) # flagged

# --- session-fixation
async def sign_in(request):
    sid = request.cookies.get("sid")
    thing.setdefault(sid, {})["user_id"] = user.id
async def thing(request):
    sid = request.cookies.get("sid")
    SESSIONS.setdefault(sid, {})["user_id"] = user.id
async def sign_in(request):
    sid = request.cookies.get("sid")
    SESSIONS.setdefault(
  sid, {})["user_id"] = user.id # flagged
def login():
    request.session["user_id"] = user.id # flagged
def login():
    flask.session["user_id"] = user.id # flagged
def login():
    self.session["user_id"] = user.id # flagged
def login():
    session["value"] = user.id
def value():
    session["user_id"] = user.id
def member_gate(request):
    user = authenticate(request, **form.cleaned_data)
    if user is not None:
        self.request.session["member_id"] = user.pk # flagged

# --- session-fixation
def member_gate(request):
    user = authenticate(request, **form.cleaned_data)
    if user is not None:
        request.session["thing"] = user.pk
sid = request.args["sid"] # flagged
sid = request.args.get(name)
value = request.args.get("sid")

# --- session-fixation
response.set_cookie(key="sid", value=request.args["sid"]) # flagged
response.set_cookie("sid", value=request.args["sid"]) # flagged
request.session._session_key = request.args["sid"] # flagged
request.session["sid"] = request.args["sid"] # flagged
g.session_id = request.args["sid"] # flagged
self.session_id = request.args["sid"] # flagged
sessions.setdefault(request.args["sid"], {}) # flagged
SessionStore(session_key=request.args["sid"]) # flagged
SessionStore(request.args["sid"]) # flagged
