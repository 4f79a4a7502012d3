# --- cookie-without-samesite
app.config["SESSION_COOKIE_SAMESITE"] = None # flagged
SESSION_COOKIE_SAMESITE = None # flagged
app.config.update(SESSION_COOKIE_SAMESITE=None) # flagged
app.config.from_mapping(SESSION_COOKIE_SAMESITE=None) # flagged
settings = dict(SESSION_COOKIE_SAMESITE=None) # flagged
settings = {"SESSION_COOKIE_SAMESITE": None} # flagged
settings.SESSION_COOKIE_SAMESITE = None # flagged
app.config["SESSION_COOKIE_DOMAIN"] = None
SESSION_COOKIE_SAMESITE = "Strict"
cookie["session"]["samesite"] = None # flagged
cookie["session"]["domain"] = None
response.set_cookie("session", value, samesite="None") # flagged
response.set_cookie(
    "session",
    value,
    samesite="None", # flagged
)

# --- cookie-without-samesite
response.set_cookie("session", value, httponly=True) # flagged
response.set_cookie(key="session", value=value, httponly=True) # flagged
response.set_cookie(name="session", value=value, httponly=True) # flagged
response.set_cookie("session", value)
response.set_cookie("theme", value, httponly=True)
response.set_cookie("session", value, httponly=True, samesite="Lax")
response.set_cookie("session", value, httponly=True, **options)

# --- cookie-without-samesite
headers.add("Set-Cookie", f"sid={sid}; Secure; SameSite=None") # flagged
headers.append("Set-Cookie", f"sid={sid}; Secure; SameSite=None") # flagged
headers.set("Set-Cookie", f"sid={sid}; Secure; SameSite=None") # flagged
self.send_header("Set-Cookie", f"sid={sid}; Secure; SameSite=None") # flagged
self.set_header("Set-Cookie", f"sid={sid}; Secure; SameSite=None") # flagged
self.add_header("Set-Cookie", f"sid={sid}; Secure; SameSite=None") # flagged
response.append_header("Set-Cookie", f"sid={sid}; Secure; SameSite=None") # flagged
response.headers["Set-Cookie"] = f"sid={sid}; Secure; SameSite=None" # flagged
answer = {"Set-Cookie": f"sid={sid}; Secure; SameSite=None"} # flagged
start_response("200 OK", [("Set-Cookie", f"sid={sid}; Secure; SameSite=None")]) # flagged
headers.add("Set-Cookie", f"sid={sid}; Secure; SameSite=Lax")
headers.add(
    "Set-Cookie",
    f"sid={sid}; Secure; SameSite=None", # flagged
)
