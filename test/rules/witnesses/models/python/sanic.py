# --- cross-site-scripting
sanic.response.html(request.POST) # flagged
response.html(request.POST) # flagged
sanic.response.html(
    request.POST) # flagged

# --- path-traversal
sanic.response.file(file.filename) # flagged
sanic.response.file_stream(file.filename) # flagged
response.file(file.filename) # flagged
sanic.response.file(
    file.filename) # flagged

# --- open-redirect
sanic.response.redirect(request.args.get("next")) # flagged
response.redirect(request.args.get("next")) # flagged
sanic.response.redirect(
    request.args.get("next")) # flagged
