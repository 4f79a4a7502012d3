# --- code-from-elsewhere
def load_plugin(url):
    exec(requests.post().text) # flagged
def load_plugin(url):
    exec(httpx.get().text) # flagged
def load_plugin(url):
    exec(urllib.request.urlopen().text) # flagged
def load_plugin(url):
    exec(urlopen().text) # flagged
def load_plugin(url):
    exec(urllib2.urlopen().text) # flagged
def load_plugin(url):
    exec(urllib.request.urlretrieve().text) # flagged
