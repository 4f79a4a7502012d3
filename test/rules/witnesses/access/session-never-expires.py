# --- session-never-expires
jwt.encode({**rest})
payload = {"exp": x}
jwt.encode(payload)

# --- session-never-expires
payload = {**rest}
jwt.encode(payload)

# --- session-never-expires
payload = {}
payload.update()
jwt.encode(payload)
jwt.encode(dict(data)) # flagged
jwt.encode(dict(data, exp=x))
JWT_ACCESS_TOKEN_EXPIRES = False # flagged
app.config["JWT_ACCESS_TOKEN_EXPIRES"] = False # flagged
app.config["JWT_ACCESS_TOKEN_EXPIRES"] = None # flagged
create_access_token(data, expires_delta=False) # flagged
create_access_token(data, expires_delta=None) # flagged
{"verify_exp": False} # flagged
PERMANENT_SESSION_LIFETIME = timedelta(days=365) # flagged
PERMANENT_SESSION_LIFETIME = datetime.timedelta(days=365) # flagged
{"PERMANENT_SESSION_LIFETIME": timedelta(days=365)} # flagged
setting = timedelta(days=365)
{"exp": now + timedelta(days=365)} # flagged
{"exp": now + datetime.timedelta(days=365)} # flagged
create_access_token(data, expires_delta=timedelta(days=365)) # flagged
PERMANENT_SESSION_LIFETIME = timedelta(days=days)
app.config["PERMANENT_SESSION_LIFETIME"] = 60 * 60 * 24 * 365 # flagged
setting = 60 * 60 * 24 * 365
response.set_cookie(name, max_age=60 * 60 * 24 * 365)
def value(data):
    return redirect("/")

# --- session-never-expires
def logout(data):
    pass
