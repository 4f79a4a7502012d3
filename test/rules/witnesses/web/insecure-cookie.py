# --- insecure-cookie
response.set_cookie("visit", value, httponly=False, secure=True, samesite="Lax") # flagged
response.set_cookie("csrf", value, httponly=False, secure=True, samesite="Lax")
app.config["SESSION_COOKIE_HTTPONLY"] = False # flagged
SESSION_COOKIE_HTTPONLY = False # flagged
app.config.update(SESSION_COOKIE_HTTPONLY=False) # flagged
app.config.from_mapping(SESSION_COOKIE_HTTPONLY=False) # flagged
settings = dict(SESSION_COOKIE_HTTPONLY=False) # flagged
settings = {"SESSION_COOKIE_HTTPONLY": False} # flagged
settings.SESSION_COOKIE_HTTPONLY = False # flagged
CSRF_COOKIE_HTTPONLY = False
cookie["visit"]["httponly"] = False # flagged
cookie["visit"]["comment"] = False

# --- insecure-cookie
options = {
    "max_age": 60,
    "SESSION_COOKIE_HTTPONLY": False, # flagged
}
app.config.update(
    SESSION_COOKIE_SECURE=False, # flagged
)
SESSION_COOKIE_HTTPONLY = is_production

# --- insecure-cookie
response.set_cookie("visit", value, httponly=True, secure=False, samesite="Lax") # flagged
app.add_middleware(SessionMiddleware, secret_key=key, https_only=False) # flagged
config.set_session_factory(factory(key, session_cookie_secure=False)) # flagged
app.config["SESSION_COOKIE_SECURE"] = False # flagged
SESSION_COOKIE_SECURE = False # flagged
app.config.update(SESSION_COOKIE_SECURE=False) # flagged
app.config.from_mapping(SESSION_COOKIE_SECURE=False) # flagged
settings = dict(SESSION_COOKIE_SECURE=False) # flagged
settings = {"SESSION_COOKIE_SECURE": False} # flagged
settings.SESSION_COOKIE_SECURE = False # flagged
LANGUAGE_COOKIE_SECURE = False
cookie["visit"]["secure"] = False # flagged
cookie["visit"]["comment"] = False
channel = grpc.channel(target, secure=False)
client = Minio(endpoint, secure=False)

# --- insecure-cookie
client = minio.Minio(endpoint, secure=False)

# --- insecure-cookie
response.set_cookie(key="session", value=value) # flagged
response.set_cookie(name="session", value=value) # flagged
response.set_cookie("session", value, **options)
response.cookies.set_cookie(cookie)
response.set_cookie("session", "")
response.set_cookie(key="session", value="")
response.set_cookie("session", value, max_age=0)

# --- insecure-cookie
response.set_cookie("session", value, secure=True) # flagged
response.set_cookie(key="session", value=value, secure=True) # flagged
response.set_cookie(name="session", value=value, secure=True) # flagged
response.set_cookie("session", value, samesite="Lax", secure=is_production) # flagged
response.set_signed_cookie("session", value, secure=True) # flagged
response.set_signed_cookie("session", value, secure=True, httponly=True)
response.set_signed_cookie("session", value, secure=True, **options)
response.set_cookie("session", value, secure=True, **options)
response.set_cookie("session", "", secure=True)
response.set_cookie(key="session", value="", secure=True)
response.set_cookie("session", value, secure=True, max_age=0)
response.set_cookie("theme", value, secure=True)

# --- insecure-cookie
response.set_cookie("session", value, httponly=True) # flagged
response.set_cookie(key="session", value=value, httponly=True) # flagged
response.set_cookie(name="session", value=value, httponly=True) # flagged
response.set_signed_cookie("session", value, httponly=True) # flagged
response.set_signed_cookie("session", value, httponly=True, **options)
response.set_cookie("session", value, httponly=True, **options)
response.set_cookie("session", "", httponly=True)
response.set_cookie(key="session", value="", httponly=True)
response.set_cookie("session", value, httponly=True, max_age=0)
response.set_cookie("theme", value, httponly=True)
response.set_cookie("session", value, samesite="Lax") # flagged

# --- insecure-cookie
response.headers["Set-Cookie"] = f"session={value}; Secure" # flagged
response["Set-Cookie"] = f"session={value}; Secure" # flagged
response.headers.add("Set-Cookie", f"session={value}; Secure") # flagged
self.send_header("Set-Cookie", f"session={value}; Secure") # flagged
self.set_header("Set-Cookie", f"session={value}; Secure") # flagged
start_response("200 OK", [("Set-Cookie", f"session={value}; Secure")]) # flagged
answer = {"Set-Cookie": f"session={value}; Secure"} # flagged
response["X-Answer"] = f"session={value}; Secure"
response["Set-Cookie"] = f"theme={value}; Secure"

# --- insecure-cookie
response.headers["Set-Cookie"] = f"session={value}; HttpOnly" # flagged
response["Set-Cookie"] = f"session={value}; HttpOnly" # flagged
response.headers.add("Set-Cookie", f"session={value}; HttpOnly") # flagged
self.send_header("Set-Cookie", f"session={value}; HttpOnly") # flagged
self.set_header("Set-Cookie", f"session={value}; HttpOnly") # flagged
start_response("200 OK", [("Set-Cookie", f"session={value}; HttpOnly")]) # flagged
answer = {"Set-Cookie": f"session={value}; HttpOnly"} # flagged
response["X-Answer"] = f"session={value}; HttpOnly"
response["Set-Cookie"] = f"theme={value}; HttpOnly"

# --- insecure-cookie
import http.cookies
cookie = http.cookies.SimpleCookie()
cookie["session"] = value # flagged
cookie["session"]["httponly"] = True

# --- insecure-cookie
import http.cookies
cookie = http.cookies.SimpleCookie()
cookie["session"] = value # flagged
cookie["session"]["secure"] = True

# --- insecure-cookie
cookie = SimpleCookie()
cookie["session"] = value # flagged
cookie["session"]["httponly"] = True

# --- insecure-cookie
cookie = SimpleCookie()
cookie["session"] = value # flagged
cookie["session"]["secure"] = True

# --- insecure-cookie
cookie = cookies.SimpleCookie()
cookie["session"] = value # flagged
cookie["session"]["httponly"] = True

# --- insecure-cookie
cookie = cookies.SimpleCookie()
cookie["session"] = value # flagged
cookie["session"]["secure"] = True

# --- insecure-cookie
cookie = SimpleCookie()
cookie["session"] = value
cookie["session"].update({"secure": True, "httponly": True})

# --- insecure-cookie
app.add_middleware(SessionMiddleware, secret_key=key) # flagged
app.add_middleware(SessionMiddleware, secret_key=key, https_only=True)
middleware = [Middleware(SessionMiddleware, secret_key=key)] # flagged
middleware = [Middleware(SessionMiddleware, secret_key=key, https_only=True)]

# --- insecure-cookie
jar = http.cookies.SimpleCookie()
jar[name] = value
