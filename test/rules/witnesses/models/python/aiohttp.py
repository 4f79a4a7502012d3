# --- command-injection
def ping(host):
    os.system(request.match_info) # flagged
def ping(host):
    os.system(self.request.match_info) # flagged
def ping(host):
    os.system(request.part)
async for message in socket:
    os.system(message) # flagged
async for message in value:
    os.system(message)

# --- cross-site-scripting
web.Response(text=request.POST, content_type="html") # flagged
web.Response(body=request.POST, content_type="html") # flagged
aiohttp.web.Response(text=request.POST, content_type="html") # flagged
web.Response(text=
    request.POST, content_type="html") # flagged
def trusted(text):
    return mark_safe(web.json_response(text))

# --- path-traversal
web.FileResponse(file.filename) # flagged
aiohttp.web.FileResponse(file.filename) # flagged
web.FileResponse(
    file.filename) # flagged

# --- open-redirect
web.HTTPFound(request.args.get("next")) # flagged
web.HTTPFound(location=request.args.get("next")) # flagged
aiohttp.web.HTTPFound(request.args.get("next")) # flagged
web.found(request.args.get("next"))
web.HTTPFound(
    request.args.get("next")) # flagged
