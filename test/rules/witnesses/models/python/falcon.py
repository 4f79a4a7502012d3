# --- command-injection
def ping(host):
    os.system(req.part)
def ping(host):
    os.system(req.get_param()) # flagged
def ping(host):
    os.system(req.read())

# --- cross-site-scripting
def page(self, request, response):
    response.content_type = html
    response.text = request.POST # flagged
def page(self, request, response):
    response.content_type = html
    response.body = request.POST # flagged

# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        def handle(self, request, response):
            response.content_type = str
            response.text = command
