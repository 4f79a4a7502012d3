# --- command-injection
def ping(host):
    os.system(event['queryStringParameters']) # flagged
def ping(host):
    os.system(event.get('queryStringParameters')) # flagged
def ping(host):
    os.system(event[args])
def ping(host):
    os.system(req.route_params) # flagged
def ping(host):
    os.system(req.get_body()) # flagged

# --- path-traversal
def download(event, context):
    file.save(event[args]) # flagged
def download(event, _context):
    file.save(event[args]) # flagged

# --- cross-site-scripting
return {"headers": {{"body": request.POST}: "textahtml"}} # flagged

# --- cross-site-scripting
return {"headers": {{"body": 
    request.POST}: "textahtml"}} # flagged

# --- cross-site-scripting
func.HttpResponse(request.POST, mimetype="html") # flagged
func.HttpResponse(
    request.POST, mimetype="html") # flagged

# --- open-redirect
{"headers": {"Location": request.args.get("next")}} # flagged
{"headers": {"Location": 
    request.args.get("next")}} # flagged

# --- path-traversal
def download(event, context):
    file.save(event.get(args)) # flagged
def download(event, _context):
    file.save(event.get(args)) # flagged
