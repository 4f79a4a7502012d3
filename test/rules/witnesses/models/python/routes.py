# --- path-traversal
@app.post()
def download(name):
    file.save(name) # flagged
def download(name):
    @app.post()
    def download(name: str):
        file.save(name) # flagged
@app.post()
def download(name=value):
    file.save(name) # flagged
@app.post()
def download(request: AaRequest):
    file.save(request) # flagged
@app.verb()
def download(request: AaRequest):
    file.save(request)
@app.post()
def download(request: str):
    file.save(request)
@post("/:")
def download(name):
    file.save(name) # flagged

# --- path-traversal
@verb("/:")
def download(name):
    file.save(name)
@post("/:")
def download(name):
    @post(":int>")
    def download():
        file.save(name)
@post("/:")
def download(name):
    file.save(name) # flagged
class view(MethodView):
    def get(self, name):
        file.save(name) # flagged
class view(BASE):
    def get(self, name):
        file.save(name)
class view(MethodView):
    def method(self, name):
        file.save(name)
class view(MethodView):
        def get(self, name: str):
            file.save(name) # flagged

# --- path-traversal
def view(request, name):
    file.save(name) # flagged
def view(request, sheet):
    file.save(sheet)
def view(request, name):
    def view(request, name: string):
        file.save(name)
def view(request, name):
    def view(request, name: str):
        file.save(name) # flagged
@verb("/")
def download(name: str):
    file.save(name)
@post("/")
def download(name: string):
    file.save(name)
@app.route()
def download(name: Params = Depends()):
    file.save(name)

# --- cross-site-scripting
class view(base):
    def get(self):
        return f"<p>Page {number}</p>"
@app.verb()
def page():
    return f"<p>Page {number}</p>"

# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        @app.get()
        def handle():
            return command

# --- command-injection
def ping(host):
    value = host
    @app.route("<int:")
    def handle(clean):
        clean
    os.system(value) # flagged
