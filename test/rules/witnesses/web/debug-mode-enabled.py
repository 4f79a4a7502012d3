# --- debug-mode-enabled
app.debug = True # flagged
page.debug = True
app.config.update(DEBUG=True) # flagged
app.config.update({"DEBUG": True}) # flagged
app.config.from_mapping({"DEBUG": True}) # flagged
app.settings.update({"DEBUG": True}) # flagged
settings = {"DEBUG": True} # flagged
app.config["CACHED"] = True
app.run(use_debugger=True) # flagged
app.run_server(debug=True) # flagged
run(debug=True) # flagged
run_simple(host, port, app, use_debugger=True) # flagged
werkzeug.serving.run_simple(host, port, app, use_debugger=True) # flagged
FastAPI(debug=True) # flagged
Starlette(debug=True) # flagged
fastapi.FastAPI(debug=True) # flagged
starlette.applications.Starlette(debug=True) # flagged
Application(debug=True) # flagged
web.Application(debug=True) # flagged
Sanic(debug=True) # flagged
Litestar(debug=True) # flagged
bottle.debug(True) # flagged
tornado.web.Application(serve_traceback=True) # flagged
Application(serve_traceback=True) # flagged

# --- debug-mode-enabled
from uvicorn import run as serve
DebuggedApplication(app, evalex=True) # flagged
web.config.debug = True # flagged
class Config:
    CACHED = True
serve(debug=os.environ.get("DEBUG", True)) # flagged
app.run(debug=os.getenv("DEBUG", default="true") == "true") # flagged
app.run(debug=read("FLASK_DEBUG", "true") == "true")
app.run(
    debug=os.getenv("FLASK_DEBUG", "true") == "true", # flagged
)
cgitb.enable() # flagged
cgitb.enable(display=1) # flagged
os.environ["FLASK_DEBUG"] = "1" # flagged
os.environ["DJANGO_DEBUG"] = "1" # flagged
app.config["ENV"] = "development" # flagged
app.env = "development" # flagged
DebugToolbarExtension(app) # flagged
DebuggedApplication(app) # flagged
DebuggedApplication(app, evalex=is_local)
options = {"request.show_tracebacks": True} # flagged
TEMPLATE_DEBUG = True # flagged
DEBUG_PROPAGATE_EXCEPTIONS = True # flagged
GraphQLView.as_view(graphiql=True) # flagged
debug = os.getenv("DEBUG", "1") # flagged

# --- debug-mode-enabled
debug = bool(os.getenv("DEBUG", "1")) # flagged
debug = os.getenv("DEBUG", "1") == value # flagged
DEBUG = read("DEBUG", "1")
DEBUG = os.getenv("CACHED", "1")
