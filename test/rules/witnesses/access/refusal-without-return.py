# --- refusal-without-return
if "user" not in session:
    flask.redirect(url) # flagged
if "user" not in session:
    HttpResponseRedirect(url) # flagged
if "user" not in session:
    HttpResponse(text, status=401) # flagged
if "user" not in session:
    HttpResponse(text, status=403) # flagged
if "user" not in session:
    JsonResponse(data, status=401) # flagged
if "user" not in session:
    JsonResponse(data, status=403) # flagged
if "user" not in session:
    Response(data, status=401) # flagged
if "user" not in session:
    Response(data, status=403) # flagged
if "user" not in session:
    PermissionDenied(text) # flagged

# --- refusal-without-return
if "user" not in session:
    PermissionError(text) # flagged
if "user" not in session:
    Unauthorized(text) # flagged
if "user" not in session:
    Forbidden(text) # flagged
if "user" not in session:
    jsonify(data), 401 # flagged
if "user" not in session:
    jsonify(data), 403 # flagged
if "user" not in session:
    "not permitted", 401 # flagged
if "user" not in session:
    "not permitted", 403 # flagged
if "user" not in session:
    {"error": text}, 401 # flagged
if "user" not in session:
    {"error": text}, 403 # flagged
if "user" not in session:
    answer = flask.redirect(url)
if "user" not in session:
    yield flask.redirect(url)
