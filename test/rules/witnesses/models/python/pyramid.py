# --- command-injection
def ping(host):
    os.system(request.matchdict) # flagged
def ping(host):
    os.system(self.request.params) # flagged

# --- open-redirect
HTTPFound(request.args.get("next")) # flagged
HTTPFound(location=request.args.get("next")) # flagged
HTTPSeeOther(location=request.args.get("next")) # flagged
HTTPMovedPermanently(location=request.args.get("next")) # flagged
HTTPFound(
    request.args.get("next")) # flagged
def login():
    return redirect(request.route_url(request.args.get("next")))
def login():
    return redirect(request.route_path(request.args.get("next")))
def login():
    return redirect(request.resource_url(request.args.get("next")))

# --- cross-site-scripting
Response(body=request.POST) # flagged
pyramid.response.Response(request.POST) # flagged
Response(body=
    request.POST) # flagged
