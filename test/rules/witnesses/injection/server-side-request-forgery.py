# --- server-side-request-forgery
def handle(avatar_url):
    response = requests.get(avatar_url, timeout=5) # flagged
def mirror(name):
    response = requests.get(name, timeout=5)
def mirror(avatar_url):
    return requests.get(HOME, timeout=5).content
def mirror(url):
    response = requests.get(url, timeout=5) # flagged
def handle(url):
    response = requests.get(url, timeout=5)

# --- server-side-request-forgery
def handle():
    name = request.args["name"]
    requests.get(name) # flagged
    count = int(request.args["count"])
    requests.get(count)
    if name in ("first", "second"):
        requests.get(name)
