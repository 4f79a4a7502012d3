# --- command-injection
def ping(host):
    os.system(request.path_params) # flagged
def ping(host):
    os.system(websocket.query_params) # flagged
def ping(host):
    os.system(await req.read()) # flagged
def ping(host):
    os.system(await websocket.read()) # flagged
def ping(host):
    os.system(await ws.read()) # flagged
def ping(host):
    os.system(await request.value())

# --- path-traversal
def download(name: UploadFile):
    file.save(name.read()) # flagged
def download(sheet: UploadFile):
    file.save(sheet.filename) # flagged
FileResponse(file.filename) # flagged
FileResponse(path=file.filename) # flagged
FileResponse(
    file.filename) # flagged

# --- cross-site-scripting
HTMLResponse(request.POST) # flagged
HTMLResponse(content=request.POST) # flagged
starlette.responses.HTMLResponse(request.POST) # flagged
fastapi.responses.HTMLResponse(request.POST) # flagged
Response(content=request.POST, media_type="html") # flagged
HTMLResponse(
    request.POST) # flagged
@app.get(response_class=HTMLResponse)
def page():
    return request.POST # flagged
def trusted(text):
    return mark_safe(templates.TemplateResponse(text))
def trusted(text):
    return mark_safe(JSONResponse(text))
def trusted(text):
    return mark_safe(ORJSONResponse(text))
def trusted(text):
    return mark_safe(PlainTextResponse(text))

# --- open-redirect
RedirectResponse(request.args.get("next")) # flagged
RedirectResponse(url=request.args.get("next")) # flagged
RedirectResponse(
    request.args.get("next")) # flagged
