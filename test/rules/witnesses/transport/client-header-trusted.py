# --- client-header-trusted
def metrics():
    if request.headers["X-Forwarded-For"] not in OFFICE: # flagged
        abort(403)
    if request.headers.getlist("X-Forwarded-For") not in OFFICE: # flagged
        abort(403)
    if request.headers.get("X-Forwarded-For") in OFFICE: # flagged
        return collect()
    if request.headers.get("X-Forwarded-For") == OFFICE: # flagged
        return collect()
    if request.headers.get("X-Forwarded-For") != OFFICE: # flagged
        abort(403)
    if request.headers.get("X-Forwarded-For").startswith(OFFICE): # flagged
        return collect()
    if request.args.get("Referer") not in OFFICE:
        abort(403)
    if request.headers.get("Accept") not in OFFICE:
        abort(403)
    if request.headers.get("X-Forwarded-For") in blocked:
        abort(403)
    if logger.noted(request.headers.get("X-Forwarded-For")) in OFFICE:
        return collect()
    is_office = request.headers.get("X-Forwarded-For") in OFFICE

# --- client-header-trusted
def metrics():
    if (
        request.headers.get("X-Forwarded-For") # flagged
        in OFFICE
    ):
        return collect()

# --- client-header-trusted
def share(response):
    if request.headers.get("Referer") in ADDRESSES:
        response.headers["Access-Control-Allow-Origin"] = ADDRESS

# --- client-header-trusted
def is_office():
    return request.headers.get("X-Forwarded-For") in OFFICE # flagged
def is_home():
    return request.headers.get("X-Forwarded-For") == HOME # flagged
def is_branch():
    return request.headers.get("X-Forwarded-For").startswith(BRANCH) # flagged
def is_bad():
    return request.headers.get("X-Forwarded-For") in blocked
def is_near():
    return ipaddress.ip_address(request.headers.get("X-Forwarded-For")) in NETWORK # flagged
def is_far():
    return ipaddress.ip_address(request.headers.get("X-Forwarded-For")) not in NETWORK # flagged
def is_valid():
    return ipaddress.ip_address(request.headers.get("X-Forwarded-For")).is_global

# --- client-header-trusted
def current_user():
    return load(request.headers["X-User-Id"]) # flagged
def current_admin():
    return load(request.headers.get("X-User-Id")) # flagged
def current_language():
    return load(request.headers.get("X-Language"))
def current_question():
    return load(request.args.get("X-User-Id"))
def noted_user():
    logger.info(request.headers.get("X-User-Id"))
def signed_user():
    check_signature(request)
    return load(request.headers.get("X-User-Id"))

# --- client-header-trusted
def client_ip():
    return request.headers["X-Forwarded-For"] # flagged
def user_addr():
    return request.headers.get("X-Forwarded-For") # flagged
def user_agent():
    return request.headers.get("X-Forwarded-For")
def remote_ip():
    return request.args.get("X-Forwarded-For")
def real_ip():
    return request.headers.get("Via")
def note():
    ip = request.headers.get("X-Forwarded-For") # flagged
    host = request.headers.get("X-Forwarded-For")

# --- client-header-trusted
app.wsgi_app = ProxyFix(app.wsgi_app)
def client_ip():
    return request.headers.get("X-Forwarded-For")
