# --- host-check-disabled
ALLOWED_HOSTS = ("*",) # flagged
ALLOWED_HOSTS += ["*"] # flagged
ALLOWED_HOSTS.append("*") # flagged
ALLOWED_HOSTS = [".*"] # flagged
ALLOWED_HOSTS = os.environ.get(name, "*") # flagged
ALLOWED_HOSTS = os.environ.get(name, "*").split() # flagged
ALLOWED_HOSTS = os.getenv(name, "*").split() # flagged
Middleware(TrustedHostMiddleware, allowed_hosts=["*"]) # flagged
USE_X_FORWARDED_HOST = True # flagged
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["*"]) # flagged
